import { coreRules } from '../../compiler/rules/core.ts';
import { rules } from '../../compiler/rules/index.ts';
import type { Rule } from '../../compiler/rules/rule.ts';

type Explained = Omit<Rule, 'check'>;

/** `docs/rules.md`: every name that a diagnostic may have, from what the rules say of themselves. */
export function rulesDoc(): string {
  const chapters = [
    chapter('What every site must be', 'Reported while a site is read, validated and linked.', coreRules),
    chapter('What a site should be', 'Checked on a site that is sound in itself.', rules),
  ];
  return `# Rules

Everything that \`pbxc check\` may say, by the name it gives in brackets. An **error** keeps a site from being built; a **warning**
does not, unless \`--strict\` asks for it. Each example is a whole site that breaks the rule it stands under.

This file is made from \`compiler/rules/\` by \`npm run generate\`.

${table([...coreRules, ...rules])}
${chapters.join('\n')}`;
}

function table(all: readonly Explained[]): string {
  const rows = all.map(({ name, severity, summary }) => `| [${name}](#${name}) | ${severity} | ${summary} |\n`);
  return `| rule | is | about |\n|---|---|---|\n${rows.join('')}`;
}

function chapter(title: string, introduction: string, all: readonly Explained[]): string {
  return `## ${title}\n\n${introduction}\n\n${all.map(section).join('\n')}`;
}

function section({ name, severity, summary, why, example }: Explained): string {
  return `### ${name}\n\n**${severity}** ${summary}\n\n${why}\n\n${exampleText(example)}`;
}

function exampleText(example: Explained['example']): string {
  if (typeof example === 'string') return fenced('yaml', example);
  return Object.entries(example)
    .map(([name, text]) => `\`${name}\`\n\n${fenced(languageOf(name), text)}`)
    .join('\n');
}

function languageOf(file: string): string {
  if (file.endsWith('.yaml')) return 'yaml';
  return file.endsWith('.conf') ? 'ini' : 'text';
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\`\`\`\n`;
}
