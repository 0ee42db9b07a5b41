/** Counts against an address, and tells when it has had enough. */
export interface Limiter {
  /** Whether the address has used up what it may. */
  isSpent(address: string): boolean;
  count(address: string): void;
}

export interface Limit {
  /** How many at once. */
  readonly burst: number;
  /** How many come back each second. */
  readonly perSecond: number;
}

interface Bucket {
  level: number;
  at: number;
}

/** How many addresses are kept apart; whoever uses more addresses than that makes everybody start anew. */
const mostAddresses = 20_000;

/** A leaking bucket for each address. */
export function limiter({ burst, perSecond }: Limit, now: () => number = () => performance.now()): Limiter {
  const buckets = new Map<string, Bucket>();
  const levelOf = (bucket: Bucket): number => Math.max(0, bucket.level - ((now() - bucket.at) / 1000) * perSecond);
  return {
    isSpent(address) {
      const bucket = buckets.get(address);
      return bucket !== undefined && levelOf(bucket) + 1 > burst;
    },
    count(address) {
      const bucket = buckets.get(address);
      if (bucket === undefined) {
        if (buckets.size >= mostAddresses) buckets.clear();
        buckets.set(address, { level: 1, at: now() });
        return;
      }
      bucket.level = levelOf(bucket) + 1;
      bucket.at = now();
    },
  };
}
