/** `yes`, `no`, `true` and `false` as the language knows them. */
export function isYes(value: boolean | 'yes' | 'no'): boolean {
  return value === true || value === 'yes';
}

const milliseconds: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration of the language in milliseconds. */
export function toMilliseconds(duration: string | number): number {
  const [, count, unit] = /^([0-9]+)([a-z]*)$/.exec(String(duration)) ?? [];
  return Number(count ?? 0) * (milliseconds[unit ?? ''] ?? 0);
}

/** A duration of the language in whole seconds, at least one unless it is 0. */
export function toSeconds(duration: string | number): number {
  const time = toMilliseconds(duration);
  return time === 0 ? 0 : Math.max(1, Math.round(time / 1000));
}

export interface NumberRange {
  readonly from: bigint;
  readonly to: bigint;
  /** `1000-1999` and `01000-01999` are different numbers: a range holds numbers of one length. */
  readonly digits: number;
}

/** A range of the language; undefined when its ends differ in length or order. */
export function toRange(text: string | number): NumberRange | undefined {
  const [from = '', to = from] = String(text).split('-');
  if (from.length !== to.length || BigInt(from) > BigInt(to)) return undefined;
  return { from: BigInt(from), to: BigInt(to), digits: from.length };
}

export function isInRange(number: string, range: NumberRange): boolean {
  if (number.length !== range.digits || !/^[0-9]+$/.test(number)) return false;
  const value = BigInt(number);
  return value >= range.from && value <= range.to;
}

/** A text that may be written as a number. */
export function toText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A list of what may be written as one value or as a list. */
export function toList<Item>(value: Item | readonly Item[]): readonly Item[] {
  return Array.isArray(value) ? value : [value as Item];
}
