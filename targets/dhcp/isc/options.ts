import { bytesOf, knownOptions, namedByPbxc } from '../options.ts';
import type { DhcpPlan, PlannedOption } from '../plan.ts';
import { iscText } from './text.ts';

/** `option routers 192.0.2.1;` */
export function iscOption({ code, value, isRaw }: PlannedOption): string {
  const known = knownOptions[code];
  if (isRaw || known === undefined) return `option ${ownName(code)} ${bytesOf(value).join(':')};`;
  switch (value.kind) {
    case 'text':
      return `option ${known.isc} ${iscText(value.text)};`;
    case 'addresses':
      return `option ${known.isc} ${value.addresses.join(', ')};`;
    case 'bytes':
      return `option ${known.isc} ${bytesOf(value).join(':')};`;
  }
}

/** What must be declared before it is used: options that dhcpd does not know, and those that a site gives bytes. */
export function iscDefinitions(plan: DhcpPlan): string[] {
  const options = [
    ...plan.options,
    ...plan.classes.flatMap((each) => each.options),
    ...plan.wires.flatMap(({ subnets }) => subnets.flatMap((subnet) => subnet.options)),
  ];
  const definitions = new Map<string, string>();
  for (const { code, value, isRaw } of options) {
    const known = knownOptions[code];
    if (isRaw || known === undefined) definitions.set(ownName(code), `option ${ownName(code)} code ${code} = string;`);
    else if (namedByPbxc.has(code))
      definitions.set(known.isc, `option ${known.isc} code ${code} = ${type(value.kind)};`);
  }
  return [...definitions.values()].sort();
}

function type(kind: PlannedOption['value']['kind']): string {
  return kind === 'addresses' ? 'array of ip-address' : kind === 'text' ? 'text' : 'string';
}

function ownName(code: number): string {
  return `pbxc-option-${code}`;
}
