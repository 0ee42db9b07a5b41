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

export function notedObjects({ users, mailboxes }: Model): Changing {
  return {
    users: new Map([...users].map(([name, user]) => [name, noting('user', name, user)])),
    mailboxes: new Map([...mailboxes].map(([name, mailbox]) => [name, noting('mailbox', name, mailbox)])),
  };
}
