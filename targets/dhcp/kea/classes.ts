import type { Says } from '../../../compiler/dhcp/vendors.ts';
import type { DhcpPlan, PlannedClass } from '../plan.ts';
import { type Json, placed } from './json.ts';
import { keaOptions } from './options.ts';
import { keaText } from './text.ts';

/** Whoever is in any class, and whoever is not. */
export const phones = 'phones';
export const others = 'others';

/** Kea takes option 43 for numbered parts, and leaves out what is none, unless a class says that it is only bytes. */
const vendorOptions: Json = { name: 'vendor-encapsulated-options', code: 43, type: 'binary' };

/** `client-classes`, in which a class stands after those it is made of. */
export function keaClasses({ classes }: DhcpPlan): Json[] {
  return [
    ...classes.map(keaClass),
    { name: phones, test: classes.map(({ name }) => `member('${name}')`).join(' or ') },
    { name: others, test: `not member('${phones}')` },
  ];
}

function keaClass(planned: PlannedClass): Json {
  const { name, title, options, boot, devices } = planned;
  return {
    name,
    'user-context': { comment: title },
    test: placed(conditionsOf(planned).join(' or '), devices[0]?.origin),
    ...(options.some(({ code }) => code === 43) && { 'option-def': [vendorOptions] }),
    'option-data': keaOptions(options),
    ...(boot === undefined ? {} : { 'next-server': boot.server, 'boot-file-name': boot.file }),
  };
}

function conditionsOf({ says, unless, prefixes, prefixUnless, devices }: PlannedClass): string[] {
  const starts = prefixes.map((prefix) => `substring(pkt4.mac, 0, 3) == 0x${prefix.toUpperCase()}`);
  return [
    ...except(says.flatMap(saysTest), unless),
    ...except(starts, prefixUnless),
    ...devices.map(({ mac }) => `pkt4.mac == 0x${mac.toUpperCase()}`),
  ];
}

function except(tests: readonly string[], unless: readonly Says[]): readonly string[] {
  if (tests.length === 0 || unless.length === 0) return tests;
  return [`((${tests.join(' or ')}) and not (${unless.flatMap(saysTest).join(' or ')}))`];
}

function saysTest({ option, text, after = 0, isEnd }: Says): string[] {
  const size = Buffer.byteLength(text, 'latin1');
  if (isEnd === true)
    return [text, `${text}\0`].map(
      (end, more) => `substring(option[${option}].hex, -${size + more}, all) == ${keaText(end)}`,
    );
  return [`substring(option[${option}].hex, ${after}, ${size}) == ${keaText(text)}`];
}
