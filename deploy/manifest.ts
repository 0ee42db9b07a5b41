import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reload } from '../compiler/artifact.ts';
import { hasCode } from './error-code.ts';
import { errorText } from './error-text.ts';
import { HostError } from './host-error.ts';

/** What pbxc has written on a host, kept on that host, so that it removes nothing else and notices hand edits. */
export interface Manifest {
  readonly version: 1;
  /** The name of the host in the site that was applied last. */
  readonly host: string;
  /** `digestOf` the site key that `auto` secrets are derived from; absent when there never was one. */
  readonly siteKey?: string;
  readonly files: Readonly<Record<string, ManifestFile>>;
}

export interface ManifestFile {
  /** `digestOf` the file as it was written. */
  readonly digest: string;
  /** `secretKeysOf` the file; absent when it holds no secret. */
  readonly secretKeys?: readonly string[];
  /** Permission bits it was given, octal; absent in manifests of before. */
  readonly mode?: string;
  /** Who is to be told when the file goes away. */
  readonly reload: Reload;
}

export const MANIFEST_PATH = '/var/lib/pbxc/manifest.json';
export const HOST_KEY_PATH = '/var/lib/pbxc/host.key';

/** Undefined on a host that nothing was ever applied to. */
export function readManifest(root: string): Manifest | undefined {
  const text = readIfThere(root, MANIFEST_PATH);
  if (text === undefined) return undefined;
  const manifest = parse(text.toString('utf8'));
  if (isManifest(manifest)) return manifest;
  throw new HostError(
    `${MANIFEST_PATH} is not a manifest that this version of pbxc can read; move it away to start anew`,
  );
}

/** The key of the digests; undefined on a host that nothing was ever applied to. */
export function readHostKey(root: string): Buffer | undefined {
  return readIfThere(root, HOST_KEY_PATH);
}

/**
 * Keyed, because a plain digest of a file whose only unknown is a six-digit PIN tells the PIN to whoever tries them all.
 */
export function digestOf(key: Buffer, content: Buffer | string): string {
  return createHmac('sha256', key).update(content).digest('base64url');
}

/** One line for each file, in the order of their paths, so that two manifests can be compared by eye. */
export function manifestText(
  host: string,
  files: ReadonlyMap<string, ManifestFile>,
  siteKey: string | undefined,
): string {
  const lines: string[] = [];
  for (const path of [...files.keys()].sort())
    lines.push(`    ${JSON.stringify(path)}: ${JSON.stringify(files.get(path))}`);
  const key = siteKey === undefined ? '' : `  "siteKey": ${JSON.stringify(siteKey)},\n`;
  return `{\n  "version": 1,\n  "host": ${JSON.stringify(host)},\n${key}  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** A file of pbxc's own on the host; undefined where there is none. Throws a `HostError` when it cannot be read. */
export function readIfThere(root: string, path: string): Buffer | undefined {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw new HostError(`cannot read ${path}: ${errorText(error)}`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value['version'] !== 1 || typeof value['host'] !== 'string' || !isRecord(value['files']))
    return false;
  return Object.values(value['files']).every(
    (file) =>
      isRecord(file) &&
      typeof file['digest'] === 'string' &&
      (file['secretKeys'] === undefined || Array.isArray(file['secretKeys'])) &&
      typeof file['reload'] === 'string',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
