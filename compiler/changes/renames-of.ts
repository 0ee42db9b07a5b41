import type { SiteObject } from './objects-of.ts';
import { isMap } from './same-value.ts';

/** What can belong to one object at a time, so that whoever has it afterwards is the one who had it before. */
const own = ['number', 'mac', 'email', 'device', 'name'];

/**
 * Which of the objects that came is one of those that went, under another name: the only one that is the same but for the name,
 * or else the only one that has the same number, address of its network card, and so on.
 */
export function renamesOf(
  removed: readonly SiteObject[],
  added: readonly SiteObject[],
): ReadonlyMap<SiteObject, SiteObject> {
  const formerOf = new Map<SiteObject, SiteObject>();
  if (removed.length === 0 || added.length === 0) return formerOf;
  const marks = [wholeOf, ...own.map((key) => (object: SiteObject) => markOf(object, key))];
  const taken = new Set<SiteObject>();
  for (const mark of marks) {
    const before = onlyOnes(removed, mark);
    for (const [text, object] of onlyOnes(added, mark)) {
      const former = before.get(text);
      if (former === undefined || taken.has(former) || formerOf.has(object)) continue;
      formerOf.set(object, former);
      taken.add(former);
    }
  }
  return formerOf;
}

/** Objects by a mark that no other of them has. */
function onlyOnes(
  objects: readonly SiteObject[],
  mark: (object: SiteObject) => string | undefined,
): Map<string, SiteObject> {
  const found = new Map<string, SiteObject | undefined>();
  for (const object of objects) {
    const text = mark(object);
    if (text !== undefined) found.set(text, found.has(text) ? undefined : object);
  }
  return new Map([...found].flatMap(([text, object]) => (object === undefined ? [] : [[text, object]])));
}

function wholeOf({ value }: SiteObject): string {
  return JSON.stringify(value);
}

function markOf({ value }: SiteObject, key: string): string | undefined {
  const mark = isMap(value) ? value[key] : undefined;
  return typeof mark === 'string' || typeof mark === 'number' ? String(mark) : undefined;
}
