import { readFileSync } from 'node:fs';
import { toMilliseconds } from '../../compiler/model/values.ts';
import { forms } from '../../schema/patterns.ts';
import type { LogSettings, Said } from '../../server/settings/settings.ts';
import { logLevels } from '../../server/system/log.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';

/** A setting of the server: its flag, or else `PBXC_SERVE_` and the flag's name in capitals. */
export function settingText(option: string, input: Input, io: Io): string | undefined {
  const given = input.text(option) ?? io.env[variableOf(option)];
  return given === '' ? undefined : given;
}

function settingList(option: string, input: Input, io: Io): readonly string[] | undefined {
  const given = input.list(option);
  if (given.length > 0) return given;
  const words = (io.env[variableOf(option)] ?? '').split(/[\s,]+/).filter((word) => word !== '');
  return words.length === 0 ? undefined : words;
}

export function variableOf(option: string): string {
  return `PBXC_SERVE_${option.toUpperCase().replaceAll('-', '_')}`;
}

/** What flags and environment say. */
export function saidBy(input: Input, io: Io): Said {
  const text = (option: string) => settingText(option, input, io);
  const port = (option: string) => portOf(option, text(option));
  const token = tokenOf(io);
  return {
    bind: text('bind'),
    httpPort: port('http-port'),
    httpsPort: port('https-port'),
    tftpPort: port('tftp-port'),
    confgendBind: text('confgend-bind'),
    confgendPort: port('confgend-port'),
    directoryPort: port('directory-port'),
    directoryHttpsPort: port('directory-https-port'),
    certificate: text('cert'),
    privateKey: text('key'),
    clientCa: text('client-ca'),
    trusted: settingList('trust', input, io),
    phones: settingList('phones', input, io),
    names: settingList('name', input, io),
    tokens: token === undefined ? [] : [token],
  };
}

export function logSettings(input: Input, io: Io): LogSettings {
  const format = settingText('log-format', input, io) ?? 'text';
  if (format !== 'text' && format !== 'json') throw wrong('log-format', format, 'text or json');
  const given = settingText('log-level', input, io) ?? 'info';
  const level = logLevels.find((known) => known === given);
  if (level === undefined) throw wrong('log-level', given, logLevels.join(', '));
  return { format, level };
}

/** How often Git is asked, in milliseconds. */
export function everyOf(input: Input, io: Io): number {
  const given = settingText('every', input, io) ?? '30s';
  const milliseconds = forms.duration.regexp.test(given) ? toMilliseconds(given) : 0;
  if (milliseconds < 1000) throw wrong('every', given, 'a time such as 30s or 5m');
  return milliseconds;
}

/** Never a flag: everybody on the machine can read the arguments of a process. */
function tokenOf({ env }: Io): string | undefined {
  const file = env['PBXC_SERVE_TOKEN_FILE'];
  const token = file === undefined ? env['PBXC_SERVE_TOKEN'] : readFileSync(file, 'utf8').trim();
  if (token !== undefined && token.length < shortestToken)
    throw new Failure(`the token of the server needs at least ${shortestToken} characters`, exitCode.usage);
  return token;
}

const shortestToken = 16;

function portOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65535) throw wrong(option, text, 'a port, 0 to 65535');
  return port;
}

function wrong(option: string, text: string, expected: string): Failure {
  return new Failure(`--${option} (or ${variableOf(option)}) cannot be "${text}": ${expected}`, exitCode.usage);
}
