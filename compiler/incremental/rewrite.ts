import { isSame } from '../same.ts';
import type { Value } from '../source/compose.ts';
import { isMap } from '../source/merge.ts';
import { moveTo } from '../source/spans.ts';
import type { Undo } from './undo.ts';

/** Says of everything in a document that it stands where the same thing stands in another. */
export function moveAll(here: Value, there: Value, undo: Undo): void {
  if (Array.isArray(here) && Array.isArray(there)) {
    undo.add(moveTo(here, there));
    for (const [at, value] of there.entries()) moveAll(here[at] ?? null, value, undo);
    return;
  }
  if (!isMap(here) || !isMap(there)) return;
  undo.add(moveTo(here, there));
  for (const [key, value] of Object.entries(there)) moveAll(here[key] ?? null, value, undo);
}

/** Gives an object the entries of another, in its order. What is in it and says the same stays the same object. */
export function rewrite(here: Record<string, unknown>, there: Readonly<Record<string, unknown>>, undo: Undo): void {
  const before = { ...here };
  const put = (entries: Readonly<Record<string, unknown>>): void => {
    for (const key of Object.keys(here)) delete here[key];
    for (const [key, value] of Object.entries(entries)) here[key] = value;
  };
  undo.add(() => put(before));
  put(
    Object.fromEntries(
      Object.entries(there).map(([key, value]) => [key, isSame(before[key], value) ? before[key] : value]),
    ),
  );
}
