import type { Command } from '../command.ts';
import { farHost, root, siteOfHost, textOrJson } from '../options.ts';

export const status: Command = {
  name: 'status',
  summary: 'show what a host has, and what was changed on it by hand',
  args: '',
  maxArgs: 0,
  about:
    'Compares the files pbxc wrote with what is there. Needs no site. Ends with 2, with --detailed-exitcode, for a hand edit.',
  options: {
    host: farHost,
    site: siteOfHost,
    root,
    'detailed-exitcode': { type: 'flag', about: 'end with 2 when something was changed by hand or is unfinished' },
    format: textOrJson,
  },
  examples: [{ line: 'pbxc status --root build/root', about: 'what "npm start" applied, and whether it is still so' }],
  async run(input, io) {
    const { overSsh } = await import('../remote/over-ssh.ts');
    return (await overSsh(status, input, io)) ?? (await import('../generations/run-status.ts')).runStatus(input, io);
  },
};
