import { gunzipSync, gzipSync } from 'node:zlib';
import type { ComparedSite } from '../compiler/changes/compare-sites.ts';
import { keptSiteFrom } from '../compiler/changes/kept-site.ts';

/** A site without its secrets as a host keeps it: JSON, compressed quickly, since a large site is ten megabytes of it. */
export function keptBytes({ site }: ComparedSite): Buffer {
  return gzipSync(JSON.stringify({ version: 1, site }), { level: 1 });
}

/** The site that a host kept; undefined for what another version of pbxc kept in a form of its own. */
export function keptFrom(bytes: Buffer): ComparedSite | undefined {
  const value: unknown = JSON.parse(gunzipSync(bytes).toString('utf8'));
  if (typeof value !== 'object' || value === null || !('version' in value && 'site' in value)) return undefined;
  return value.version === 1 ? keptSiteFrom(value.site) : undefined;
}
