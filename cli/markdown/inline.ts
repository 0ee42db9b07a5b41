import { printable } from '../../compiler/printable.ts';

/**
 * Text of a site in a Markdown document. It stands in code spans and fenced blocks only, in which nothing is syntax but their
 * own end, and that is made longer than any run of backticks in the text: no link, mention, heading, image or HTML comes of it.
 */
export function code(text: string): string {
  const line = printable(text.replace(/\r\n?|\n/g, '\u2424'));
  const fence = '`'.repeat(longestRun(line) + 1);
  // Where the text starts or ends with one, or is blank, blanks around it are taken off again by Markdown.
  const space = line === '' || /^[`\s]|[`\s]$/.test(line) ? ' ' : '';
  return `${fence}${space}${line === '' ? '\u2205' : line}${space}${fence}`;
}

/** A fenced block of lines. */
export function fenced(lines: readonly string[], language = ''): string {
  const shown = lines.map((line) => printable(line.replaceAll('\n', '\u2424')));
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
  return [`${fence}${language}`, ...shown, fence].map((line) => `${line}\n`).join('');
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
