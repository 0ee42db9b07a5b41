import type { RawSections } from '../../compiler/model/host.ts';
import { toList } from '../../compiler/model/values.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import type { ConfValue, ConfWriter, SectionOptions } from './conf/writer.ts';

export type RawOptions = NonNullable<RawSections[string]>;

/** Writes an option of the current section, unless the site sets it raw. */
export type Put = (key: string, value: ConfValue, origin?: Origin) => void;

/** Writes a section: our options, then the site's raw ones. What both set is the site's, except where each adds to the other. */
export function section(
  conf: ConfWriter,
  name: string,
  options: SectionOptions & { readonly raw?: RawOptions | undefined },
  write: (put: Put) => void,
): void {
  const { raw } = options;
  conf.section(name, options);
  if (raw === undefined) {
    write(conf.option);
    return;
  }
  write((key, value, origin) => {
    if (additive.has(key) || !Object.hasOwn(raw, key)) conf.option(key, value, origin);
  });
  for (const key of Object.keys(raw).sort(takersFirst)) {
    for (const value of toList(raw[key] ?? [])) conf.option(key, value, { container: raw, key });
  }
}

/** Options that stand once for each of several things. */
const additive: ReadonlySet<string> = new Set([
  'set_var',
  'setvar',
  'entry',
  'match',
  'contact',
  'member',
  'button',
  'permit',
  'deny',
]);

/** What takes away comes before what gives; the rest by name, since the order of keys in the site means nothing. */
function takersFirst(a: string, b: string): number {
  return Number(takers.has(b)) - Number(takers.has(a)) || (a < b ? -1 : 1);
}

const takers: ReadonlySet<string> = new Set(['disallow', 'deny', 'contact_deny']);
