import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../compiler/source/package-root.ts';

/**
 * Makes `compiler/phones/time-zone/zones.ts` from the time zones of this machine (Debian's `tzdata`, in the public domain): the rule
 * by which each goes on, which stands at the end of its file (RFC 9636, the footer).
 */
const folder = '/usr/share/zoneinfo';

const rules = new Map<string, string[]>();
for (const name of zoneNames('')) {
  const bytes = readFileSync(join(folder, name));
  if (bytes.subarray(0, 4).toString('latin1') !== 'TZif') continue;
  const rule = bytes.toString('latin1').trimEnd().split('\n').at(-1) ?? '';
  rules.set(rule, [...(rules.get(rule) ?? []), name]);
}

const rows = [...rules]
  .map(([rule, names]) => [rule, names.sort().join(' ')] as const)
  .sort(([, one], [, other]) => (one < other ? -1 : 1))
  .map(([rule, names]) => `  '${rule}':\n    '${names}',`);
writeFileSync(
  join(packageRoot(), 'compiler/phones/time-zone/zones.ts'),
  `/** The rule of each IANA time zone, in the form of POSIX's TZ, and the zones that have it. Made by \`scripts/extract-time-zones.ts\`. */
export const zones: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
);

/** Every file below the folder but those of other clocks (`posix/`, `right/`). */
function zoneNames(under: string): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) return ['posix', 'right'].includes(name) ? [] : zoneNames(name);
    return ['Factory', 'localtime', 'posixrules'].includes(name) ? [] : [name];
  });
}
