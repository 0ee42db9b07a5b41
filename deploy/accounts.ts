import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The users and groups of a host, by the files it keeps them in. */
export interface Accounts {
  readonly users: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
}

export interface OwnerIds {
  readonly uid: number;
  readonly gid: number;
}

export function readAccounts(root: string): Accounts {
  return { users: readIds(join(root, 'etc/passwd')), groups: readIds(join(root, 'etc/group')) };
}

/** The ids of `user:group`, or what is missing, as a whole sentence. */
export function ownerIds(accounts: Accounts, owner: string): OwnerIds | { readonly problem: string } {
  const [user = '', group = ''] = owner.split(':');
  const uid = accounts.users.get(user);
  if (uid === undefined) return { problem: `there is no user "${user}" on the host` };
  const gid = accounts.groups.get(group);
  if (gid === undefined) return { problem: `there is no group "${group}" on the host` };
  return { uid, gid };
}

/** `user:group` of a file; an id without a name is shown as the number. */
export function ownerName(accounts: Accounts, { uid, gid }: OwnerIds): string {
  return `${nameOf(accounts.users, uid)}:${nameOf(accounts.groups, gid)}`;
}

function nameOf(ids: ReadonlyMap<string, number>, id: number): string {
  for (const [name, number] of ids) if (number === id) return name;
  return String(id);
}

/** Both files have the name first and the id third: `asterisk:x:107:112:...`. */
function readIds(file: string): Map<string, number> {
  const ids = new Map<string, number>();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return ids;
  }
  for (const line of text.split('\n')) {
    const [name, , id] = line.split(':');
    if (name && id && /^[0-9]+$/.test(id)) ids.set(name, Number(id));
  }
  return ids;
}
