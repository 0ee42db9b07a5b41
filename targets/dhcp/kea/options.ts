import { bytesOf, knownOptions } from '../options.ts';
import type { DhcpPlan, PlannedOption } from '../plan.ts';
import { type Json, placed } from './json.ts';
import { isPlainData } from './text.ts';

/** Those that Kea has no definition of. */
const undefinedOptions: Readonly<Record<number, Json>> = {
  132: { name: 'pbxc-voice-vlan', code: 132, type: 'string' },
  150: { name: 'pbxc-tftp-servers', code: 150, type: 'ipv4-address', array: true },
  242: { name: 'pbxc-avaya', code: 242, type: 'string' },
};

/** `option-data`. */
export function keaOptions(options: readonly PlannedOption[]): Json {
  return options.map((option) => placed(keaOption(option), option.origin));
}

function keaOption({ code, value, isRaw, meaning }: PlannedOption): Json {
  const comment = meaning === undefined ? {} : { 'user-context': { comment: meaning } };
  if (!isRaw && knownOptions[code] !== undefined) {
    if (value.kind === 'addresses') return { code, data: value.addresses.join(', ') };
    if (value.kind === 'text' && isPlainData(value.text)) return { code, data: value.text };
  }
  return { code, 'csv-format': false, data: bytesOf(value).join('').toUpperCase(), ...comment };
}

/** `option-def`: a value in words needs one. */
export function keaDefinitions(plan: DhcpPlan): Json[] {
  const used = new Set(
    [
      ...plan.classes.flatMap(({ options }) => options),
      ...plan.wires.flatMap(({ subnets }) => subnets.flatMap(({ options }) => options)),
    ].map(({ code }) => code),
  );
  return Object.entries(undefinedOptions)
    .filter(([code]) => used.has(Number(code)))
    .map(([, definition]) => definition);
}
