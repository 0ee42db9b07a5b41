import type { Says } from '../../../compiler/dhcp/vendors.ts';
import type { FileWriter } from '../file-writer.ts';
import type { PlannedClass } from '../plan.ts';
import { dnsmasqBytes, dnsmasqValue } from './text.ts';

/** Whoever is in any class. */
export const phonesTag = 'phones';

/**
 * The tags of a class. `NAME-says` is who sends one of its texts, `NAME-address` whose address begins like that of such a
 * phone; `NAME` is who is in the class.
 */
export function writeDnsmasqClass(file: FileWriter, planned: PlannedClass, all: readonly PlannedClass[]): void {
  const { name, title, says, unless, prefixes, prefixUnless, devices } = planned;
  file.gap();
  file.line(`# ${title}`);
  for (const each of says) file.line(matchOf(saysTag(planned), each));
  for (const prefix of prefixes)
    file.line(`dhcp-mac=set:${name}-address,${(prefix.match(/../g) ?? []).join(':')}:*:*:*`);
  if (says.length > 0) file.line(membership(name, saysTag(planned), unless, all));
  if (prefixes.length > 0) file.line(membership(name, `${name}-address`, prefixUnless, all));
  for (const { mac, origin } of devices)
    file.line(`dhcp-mac=set:${name},${(mac.match(/../g) ?? []).join(':')}`, origin);
  file.line(`tag-if=set:${phonesTag},tag:${name}`);
  for (const option of planned.options) {
    if (option.meaning !== undefined) file.line(`# ${option.code}: ${option.meaning}`);
    file.line(`dhcp-option=tag:${name},${option.code},${dnsmasqValue(option)}`, option.origin);
  }
  if (planned.boot !== undefined) file.line(`dhcp-boot=tag:${name},${planned.boot.file},,${planned.boot.server}`);
}

function membership(name: string, tag: string, unless: readonly Says[], all: readonly PlannedClass[]): string {
  const others = all.filter((other) => other.says.some((each) => unless.includes(each))).map(saysTag);
  return ['tag-if=set:', name, `,tag:${tag}`, ...others.map((other) => `,tag:!${other}`)].join('');
}

function saysTag({ name }: PlannedClass): string {
  return `${name}-says`;
}

/** Bytes must be at the beginning; a text may be anywhere, which is as near as dnsmasq comes to the end. */
function matchOf(tag: string, { option, text, after = 0, isEnd }: Says): string {
  return `dhcp-match=set:${tag},${option},${isEnd === true ? text : dnsmasqBytes(text, after)}`;
}
