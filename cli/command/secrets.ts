import type { Command } from '../command.ts';
import { environment, textOrJson } from '../options.ts';

export const secrets: Command = {
  name: 'secrets',
  summary: 'list what secrets a site needs, which are missing or weak; encrypt, show or rotate one',
  args: '[SITE]',
  maxArgs: 1,
  about: [
    'Lists every secret with its hosts, where it comes from and what is wrong with it, but no value. --encrypt reads a value',
    'from standard input and prints it as it goes into the site, encrypted by age for the recipients of the site. --show prints',
    'one value, on a terminal only. --rotate changes the site so that one secret gets another value, --new-site-key gives all that',
    'are derived another one: what to do when the site key leaked. Both say what has to follow.',
  ].join('\n'),
  options: {
    encrypt: { type: 'flag', about: 'encrypt the value on standard input, for `site.age_recipients`' },
    show: { type: 'text', value: 'NAME', about: 'print the value of this secret, on a terminal' },
    rotate: {
      type: 'text',
      value: 'NAME',
      about: 'give this secret another value: `auto` the next rotation, age a new text',
    },
    'new-site-key': { type: 'flag', about: 'make a new key in .pbxc/site.key: every `auto` secret changes' },
    format: textOrJson,
    environment,
  },
  examples: [
    { line: 'pbxc secrets', about: 'what is needed where, and what is missing' },
    { line: 'pbxc secrets --encrypt < password.txt', about: 'a value that can be kept in Git' },
    { line: 'pbxc secrets --show users/alice/sip', about: 'the password that a phone is given by hand' },
    {
      line: 'pbxc secrets --rotate users/alice/sip',
      about: 'another password for the phone of somebody who left it in a train',
    },
    { line: 'pbxc secrets --new-site-key', about: 'all of them, because the key leaked' },
  ],
  run: async (input, io) => (await import('../secrets/run-secrets.ts')).runSecrets(input, io),
};
