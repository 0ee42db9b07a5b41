import type { Command } from '../command.ts';
import { environment, hosts, textOrJson } from '../options.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'start a real Asterisk with the generated files, in a sandbox, and report what it says',
  args: '[SITE]',
  maxArgs: 1,
  about: [
    'Asterisk runs alone in a network of its own, and is stopped as soon as it is ready; a running one does not notice.',
    'No secret is needed. Ends with 3 if it has anything to complain about, with 1 if there is no Asterisk.',
  ].join('\n'),
  options: {
    host: hosts,
    'asterisk-root': {
      type: 'text',
      value: 'DIR',
      about: 'use the Asterisk of the system in DIR (a chroot); needs root',
    },
    format: textOrJson,
    environment,
  },
  examples: [
    { line: 'pbxc verify', about: 'with the Asterisk of this machine' },
    { line: 'pbxc verify site --asterisk-root /srv/asterisk-22', about: 'with the one in another root' },
  ],
  run: async (input, io) => (await import('../verify/run-verify.ts')).runVerify(input, io),
};
