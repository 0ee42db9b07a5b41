import { plural } from '../format/summary.ts';
import type { SecretUses } from './uses.ts';

/** What has to happen once secrets have other values, as sentences. */
export function whatFollows({ hosts, names, phones }: SecretUses, command: string): string[] {
  if (hosts.length === 0) return ['No host has it.'];
  // A trunk with another password is a valve of apply.
  const valve = names.some((name) => name.startsWith('trunks/')) ? ' --allow trunk-credential' : '';
  const lines = [`Until ${command}${valve} the hosts have the old: ${hosts.join(', ')}.`];
  if (phones > 0) {
    lines.push(
      `Then ${plural(phones, 'file')} of phones change: restart the phones, which cannot register until they have theirs.`,
    );
  }
  const [only] = names;
  lines.push(
    names.length === 1
      ? `Whoever typed it in somewhere, such as into a phone, needs the new one: pbxc secrets --show ${only}`
      : 'Whoever typed one in somewhere, such as into a phone, needs the new one: pbxc secrets --show NAME',
  );
  return lines;
}
