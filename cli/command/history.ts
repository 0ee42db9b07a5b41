import type { Command } from '../command.ts';
import { farHost, root, siteOfHost, textOrJson } from '../options.ts';

export const history: Command = {
  name: 'history',
  summary: 'list what was applied to a host, the newest last',
  args: '',
  maxArgs: 0,
  about: 'Each apply and each rollback makes a generation. Ten are kept whatever their age, and a hundred at most.',
  options: { host: farHost, site: siteOfHost, root, format: textOrJson },
  examples: [{ line: 'pbxc history', about: 'of this machine' }],
  async run(input, io) {
    const { overSsh } = await import('../remote/over-ssh.ts');
    return (await overSsh(history, input, io)) ?? (await import('../generations/run-history.ts')).runHistory(input, io);
  },
};
