import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import type { OwnerIds } from '../accounts.ts';
import { bytesOf } from '../bytes-of.ts';

/** The folders an Asterisk writes to or is configured by: each gets one of the sandbox in its place. */
export const sandboxed = [
  '/etc/asterisk',
  '/var/lib/asterisk',
  '/var/spool/asterisk',
  '/var/log/asterisk',
  '/run/asterisk',
];

export interface Sandbox {
  readonly dir: string;
  remove(): void;
}

/** A directory with those folders, and the artifacts of one host in them; their owner is who Asterisk will run as. */
export function makeSandbox(artifacts: readonly Artifact[], owner: OwnerIds | undefined): Sandbox {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-verify-'));
  try {
    for (const folder of sandboxed) mkdirSync(join(dir, folder), { recursive: true });
    for (const artifact of artifacts) {
      if (!sandboxed.some((folder) => artifact.path.startsWith(`${folder}/`))) continue;
      const file = join(dir, artifact.path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytesOf(artifact, standIns(artifact)));
    }
    if (owner !== undefined) {
      for (const folder of sandboxed) own(join(dir, folder), owner);
    }
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Any secret that fits will do: nobody registers here, and so a site is verified with no secret in reach. */
function standIns(artifact: Artifact): Map<string, string> {
  const values = new Map<string, string>();
  for (const { secret } of artifact.secrets) {
    values.set(secret.id, secret.shape === 'pin' ? '246813' : 'OnlyForTheSandbox2468');
  }
  return values;
}

function own(path: string, { uid, gid }: OwnerIds): void {
  chownSync(path, uid, gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) own(inner, { uid, gid });
    else chownSync(inner, uid, gid);
  }
}
