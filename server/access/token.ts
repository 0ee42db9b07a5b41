import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header brings one of the tokens. Compared in a time that says nothing about them. */
export function tokenCheck(tokens: readonly string[]): (header: string | undefined) => boolean {
  const digests = tokens.map(digest);
  return (header) => {
    const given = /^Bearer +([^\s]+)$/i.exec(header ?? '')?.[1];
    if (given === undefined) return false;
    const mine = digest(given);
    let isOne = false;
    // All of them, always: which one it was does not show either.
    for (const known of digests) if (timingSafeEqual(known, mine)) isOne = true;
    return isOne;
  };
}

/** Whether two texts are the same, in a time that does not say how nearly. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
