import type { Command } from '../command.ts';
import { environment, textOrJson } from '../options.ts';

export const secrets: Command = {
  name: 'secrets',
  summary: 'list what secrets a site needs, which are missing or weak; encrypt one, show one',
  args: '[SITE]',
  maxArgs: 1,
  about: [
    'Lists every secret with its hosts, where it comes from and what is wrong with it, but no value. --encrypt reads a value',
    'from standard input and prints it as it goes into the site, encrypted by age for the recipients of the site. --show prints',
    'one value, on a terminal only.',
  ].join('\n'),
  options: {
    encrypt: { type: 'flag', about: 'encrypt the value on standard input, for `site.age_recipients`' },
    show: { type: 'text', value: 'NAME', about: 'print the value of this secret, on a terminal' },
    format: textOrJson,
    environment,
  },
  examples: [
    { line: 'pbxc secrets', about: 'what is needed where, and what is missing' },
    { line: 'pbxc secrets --encrypt < password.txt', about: 'a value that can be kept in Git' },
    { line: 'pbxc secrets --show users/alice/sip', about: 'the password that a phone is given by hand' },
  ],
  run: async (input, io) => (await import('../secrets/run-secrets.ts')).runSecrets(input, io),
};
