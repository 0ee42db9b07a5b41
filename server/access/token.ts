import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether an `Authorization` header brings one of the tokens: as a bearer token (RFC 6750), or as the password of whatever name
 * (RFC 7617), which is what browsers can be asked for. Compared in a time that says nothing about them.
 */
export function tokenCheck(tokens: readonly string[]): (header: string | undefined) => boolean {
  const digests = tokens.map(digest);
  return (header) => {
    const given = givenIn(header ?? '');
    if (given === undefined) return false;
    const mine = digest(given);
    let isOne = false;
    // All of them, always: which one it was does not show either.
    for (const known of digests) if (timingSafeEqual(known, mine)) isOne = true;
    return isOne;
  };
}

function givenIn(header: string): string | undefined {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +([^\s]+)$/i.exec(header) ?? [];
  if (scheme.toLowerCase() !== 'basic') return value || undefined;
  const pair = Buffer.from(value, 'base64').toString();
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : pair.slice(colon + 1);
}

/** Whether two texts are the same, in a time that does not say how nearly. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
