import type { SiteDocument } from '../../schema/document.ts';
import type { Linker } from '../model/linker.ts';
import { linkOwnMailbox, type Mailbox } from '../model/mailbox.ts';
import { linkUser, type User } from '../model/user.ts';
import type { Secret } from '../secret.ts';

type UserValue = SiteDocument['users'][string];

/** What linking makes of one user. */
export interface LinkedUser {
  readonly user: User;
  readonly mailbox: Mailbox | undefined;
  readonly secrets: ReadonlyMap<string, Secret>;
}

/** Links a user alone; undefined when there is anything to say about it. */
export function relinkUser(linker: Linker, name: string, value: UserValue): LinkedUser | undefined {
  let isGood = true;
  const secrets = new Map<string, Secret>();
  const own: Linker = {
    ...linker,
    secrets,
    effort: { compared: 0 },
    report: () => {
      isGood = false;
    },
  };
  const user = linkUser(own, name, value);
  const mailbox = linkOwnMailbox(own, name, value);
  return isGood ? { user, mailbox, secrets } : undefined;
}

/** Whether two values of a user are the same to all other objects that are linked. */
export function isSameToOthers(before: UserValue, now: UserValue): boolean {
  const seenOf = ({ context, keys, voicemail }: UserValue) =>
    JSON.stringify([context, Object.keys(keys).length > 0, typeof voicemail]);
  return seenOf(before) === seenOf(now);
}
