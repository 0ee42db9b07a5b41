/** The phones that chan_sccp knows by these names (`devicetype`). */
const known: ReadonlySet<string> = new Set(
  `6901 6911 6921 6941 6945 6961 7902 7905 7906 7910 7911 7912 7920 7921 7925 7926 7931 7935 7936 7937 7940 7941 7941GE
  7942 7945 7960 7961 7961GE 7962 7965 7970 7971 7975 7985 8941 8945 CIPC`.split(/\s+/),
);

/** What chan_sccp calls a model: `7960` for `Cisco 7960G`. Undefined for a model that cannot speak SCCP, or for none. */
export function deviceTypeOf(model: string | undefined): string | undefined {
  if (model === undefined) return undefined;
  const name = model
    .toUpperCase()
    .replace(/^CISCO[ -]?/, '')
    .replace(/^CP-?/, '')
    .replace(/[ -]/g, '');
  for (const type of [name, name.replace(/G(GE)?$/, '$1')]) if (known.has(type)) return type;
  return undefined;
}
