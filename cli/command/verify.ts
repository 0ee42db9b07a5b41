import type { Command } from '../command.ts';
import { environment, hosts, textOrJson } from '../options.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'give the generated files to the real programs, in a sandbox, and report what they say',
  args: '[SITE]',
  maxArgs: 1,
  about: [
    'Asterisk runs alone in a network of its own, and is stopped as soon as it is ready; a running one does not notice.',
    'dahdi_cfg, the DHCP server, nft, chronyd, ifquery, postconf and fail2ban-client are asked where they are installed.',
    'On a host that pbxc was applied to, the certificates that the site names there are looked at as well.',
    'No secret is needed. Ends with 3 if there is anything to complain about, with 1 if a host needs Asterisk and there is none.',
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
