import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { environment } from '../options.ts';

const port = (about: string) => ({ type: 'text', value: 'PORT', about }) as const;
const address = (about: string) => ({ type: 'text', value: 'ADDRESS', about }) as const;
const file = (about: string) => ({ type: 'text', value: 'FILE', about }) as const;
const networks = (about: string) => ({ type: 'text', value: 'NETWORK', multiple: true, about }) as const;

export const serve: Command = {
  name: 'serve',
  summary: 'serve generated files to Asterisk, phones and programs, from the last good compile',
  args: '[SITE]',
  maxArgs: 1,
  about: [
    'Compiles again at every save; a site that does not compile never takes the place of a good one. Each option can be given in',
    'the environment too (PBXC_SERVE_HTTP_PORT for --http-port) and most in the `serve:` of the site; flags win, then the',
    'environment. The token that programs bring is only taken from PBXC_SERVE_TOKEN, a file named by PBXC_SERVE_TOKEN_FILE, or the',
    'site. Listens on loopback unless told otherwise. Ends with Ctrl-C, after what is under way.',
  ].join('\n'),
  options: {
    git: {
      type: 'text',
      value: 'URL#BRANCH',
      about: 'follow a branch of a Git repository; SITE is then a directory in it',
    },
    every: { type: 'text', value: 'TIME', about: 'how often to ask Git: 30s when left out' },
    cache: {
      type: 'text',
      value: 'DIR',
      about: 'where copies of Git repositories are kept; /var/cache/pbxc when left out',
    },
    host: {
      type: 'text',
      value: 'HOST',
      about: "serve only this host's files, and fill in no secrets but those it needs",
    },
    bind: address('where HTTP, HTTPS and TFTP listen: 127.0.0.1 when left out'),
    'http-port': port('8667 when left out'),
    'https-port': port('8668 when left out; needs --cert'),
    'tftp-port': port('69 when left out, which takes root or a socket from systemd'),
    'confgend-bind': address("where Asterisk's #exec is answered: 127.0.0.1 when left out"),
    'confgend-port': port('8669 when left out'),
    'directory-port': port('9498 when left out: directories of phones'),
    'directory-https-port': port('9499 when left out; needs --cert'),
    cert: file('the certificate of HTTPS, PEM'),
    key: file('its key, PEM; in the file of the certificate when left out'),
    'client-ca': file('certificates of makers of phones: a phone that brings one of theirs gets its own files'),
    trust: networks('a network that may read everything, secrets included; loopback when left out'),
    phones: networks("a network that phones are in: it may read phones' files"),
    name: {
      type: 'text',
      value: 'NAME',
      multiple: true,
      about: 'a name that browsers and phones call the server by, besides its addresses, and names without a dot',
    },
    'log-format': { type: 'text', value: 'FORMAT', about: 'text (the default) or json' },
    'log-level': { type: 'text', value: 'LEVEL', about: 'info (the default: every request), warn or error' },
    environment,
  },
  examples: [
    { line: 'pbxc serve site --tftp-port 6969', about: 'on loopback, to try it' },
    {
      line: 'pbxc serve --git https://git.example.org/pbx.git#main --bind 192.0.2.5 --phones 192.0.2.0/24',
      about: 'phones of a network, from a branch',
    },
  ],
  async run(input, io) {
    const { runServer } = await import('../serve/run-server.ts');
    await runServer(input, io);
    return exitCode.done;
  },
};
