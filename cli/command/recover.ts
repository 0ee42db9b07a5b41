import type { Command } from '../command.ts';
import { farHost, root, siteOfHost } from '../options.ts';

export const recover: Command = {
  name: 'recover',
  summary: 'undo an apply that was interrupted, or that nobody confirmed in time',
  args: '',
  maxArgs: 0,
  about: [
    'For the start of a host, before Asterisk: after a power cut in the middle of an apply it has its old configuration',
    'again. Does nothing where there is nothing to undo. "pbxc apply" does the same first.',
  ].join('\n'),
  options: {
    host: farHost,
    site: siteOfHost,
    root,
    boot: { type: 'flag', about: 'tell no service: they start afterwards, with the files that are there then' },
    wait: { type: 'flag', about: 'wait for the time that --confirm-within gave, then take it back unless confirmed' },
  },
  examples: [{ line: 'pbxc recover --boot', about: 'at the start of a host, as the unit pbxc-recover.service does' }],
  async run(input, io) {
    const { overSsh } = await import('../remote/over-ssh.ts');
    return (await overSsh(recover, input, io)) ?? (await import('../generations/run-recover.ts')).runRecover(input, io);
  },
};
