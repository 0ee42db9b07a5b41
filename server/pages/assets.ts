import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { entityTag } from '../entity-tag.ts';
import type { ServedFile } from '../generation/generation.ts';

/** What pages need beside themselves, read when the server starts: no request opens a file. */
export const assets: readonly ServedFile[] = ['style.css', 'icon.svg'].map((name) => {
  const body = new Uint8Array(readFileSync(join(packageRoot(), 'server/pages', name)));
  const etag = entityTag(body);
  return { host: '', path: `/pages/${name}`, body, etag, since: 0, sensitive: false, expectedFrom: undefined };
});
