import { parseDialplan } from '../../../compiler/asterisk-conf/dialplan.ts';
import { effectiveSections } from '../../../compiler/asterisk-conf/effective.ts';
import { parseConf } from '../../../compiler/asterisk-conf/parse.ts';
import type { Outcome } from './outcome.ts';

/** The values that an option has in the sections of a name, as Asterisk reads them. */
export function options({ files }: Outcome, file: string, section: string, key: string): string[] {
  const text = files.find(({ path }) => path === `/etc/asterisk/${file}`)?.text ?? '';
  return effectiveSections(parseConf({ name: file, text }))
    .filter(({ name }) => name === section)
    .flatMap((found) => found.options)
    .filter(([name]) => name === key)
    .map(([, value]) => value);
}

/** The values that `Set` gives a variable or a function anywhere in the dialplan, with what is encoded decoded. */
export function assigned({ files }: Outcome, name: string): string[] {
  const text = files.find(({ path }) => path === '/etc/asterisk/extensions.conf')?.text ?? '';
  return parseDialplan({ name: 'extensions.conf', text })
    .contexts.flatMap(({ extensions }) => extensions)
    .flatMap(({ priorities }) => priorities)
    .filter(({ app, args }) => app.text === 'Set' && args.text.startsWith(`${name}=`))
    .map(({ args }) => decode(args.text.slice(name.length + 1)));
}

function decode(value: string): string {
  return value.replace(/\$\{BASE64_DECODE\(([A-Za-z0-9+/=]*)\)\}/g, (_, code) =>
    Buffer.from(code, 'base64').toString(),
  );
}

/** The name in `callerid`: what stands in the quotes before the last `<`, where a backslash keeps the character behind it. */
export function callerName(callerId: string): string | undefined {
  return /^"((?:[^"\\]|\\.)*)" <[^<>]*>$/su.exec(callerId)?.[1]?.replace(/\\(.)/gsu, '$1');
}

/** The value of a variable of `set_var`, in which a backslash keeps the character behind it. */
export function variable(outcome: Outcome, section: string, name: string): string[] {
  return options(outcome, 'pjsip.conf', section, 'set_var')
    .filter((value) => value.startsWith(`${name}=`))
    .map((value) => value.slice(name.length + 1).replace(/\\(.)/gsu, '$1'));
}

/** The fields of a mailbox's line: PIN, name, mail, pager, options. */
export function mailbox(outcome: Outcome, context: string, number: string): string[] {
  return options(outcome, 'voicemail.conf', context, number).flatMap((line) => line.split(','));
}
