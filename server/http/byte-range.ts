export interface ByteRange {
  readonly from: number;
  /** The last byte that is part of it. */
  readonly to: number;
}

/**
 * The one range of a `Range` header (RFC 9110, 14.2). Undefined when the whole is to be sent: no header, none that can be
 * read, or several ranges, which a server may answer with the whole. `none` when it lies outside.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const match = /^bytes=([0-9]{0,15})-([0-9]{0,15})$/.exec(header ?? '');
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? 'none' : { from: size - count, to: size - 1 };
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return undefined;
  if (from >= size) return 'none';
  return { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
