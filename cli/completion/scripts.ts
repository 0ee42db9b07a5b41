import type { Command } from '../command.ts';

/** What a shell runs to complete command names and options of pbxc. */
export const completionScripts: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash,
  // zsh reads bash's scripts once this is loaded.
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`,
  fish,
};

function bash(commands: readonly Command[]): string {
  const names = commands.map((command) => command.name).join(' ');
  return [
    '_pbxc() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" words=""',
    `  if [ "$COMP_CWORD" -eq 1 ]; then words="${names} help"`,
    '  else case "${COMP_WORDS[1]}" in',
    ...commands.map((command) => `    ${command.name}) words="${optionNames(command).join(' ')}" ;;`),
    '  esac; fi',
    '  if [ "$COMP_CWORD" -gt 1 ] && [ "${word:0:1}" != "-" ]; then COMPREPLY=($(compgen -f -- "$word"))',
    '  else COMPREPLY=($(compgen -W "$words" -- "$word")); fi',
    '}',
    'complete -o filenames -F _pbxc pbxc',
    '',
  ].join('\n');
}

function fish(commands: readonly Command[]): string {
  const lines = commands.map(
    (command) => `complete -c pbxc -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
  );
  for (const command of commands) {
    for (const [name, option] of Object.entries(command.options)) {
      const short = option.short === undefined ? '' : ` -s ${option.short}`;
      const value = option.type === 'text' ? ' -r' : '';
      const when = `-n '__fish_seen_subcommand_from ${command.name}'`;
      lines.push(`complete -c pbxc ${when} -l ${name}${short}${value} -d ${quoted(option.about)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function optionNames(command: Command): string[] {
  return [...Object.keys(command.options), 'help'].map((name) => `--${name}`);
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
