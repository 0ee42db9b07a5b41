import { gunzipSync, gzipSync } from 'node:zlib';
import { HostError } from '../host-error.ts';
import type { SecretDigests } from '../secret-changes.ts';
import { secretDigests } from '../secret-changes.ts';
import type { SecretValues } from '../secrets/resolve.ts';
import type { Target } from '../target.ts';
import { type Generation, generationNumbers, readGeneration } from './generation.ts';
import { type Store, storeOf } from './store.ts';

/** What a generation keeps of the site it was made from, beside its files: names in the store. */
export type Origin = Pick<Generation, 'site' | 'secrets'>;

/** What a host knows of the site that a generation was made from. */
export interface KeptOrigin {
  /** `ApplyOptions.site` of its apply. */
  readonly site: Buffer | undefined;
  readonly secrets: SecretDigests | undefined;
}

/** What a host knows of the site that it has now. */
export interface Applied extends KeptOrigin {
  readonly generation: number;
}

/** Undefined on a host that nothing was ever applied to. */
export function appliedTo({ root, hostKey }: Target): Applied | undefined {
  const number = generationNumbers(root).at(-1);
  if (number === undefined || hostKey === undefined) return undefined;
  return { generation: number, ...originOf(readGeneration(root, number), storeOf(root, hostKey)) };
}

export function originOf({ site, secrets }: Origin, store: Store): KeptOrigin {
  return {
    site: site === undefined ? undefined : store.read(site),
    secrets: secrets === undefined ? undefined : parse(store.read(secrets)),
  };
}

export function keepOrigin(site: Buffer | undefined, values: SecretValues, key: Buffer, store: Store): Origin {
  const digests = gzipSync(JSON.stringify(secretDigests(values, key)), { level: 1 });
  const [secrets, kept] = store.keep(site === undefined ? [digests] : [digests, site]);
  return { ...(secrets !== undefined && { secrets }), ...(kept !== undefined && { site: kept }) };
}

function parse(bytes: Buffer): SecretDigests {
  const value: unknown = JSON.parse(gunzipSync(bytes).toString('utf8'));
  if (isDigests(value)) return value;
  throw new HostError('what is kept of the secrets of the host cannot be read by this version of pbxc');
}

function isDigests(value: unknown): value is SecretDigests {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}
