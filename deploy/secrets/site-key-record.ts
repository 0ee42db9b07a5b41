import { createHmac } from 'node:crypto';
import { digestOf } from '../manifest.ts';
import type { Target } from '../target.ts';
import type { SiteKey } from './site-key.ts';

/** Tells two site keys apart and says nothing of them: hosts are never told the key itself. */
export function fingerprintOf({ text }: SiteKey): string {
  return createHmac('sha256', text).update('pbxc:1:fingerprint').digest('base64url');
}

/** The key of the digests of a host that has none of its own yet: as strong as the site key, and as secret. */
export function digestKeyOf({ text }: SiteKey): Buffer {
  return createHmac('sha256', text).update('pbxc:1:digests').digest();
}

/** True when a host has secrets that were derived from another site key: with this one every `auto` secret would change. */
export function isOtherSiteKey({ manifest, hostKey }: Target, fingerprint: string | undefined): boolean {
  if (fingerprint === undefined || hostKey === undefined || manifest?.siteKey === undefined) return false;
  return digestOf(hostKey, fingerprint) !== manifest.siteKey;
}

/** What the manifest keeps of the site key. Without one, as in a rollback, what it has stays. */
export function siteKeyRecord(target: Target, hostKey: Buffer, fingerprint: string | undefined): string | undefined {
  return fingerprint === undefined ? target.manifest?.siteKey : digestOf(hostKey, fingerprint);
}
