import type { CallChange, Reached } from '../../compiler/changes/compare-calls.ts';
import type { FieldChange, FieldValue, ObjectChange } from '../../compiler/changes/object-change.ts';
import type { Place } from '../../compiler/source/place.ts';
import { filePath } from '../format/report.ts';
import { plural } from '../format/summary.ts';
import type { Comparison } from './comparison.ts';

/** How text of a site is set apart from the words around it: in quotes, or as code. */
export type Mark = (text: string) => string;

/** `2 added, 1 changed`; `no objects` when nothing did. */
export function countsOf(objects: readonly ObjectChange[]): string {
  const counts = (['added', 'removed', 'renamed', 'changed'] as const).flatMap((action) => {
    const count = objects.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${count} ${action}`];
  });
  return counts.length === 0 ? 'no object differs' : `${plural(objects.length, 'object')}: ${counts.join(', ')}`;
}

/** Where an object stands now, or stood. */
export function placeOfChange({ before, after }: ObjectChange, { site }: Pick<Comparison, 'site'>): string {
  const place = after ?? before;
  return place === undefined ? '' : position(place, site);
}

export function position({ file, line }: Place, site: string): string {
  return file === '' ? '' : `${filePath({ site }, file)}:${line}`;
}

/** `changed user alice`, `renamed user alice to alicia`. */
export function objectWords(change: ObjectChange, mark: Mark): string {
  const { kind, name, formerName } = change;
  if (name === '') return kind;
  return formerName === undefined ? `${kind} ${mark(name)}` : `${kind} ${mark(formerName)} is now ${mark(name)}`;
}

/** The secrets that an object's changed values name. */
export function fieldSecrets({ fields }: ObjectChange): string[] {
  return fields.flatMap(({ secret }) => secret ?? []);
}

/** What became of one value, in a line. */
export function fieldWords({ path, before, after, items, secret }: FieldChange, mark: Mark): string {
  const label = path === '' ? '' : `${mark(path)}: `;
  if (secret !== undefined) return `${label}${secretWords(secret, before, after, mark)}`;
  if (items !== undefined && before !== undefined && after !== undefined) {
    const gone = items.removed.map((item) => `- ${mark(item)}`);
    const come = items.added.map((item) => `+ ${mark(item)}`);
    return `${label}${folded([...gone, ...come])}`;
  }
  return `${label}${changeWords(before, after, mark)}`;
}

/** Only where a secret comes from can be told; that another value comes from there is told by its id. */
function secretWords(
  secret: string,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
  mark: Mark,
): string {
  const changes = `secret ${mark(secret)} changes`;
  if (before === undefined) return `secret ${mark(secret)} is new (${mark(shown(after?.value))})`;
  if (after === undefined) return `secret ${mark(secret)} is gone`;
  return before.value === after.value
    ? changes
    : `${changes} (${mark(shown(before.value))} -> ${mark(shown(after.value))})`;
}

function changeWords(before: FieldValue | undefined, after: FieldValue | undefined, mark: Mark): string {
  if (before === undefined) return mark(shown(after?.value));
  if (after === undefined) return `${mark(shown(before.value))} is gone`;
  return `${mark(shown(before.value))} -> ${mark(shown(after.value))}`;
}

const mostItems = 40;

function folded(items: readonly string[]): string {
  const rest = items.length - mostItems;
  const some = items.slice(0, mostItems).join(', ');
  return rest > 0 ? `${some}, and ${rest} more` : some;
}

const longest = 300;

/** A value as a line: a text as it is, all else as JSON. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const rest = text.length - longest;
  return rest > 0 ? `${text.slice(0, longest)}... and ${plural(rest, 'more character')}` : text;
}

/** `0123456789 from outside reached user "alice"; now it reaches IVR "main"`. */
export function callWords({ context, role, number, isPattern, before, after }: CallChange, mark: Mark): string {
  const from = role === 'incoming' ? 'from outside' : `in context ${mark(context)}`;
  const subject = `${mark(number)} ${from}`;
  const old = reachedWords(before, mark);
  const now = reachedWords(after, mark);
  if (before.length === 0) return `${subject} ${isPattern ? 'was not taken' : 'reached nobody'}; now it reaches ${now}`;
  if (after.length === 0) return `${subject} reached ${old}; now it ${isPattern ? 'is not taken' : 'reaches nobody'}`;
  return `${subject} reached ${old}; now it reaches ${now}`;
}

function reachedWords(reached: readonly Reached[], mark: Mark): string {
  return reached.map(({ when, what }) => (when === undefined ? mark(what) : `${mark(what)} (${when})`)).join(' and ');
}
