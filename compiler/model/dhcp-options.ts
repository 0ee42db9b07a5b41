import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { keyPlaceOf } from '../source/spans.ts';
import type { Linker } from './linker.ts';

/** An option of a site's own, as one of three kinds of value. */
export interface DhcpOption {
  readonly code: number;
  readonly value: DhcpValue;
  readonly origin: Origin;
}

export type DhcpValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  /** Pairs of lower-case hexadecimal digits, without anything between them. */
  | { readonly kind: 'bytes'; readonly hex: string };

type OptionValues = NonNullable<SiteDocument['dhcp']>['options'];

/** By their numbers, each with the one value it must have. */
export function linkDhcpOptions(linker: Linker, container: OptionValues): DhcpOption[] {
  const options: DhcpOption[] = [];
  for (const [key, given] of Object.entries(container)) {
    const origin = { container, key };
    const code = Number(key);
    const values = valuesOf(given);
    const problem = problemOf(code, values);
    if (problem !== undefined)
      linker.report({ rule: 'wrong-type', severity: 'error', message: problem, place: keyPlaceOf(origin) });
    else for (const value of values) options.push({ code, value, origin });
  }
  return options.sort((a, b) => a.code - b.code);
}

/** Options that a key of the site says, with more in mind than a number. */
const saidByKey: Readonly<Record<number, string>> = {
  1: 'subnet',
  3: 'router',
  6: 'dns',
  15: 'domain',
  28: 'subnet',
  42: 'ntp',
  51: 'lease',
  132: 'voice_vlan',
};

/** What server and phone say to each other about the lease itself. */
const ofTheProtocol: ReadonlySet<number> = new Set([50, 52, 53, 54, 55, 56, 57, 58, 59, 61, 81, 82, 118]);

/** Lists of addresses, which a server may refuse in any other form. */
const ofAddresses: ReadonlySet<number> = new Set([
  ...[7, 9, 16, 21, 32, 33, 41, 44, 45, 48, 49, 65, 68, 69, 70, 71, 74, 150],
]);

/** Texts, which a server may take for nothing else. */
export const textOptions: ReadonlySet<number> = new Set([12, 14, 15, 17, 18, 40, 47, 64, 66, 67, 100, 101]);

/** Names and lists that each server writes in its own way. */
const ofTheServer: ReadonlySet<number> = new Set([119, 120, 121, 125]);

function problemOf(code: number, values: readonly DhcpValue[]): string | undefined {
  const [value, ...more] = values;
  const key = saidByKey[code];
  if (key !== undefined) return `option ${code} is said by \`${key}\``;
  if (ofTheProtocol.has(code)) return `option ${code} is for server and phone to agree on, and cannot be chosen`;
  if (value === undefined || more.length > 0)
    return `option ${code} has exactly one of \`text\`, \`addresses\` and \`hex\``;
  if (ofTheServer.has(code)) return `option ${code} is written differently by each server: say it in \`extra\``;
  if (textOptions.has(code) && value.kind !== 'text') return `option ${code} is a \`text\``;
  if (ofAddresses.has(code) && value.kind !== 'addresses') return `option ${code} is a list of \`addresses\``;
  if (code === 43 && value.kind === 'bytes' && value.hex.length < 4)
    return 'option 43 has at least two bytes: the number and the length of a part';
  return undefined;
}

function valuesOf({ text, addresses, hex }: OptionValues[string]): DhcpValue[] {
  return [
    ...(text === undefined ? [] : [{ kind: 'text', text } as const]),
    ...(addresses === undefined ? [] : [{ kind: 'addresses', addresses } as const]),
    ...(hex === undefined ? [] : [{ kind: 'bytes', hex: hex.replaceAll(':', '').toLowerCase() } as const]),
  ];
}
