import type { Command } from '../command.ts';
import { completionScripts } from '../completion/scripts.ts';
import { exitCode } from '../exit-code.ts';
import { misuse } from '../input.ts';

export const completion: Command = {
  name: 'completion',
  summary: 'print a script that completes commands and options in a shell',
  args: 'bash|zsh|fish',
  maxArgs: 1,
  options: {},
  examples: [
    { line: 'pbxc completion bash > /etc/bash_completion.d/pbxc', about: 'for bash' },
    { line: 'pbxc completion fish > ~/.config/fish/completions/pbxc.fish', about: 'for fish' },
  ],
  async run(input, io) {
    const [shell = ''] = input.args;
    const script = Object.hasOwn(completionScripts, shell) ? completionScripts[shell] : undefined;
    if (script === undefined)
      throw misuse(completion, `which shell? One of ${Object.keys(completionScripts).join(', ')}`);
    const { loadCommands } = await import('../commands.ts');
    io.out.write(script(await loadCommands()));
    return exitCode.done;
  },
};
