import type { Model } from '../model/model.ts';
import { noteAll, noting } from '../remember.ts';

/** What of a model may be written anew in place: users, their mailboxes and secrets. */
export type Changing = Pick<Model, 'users' | 'mailboxes'>;

/** The same model, where it is noted what is read of users, mailboxes and secrets. */
export function notedModel(model: Model, { users, mailboxes }: Changing): Model {
  const { secrets } = model;
  return {
    ...model,
    users,
    mailboxes,
    get secrets() {
      noteAll('secret');
      return secrets;
    },
  };
}

/** `changing` are the users that may change; all of them when left out. Of the others it is not noted what is read. */
export function notedObjects({ users, mailboxes }: Model, changing?: ReadonlySet<string>): Changing {
  const isChanging = (name: string): boolean => changing === undefined || changing.has(name);
  const notedOf = <Value extends object>(kind: string, objects: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...objects].map(([name, object]) => [name, isChanging(name) ? noting(kind, name, object) : object]));
  return { users: notedOf('user', users), mailboxes: notedOf('mailbox', mailboxes) };
}
