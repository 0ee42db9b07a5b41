/** The numbers of the P-values of a key, which counts from 1 to 36: the first four lie in columns, the others in rows. */
export function keyPlace(key: number) {
  const [type, step] = key <= 4 ? [41200 + key - 1, 100] : [20200 + 5 * (key - 5), 1];
  const [value, label, account, extension] = [type + step, type + 2 * step, type + 3 * step, type + 4 * step];
  return { type, mode: 20600 + key - 1, value, label, account, extension };
}
