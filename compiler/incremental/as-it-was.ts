import type { SiteDocument } from '../../schema/document.ts';
import type { Compiled } from '../compile.ts';
import type { Model } from '../model/model.ts';
import { hasSpans, setSpansBeside } from '../source/spans.ts';
import type { LinkedUser } from './relink-user.ts';

/** A user whose place in the site another value took. */
export interface FormerUser {
  readonly name: string;
  readonly value: SiteDocument['users'][string];
  readonly linked: LinkedUser;
  /** In which it stands, as read from the text before. */
  readonly container: object;
}

/** What is written over as users change. */
interface Written {
  readonly compiled: Compiled;
  readonly site: SiteDocument;
  readonly model: Model;
}

/** A compile as it was before users were written anew in place: objects and secrets of theirs with the places they had. */
export function asItWas({ compiled, site, model }: Written, former: readonly FormerUser[]): Compiled {
  if (former.length === 0) return compiled;
  const byName = new Map(former.map((user) => [user.name, user]));
  const users = Object.fromEntries(
    Object.entries(site.users).map(([name, value]) => [name, byName.get(name)?.value ?? value]),
  );
  if (hasSpans(site.users)) setSpansBeside(users, site.users, (key) => byName.get(key)?.container);
  const modelUsers = new Map(model.users);
  const mailboxes = new Map(model.mailboxes);
  const secrets = new Map(model.secrets);
  for (const { name, linked } of former) {
    modelUsers.set(name, linked.user);
    if (linked.mailbox !== undefined) mailboxes.set(name, linked.mailbox);
    for (const [id, secret] of linked.secrets) secrets.set(id, secret);
  }
  return { ...compiled, site: { ...site, users }, model: { ...model, users: modelUsers, mailboxes, secrets } };
}
