import { macIn } from '../access/access.ts';

/** A file that was asked for. */
export interface Fetch {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly service: 'http' | 'tftp';
  /** Who asked. */
  readonly address: string;
  /** As it was asked for. */
  readonly name: string;
  readonly outcome: FetchOutcome;
  /** What the asking program calls itself; undefined by TFTP. */
  readonly agent: string | undefined;
}

export type FetchOutcome = 'sent' | 'unchanged' | 'unknown' | 'denied' | 'broken off';

/** What is known of a phone from its asking. */
export interface SeenPhone {
  /** Twelve lower-case hexadecimal digits. */
  readonly mac: string;
  /** The latest first; of each name only the last time. */
  readonly fetches: readonly Fetch[];
}

/** Who asked for files of phones, and when: in memory, since the server started. */
export interface Activity {
  saw(fetch: Fetch): void;
  ofPhone(mac: string): SeenPhone | undefined;
  /** Hardware addresses, the latest last. */
  macs(): readonly string[];
}

export interface ActivityLimits {
  readonly phones: number;
  /** Names that are kept of each. */
  readonly fetches: number;
}

/** Some 30 MB when everything is full of the longest names. */
const usual: ActivityLimits = { phones: 20_000, fetches: 8 };
const longest = 200;

/**
 * Keeps what each phone asked for last. A phone is told by the hardware address in the name of a file, or in what it calls itself;
 * what it asks for without, such as the file of its model, counts for the phone that asked last from the same address. The phone
 * that asked longest ago makes room.
 */
export function makeActivity(limits: ActivityLimits = usual): Activity {
  const phones = new Map<string, readonly Fetch[]>();
  const macOfAddress = new Map<string, string>();
  return {
    saw(seen) {
      const fetch = shortened(seen);
      const own = phoneIn(fetch.name) ?? phoneIn(fetch.agent ?? '');
      if (own !== undefined) remember(macOfAddress, fetch.address, own, limits.phones);
      const mac = own ?? macOfAddress.get(fetch.address);
      if (mac === undefined) return;
      remember(phones, mac, withLatest(phones.get(mac) ?? [], fetch, limits.fetches), limits.phones);
    },
    ofPhone(mac) {
      const fetches = phones.get(mac);
      return fetches === undefined ? undefined : { mac, fetches };
    },
    macs: () => [...phones.keys()],
  };
}

/** The very same where nothing is too long. */
function shortened(fetch: Fetch): Fetch {
  if (fetch.name.length <= longest && (fetch.agent?.length ?? 0) <= longest) return fetch;
  return { ...fetch, name: fetch.name.slice(0, longest), agent: fetch.agent?.slice(0, longest) };
}

/** The latest first, of each name once. A phone that asks for one file again and again needs no looking through the others. */
function withLatest(fetches: readonly Fetch[], latest: Fetch, most: number): readonly Fetch[] {
  if (fetches.length <= 1 && fetches[0]?.name === latest.name) return [latest];
  return [latest, ...fetches.filter(({ name }) => name !== latest.name)].slice(0, most);
}

/** Files of models look like addresses too, `y000000000028.cfg` and `000000000000.cfg`: no maker of phones has three zeros. */
function phoneIn(name: string): string | undefined {
  const mac = macIn(name);
  return mac?.startsWith('000000') === true ? undefined : mac;
}

/** Sets an entry as the newest, and lets the oldest go when there are too many. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= most) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
