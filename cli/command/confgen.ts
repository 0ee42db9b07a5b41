import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { misuse } from '../input.ts';

export const confgenCommand: Command = {
  name: 'confgen',
  summary: "get a file from pbxc serve, for Asterisk's #exec",
  args: 'FILE',
  maxArgs: 1,
  about: [
    'FILE is asterisk/pjsip.conf for /etc/asterisk/pjsip.conf, or an absolute path. When the server is away, the last good copy is',
    'printed, or, without one, a file that Asterisk refuses with an ERROR in its log. The exit code is 0 only for the file as it is',
    'now.',
  ].join('\n'),
  options: {
    server: { type: 'text', value: 'ADDRESS:PORT', about: '127.0.0.1:8669 when left out' },
    host: {
      type: 'text',
      value: 'HOST',
      about: 'of which host of the site; the server tells it by the address when left out',
    },
    timeout: { type: 'text', value: 'SECONDS', about: 'until the whole file must be there: 5 when left out' },
    copies: {
      type: 'text',
      value: 'DIR',
      about: 'where last good copies are kept; /var/lib/asterisk/confgen when left out',
    },
  },
  examples: [
    { line: 'pbxc confgen asterisk/pjsip.conf', about: 'as in: #exec /usr/bin/pbxc confgen asterisk/pjsip.conf' },
  ],
  async run(input, io) {
    const [name] = input.args;
    if (name === undefined) throw misuse(confgenCommand, 'which file? FILE is missing');
    const { address, port } = serverOf(input.text('server') ?? io.env['PBXC_CONFGEND'] ?? '127.0.0.1:8669');
    const { confgen } = await import('../../server/confgend/confgen.ts');
    const { bytes, problem, isFresh } = await confgen(name, {
      address,
      port,
      host: input.text('host'),
      patience: secondsOf(input.text('timeout') ?? '5') * 1000,
      copies: input.text('copies') ?? '/var/lib/asterisk/confgen',
    });
    io.out.write(bytes);
    // An older Asterisk takes standard error for a part of the file too.
    if (problem !== undefined) io.err.write(`; pbxc: ${problem.replaceAll(/\s+/g, ' ')}\n`);
    return isFresh ? exitCode.done : exitCode.failed;
  },
};

function serverOf(text: string): { address: string; port: number } {
  const [, six, plain, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]]+)):([0-9]{1,5})$/.exec(text) ?? [];
  const address = six ?? plain;
  if (address === undefined || Number(port) > 65535)
    throw new Failure(`--server cannot be "${text}": say ADDRESS:PORT`, exitCode.usage);
  return { address, port: Number(port) };
}

function secondsOf(text: string): number {
  const seconds = /^[0-9]{1,4}(?:\.[0-9]{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds === 0) throw new Failure(`--timeout cannot be "${text}": say seconds, such as 5`, exitCode.usage);
  return seconds;
}
