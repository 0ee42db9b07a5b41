import { rowsOf } from '../../compiler/explain/rows.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import type { Paint } from '../format/paint.ts';
import { findKind, findObject, objectsOf } from './find.ts';
import { rowsJson } from './json.ts';
import { isSingleton, kindCounts, namesText } from './overview.ts';
import { rowsText } from './text.ts';

export interface PrintOptions {
  /** The site's directory as people see it. */
  readonly site: string;
  readonly json: boolean;
  readonly paint: Paint;
}

/** What `pbxc show` answers: an object for `KIND:NAME`, names for `KIND`, the kinds for nothing. */
export function print(document: object, what: string | undefined, options: PrintOptions): string {
  if (what === undefined) return printKinds(document, options);
  const colon = what.indexOf(':');
  const kind = findKind(document, colon < 0 ? what : what.slice(0, colon));
  if (colon >= 0) return printObject(findObject(document, kind, what.slice(colon + 1)), options);
  if (isSingleton(kind)) return printObject({ container: document, key: kind }, options);
  const objects = objectsOf(document, kind);
  return options.json ? asJson([...objects.keys()]) : namesText(objects, options.site);
}

function printKinds(document: object, { json }: PrintOptions): string {
  const counts = kindCounts(document);
  if (json) return asJson(Object.fromEntries(counts));
  const width = Math.max(...counts.map(([kind]) => kind.length));
  return counts.map(([kind, count]) => `${kind.padEnd(width)}  ${count}\n`).join('');
}

function printObject(origin: Origin, { site, json, paint }: PrintOptions): string {
  const rows = rowsOf(origin);
  return json ? asJson(rowsJson(rows)) : rowsText(rows, site, paint);
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
