import { hasSameShape, isSame } from '../same.ts';
import { compose, type Value } from '../source/compose.ts';
import { isMap } from '../source/merge.ts';
import type { SourceFile } from '../source/place.ts';

type Map_ = { [key: string]: Value };

/** What a file says now, where it differs from before in nothing but users. */
export interface ChangedFile {
  readonly file: SourceFile;
  /** As read from its new text, without defaults. */
  readonly document: Map_;
  /** The same of its text before. */
  readonly former: Map_;
  readonly users: readonly ChangedUser[];
}

export interface ChangedUser {
  readonly name: string;
  readonly value: Map_;
  /** What it said before, read anew from the text before. */
  readonly former: Map_;
  /** False when a key was added or taken away: then it matters what is written and what is a default. */
  readonly hasSameShape: boolean;
}

/** Undefined when the file says anything else differently, or names users that it had not, or is wrong. */
export function changedUsers(before: SourceFile, now: SourceFile): ChangedFile | undefined {
  const old = documentOf(before);
  const document = documentOf(now);
  if (old === undefined || document === undefined) return undefined;
  if (!isSame(Object.keys(old), Object.keys(document))) return undefined;
  for (const key of Object.keys(document)) if (key !== 'users' && !isSame(old[key], document[key])) return undefined;
  const users = changedIn(old['users'] ?? null, document['users'] ?? null);
  return users === undefined ? undefined : { file: now, document, former: old, users };
}

function documentOf(file: SourceFile): Map_ | undefined {
  const { value, diagnostics } = compose(file);
  return diagnostics.length === 0 && value !== undefined && isMap(value) ? value : undefined;
}

function changedIn(old: Value, now: Value): ChangedUser[] | undefined {
  if (!isMap(old) || !isMap(now)) return isSame(old, now) ? [] : undefined;
  if (!isSame(Object.keys(old), Object.keys(now))) return undefined;
  const changed: ChangedUser[] = [];
  for (const [name, value] of Object.entries(now)) {
    const before = old[name] ?? null;
    if (isSame(before, value)) continue;
    if (!isMap(before) || !isMap(value)) return undefined;
    changed.push({ name, value, former: before, hasSameShape: hasSameShape(before, value) });
  }
  return changed;
}
