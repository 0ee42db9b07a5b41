import { dump } from 'js-yaml';
import { isSecretKey } from '../secret-key.ts';
import type { Origin } from '../source/origin.ts';
import type { Place } from '../source/place.ts';
import { isWritten, keyPlaceOf, placeOf, writtenKeys } from '../source/spans.ts';
import { valueAt } from './value.ts';

/** One value of an object: as a line of YAML, and the place it came from; no place for a default. */
export interface Row {
  /** Within the object: `fallback.no_answer`; empty for the object itself. */
  readonly path: string;
  readonly yaml: string;
  /** Undefined for what holds further rows. */
  readonly value: unknown;
  readonly place: Place | undefined;
}

const hidden = '********';

/** The object as the compiler sees it, value by value, in the order it was written, defaults last. */
export function rowsOf(origin: Origin): Row[] {
  const rows: Row[] = [];
  addRows(rows, origin, '', '');
  return rows;
}

function addRows(rows: Row[], origin: Origin, indent: string, path: string): void {
  const label = typeof origin.key === 'number' ? `${indent}-` : `${indent}${scalar(origin.key)}:`;
  const value = valueAt(origin);
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    const shown = isPlainSecret(origin.key, value) ? hidden : value;
    const place = isWritten(origin) ? placeOf(origin) : undefined;
    rows.push({ path, yaml: `${label} ${scalar(shown)}`, value: shown, place });
    return;
  }
  const place = isWritten(origin) ? keyPlaceOf(origin) : undefined;
  rows.push({ path, yaml: label, value: undefined, place });
  for (const key of keysOf(value)) {
    addRows(rows, { container: value, key }, `${indent}  `, path === '' ? String(key) : `${path}.${key}`);
  }
}

/** In the order of the file, which JavaScript does not keep for keys of digits. */
function keysOf(value: object): readonly (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return [...new Set([...writtenKeys(value), ...Object.keys(value)])];
}

/** A secret in the clear; `auto` and references give nothing away. */
function isPlainSecret(key: string | number, value: unknown): boolean {
  return isSecretKey(String(key)) && value !== 'auto' && typeof value !== 'object';
}

function scalar(value: unknown): string {
  return dump(value, { flowLevel: 0, lineWidth: -1 }).trimEnd();
}
