import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret that every `auto` value of a site is derived from: whoever has it and the site can make them all again. */
export interface SiteKey {
  readonly text: string;
  /** `new`: made just now and not kept anywhere yet; `saveSiteKey` keeps it. */
  readonly from: 'environment' | 'file' | 'new';
}

export interface SiteKeyProblem {
  readonly problem: string;
  readonly hint: string;
}

export const SITE_KEY_FILE = '.pbxc/site.key';

export const SITE_KEY_VARIABLE = 'PBXC_SITE_KEY';
const SHORTEST = 32;

/** From the environment, else from the site's own file, else a new one, so that a plan can be made before the first apply. */
export function readSiteKey(siteDir: string, env: NodeJS.ProcessEnv): SiteKey | SiteKeyProblem {
  const given = env[SITE_KEY_VARIABLE];
  if (given !== undefined) return checked(given, 'environment', `the environment variable ${SITE_KEY_VARIABLE}`);
  const file = join(siteDir, SITE_KEY_FILE);
  if (!existsSync(file)) return newSiteKey();
  try {
    return checked(readFileSync(file, 'utf8'), 'file', SITE_KEY_FILE);
  } catch (error) {
    return { problem: `${SITE_KEY_FILE} cannot be read (${errorCode(error)})`, hint: 'run as the user who owns it' };
  }
}

/** True when others than its owner can read the key's file. */
export function isSiteKeyExposed(siteDir: string): boolean {
  const stat = statSync(join(siteDir, SITE_KEY_FILE), { throwIfNoEntry: false });
  return stat !== undefined && (stat.mode & 0o077) !== 0;
}

/** Keeps a new key, for its owner alone and out of Git. Never replaces one: that would change every secret of the site. */
export function saveSiteKey(siteDir: string, key: SiteKey): void {
  if (key.from !== 'new') return;
  const folder = join(siteDir, '.pbxc');
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  const file = join(siteDir, SITE_KEY_FILE);
  writeFileSync(file, `${key.text}\n`, { flag: 'wx', mode: 0o600 });
  chmodSync(file, 0o600);
}

/** What keeps the key that `replaceSiteKey` took away, so that its secrets can be had again. */
export const OLD_SITE_KEY_FILE = `${SITE_KEY_FILE}.old`;

/** Gives a site a new key in the place of the one in its file, which is kept beside it. True when there was one. */
export function replaceSiteKey(siteDir: string): boolean {
  const file = join(siteDir, SITE_KEY_FILE);
  const had = existsSync(file);
  if (had) renameSync(file, join(siteDir, OLD_SITE_KEY_FILE));
  saveSiteKey(siteDir, newSiteKey());
  return had;
}

function newSiteKey(): SiteKey {
  return { text: randomBytes(32).toString('base64'), from: 'new' };
}

function checked(raw: string, from: SiteKey['from'], where: string): SiteKey | SiteKeyProblem {
  const text = raw.trim();
  if (text.length >= SHORTEST) return { text, from };
  return {
    problem: `the site key in ${where} has ${text.length} characters; it needs at least ${SHORTEST}`,
    hint: 'make one with: openssl rand -base64 32',
  };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
