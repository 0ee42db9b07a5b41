import { createHash } from 'node:crypto';
import { entityTag } from '../../server/entity-tag.ts';
import type { Generation, ServedFile } from '../../server/generation/generation.ts';

/** The name of a phone's file, as Yealink's ask for it. */
export function phoneFile(index: number): string {
  return `001565${index.toString(16).padStart(6, '0')}.cfg`;
}

export const modelFile = 'y000000000028.cfg';

/** What stands in it: a few kilobytes, each phone's its own. */
export function phoneText(index: number): string {
  let text = `#!version:1.0.0.1\naccount.1.auth_name = user-${index}\naccount.1.password = ${createHash('sha256').update(String(index)).digest('hex').slice(0, 22)}\n`;
  for (let key = 1; key <= 80; key++)
    text += `linekey.${key}.type = 16\nlinekey.${key}.value = ${1000 + ((index + key) % 5000)}\n`;
  return text;
}

export const modelText = 'local_time.time_zone = +1\n'.repeat(200);

/** What a site with so many phones serves. */
export function phonesGeneration(count: number): Generation {
  const files = new Map<string, ServedFile>();
  const add = (name: string, text: string, sensitive: boolean): void => {
    const path = `/srv/provisioning/${name}`;
    const body = new TextEncoder().encode(text);
    const etag = entityTag(body);
    files.set(path, { host: 'pbx1', path, body, etag, since: 0, sensitive, expectedFrom: undefined });
  };
  add(modelFile, modelText, false);
  for (let index = 0; index < count; index++) add(phoneFile(index), phoneText(index), true);
  return {
    number: 1,
    revision: undefined,
    since: 0,
    hosts: new Map([['pbx1', files]]),
    addresses: new Map(),
    phoneDirectory: '/srv/provisioning',
    diagnostics: [],
  };
}
