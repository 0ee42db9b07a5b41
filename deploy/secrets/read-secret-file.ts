import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { hasCode } from '../error-code.ts';
import { errorText } from '../error-text.ts';

const LARGEST = 64 * 1024;

export type SecretFile = { readonly value: string } | { readonly problem: string };

/** A secret's file, which must lie in the site directory, links included: a site may come from somebody else's branch. */
export function readSecretFile(siteDir: string, path: string): SecretFile {
  if (isAbsolute(path)) return { problem: 'is outside the site directory' };
  let file: string;
  try {
    file = realpathSync(join(siteDir, path));
    const inside = relative(realpathSync(siteDir), file);
    if (inside === '..' || inside.startsWith(`..${sep}`)) return { problem: 'is outside the site directory' };
  } catch (error) {
    return { problem: describe(error) };
  }
  try {
    return readBounded(file);
  } catch (error) {
    return { problem: describe(error) };
  }
}

function readBounded(file: string): SecretFile {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { problem: 'is not a file' };
    if (stat.size > LARGEST) return { problem: `is larger than ${LARGEST / 1024} KiB` };
    const bytes = readFileSync(descriptor);
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r?\n$/, '') };
  } finally {
    closeSync(descriptor);
  }
}

function describe(error: unknown): string {
  if (error instanceof TypeError) return 'is not UTF-8 text';
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) return 'does not exist';
  if (hasCode(error, 'EACCES')) return 'may not be read by this user';
  return `cannot be read: ${errorText(error)}`;
}
