import type { Row } from '../../compiler/explain/rows.ts';

/** The values of an object by their paths, each with the place it came from; `null` is a default. */
export function rowsJson(rows: readonly Row[]): unknown {
  const values = rows.filter((row) => row.value !== undefined);
  return Object.fromEntries(values.map(({ path, value, place }) => [path, { value, place: place ?? null }]));
}
