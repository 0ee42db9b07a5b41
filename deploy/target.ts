import { resolve } from 'node:path';
import { type Accounts, readAccounts } from './accounts.ts';
import { type Manifest, readHostKey, readManifest } from './manifest.ts';

/** A host as a plan is made against it and applied to it. */
export interface Target {
  /** The directory that stands for `/`. */
  readonly root: string;
  /** True for this machine itself: its services are told to reload. */
  readonly isLocal: boolean;
  readonly manifest: Manifest | undefined;
  /** Of the digests in the manifest. */
  readonly hostKey: Buffer | undefined;
  /** Who the files can belong to; undefined when they stay with whoever applies. */
  readonly accounts: Accounts | undefined;
}

export interface TargetOptions {
  /** A directory that stands for `/`; this machine itself when left out. */
  readonly root?: string | undefined;
  /** Give the files to their owners. Only root can; what is left out means: on this machine itself, if root applies. */
  readonly owners?: boolean | undefined;
}

/** Reads what the host remembers of earlier applies. Throws a `HostError` when that cannot be read. */
export function readTarget(options: TargetOptions = {}): Target {
  const root = resolve(options.root ?? '/');
  const isLocal = options.root === undefined;
  const owners = options.owners ?? (isLocal && process.geteuid?.() === 0);
  return {
    root,
    isLocal,
    manifest: readManifest(root),
    hostKey: readHostKey(root),
    accounts: owners ? readAccounts(root) : undefined,
  };
}
