import { type Level, numberPlanOf } from '../callflow/number-plan.ts';
import { takerOf } from '../callflow/takers.ts';
import type { Contact } from '../model/contact.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';
import type { DirectoryEntry, NumberKind } from './entry.ts';
import { fold } from './fold.ts';

/**
 * Whom a phone in a context can look up, by name: the users that it reaches by their number, and contacts it may dial. What it
 * cannot dial is not offered, so a directory never shows more than the number plan lets through.
 */
export function directoryFrom(model: Model, context: string): DirectoryEntry[] {
  const levels = numberPlanOf(model).levelsFrom(context);
  const entries: DirectoryEntry[] = [];
  for (const user of model.users.values()) {
    if (!user.isListed || !user.enabled) continue;
    const numbers = [...own(levels, user), ...dialled(levels, [['mobile', user.mobile]])];
    if (numbers.length > 0) entries.push(entryOf(user, user.fullName ?? user.name, undefined, numbers));
  }
  for (const contact of model.contacts.values()) {
    const { number, mobile, home, company } = contact;
    const numbers = dialled(levels, [
      ['work', number],
      ['mobile', mobile],
      ['home', home],
    ]);
    if (numbers.length > 0) entries.push(entryOf(contact, contact.fullName, company, numbers));
  }
  return inOrder(entries);
}

type Numbers = DirectoryEntry['numbers'];

/** The user's number, where dialling it reaches the user and nobody else. */
function own(levels: readonly Level[], user: User): Numbers {
  const { number } = user;
  if (number === undefined || takerOf(levels, number)?.object !== user) return [];
  return [{ kind: 'work', number }];
}

function dialled(levels: readonly Level[], given: readonly [NumberKind, string | undefined][]): Numbers {
  return given.flatMap(([kind, number]) =>
    number !== undefined && takerOf(levels, number) !== undefined ? [{ kind, number }] : [],
  );
}

function entryOf(
  { kind, name: id, email }: User | Contact,
  name: string,
  company: string | undefined,
  numbers: Numbers,
): DirectoryEntry {
  return {
    kind,
    id,
    name,
    ...(company !== undefined && { company }),
    ...(email !== undefined && { email }),
    numbers,
  };
}

/** By name as people read it; the same name by kind and id, so that the order is always the same. */
function inOrder(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  return entries
    .map((entry) => ({ entry, key: `${fold(entry.name)}\0${entry.name}\0${entry.kind}\0${entry.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}
