import type { Command } from '../command.ts';
import { farHost, root, siteOfHost } from '../options.ts';

export const confirm: Command = {
  name: 'confirm',
  summary: 'keep what was applied with --confirm-within',
  args: '',
  maxArgs: 0,
  options: { host: farHost, site: siteOfHost, root },
  examples: [{ line: 'pbxc confirm', about: 'the phones work: let it stay' }],
  async run(input, io) {
    const { overSsh } = await import('../remote/over-ssh.ts');
    return (await overSsh(confirm, input, io)) ?? (await import('../generations/run-confirm.ts')).runConfirm(input, io);
  },
};
