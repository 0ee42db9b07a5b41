import type { Command } from '../command.ts';
import { root } from '../options.ts';

export const confirm: Command = {
  name: 'confirm',
  summary: 'keep what was applied with --confirm-within',
  args: '',
  maxArgs: 0,
  options: { root },
  examples: [{ line: 'pbxc confirm', about: 'the phones work: let it stay' }],
  run: async (input, io) => (await import('../generations/run-confirm.ts')).runConfirm(input, io),
};
