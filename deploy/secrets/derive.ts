import { createHmac, randomBytes } from 'node:crypto';
import type { SecretShape } from '../../compiler/secret.ts';

/** No `0O1lI`, which people confuse when they type one in, and nothing that any configuration syntax gives a meaning to. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const DIGITS = '0123456789';

/** 22 of 57 characters are 128 bits. */
const PASSWORD_LENGTH = 22;
const PIN_LENGTH = 6;

/** Makes `auto` values: the same site key, id, shape and rotation always give the same one. */
export type Derive = (id: string, shape: SecretShape, rotate: number) => string;

/** HKDF with SHA-256 (RFC 5869), without salt; the info is `pbxc:1:<shape>:<id>:<rotate>`, where 1 is the version of this scheme. */
export function deriver(siteKey: string): Derive {
  // Extracted once for all: `crypto.hkdfSync` does it for each value, which takes four times as long for a large site.
  const extracted = createHmac('sha256', Buffer.alloc(32)).update(siteKey).digest();
  return (id, shape, rotate) => {
    const info = `pbxc:1:${shape}:${id}:${rotate}`;
    if (shape === 'pin') return draw(DIGITS, PIN_LENGTH, extracted, info);
    return draw(ALPHABET, PASSWORD_LENGTH, extracted, info);
  };
}

/** A value that nothing else gives, as strong as derived ones. */
export function randomValue(shape: SecretShape): string {
  return deriver(randomBytes(32).toString('base64'))('', shape, 1);
}

/** Derives each value once, for as long as the site key is the same. */
export function rememberingDeriver(): (siteKey: string) => Derive {
  let key: string | undefined;
  let derive: Derive = deriver('');
  const known = new Map<string, string>();
  return (siteKey) => {
    if (siteKey !== key) {
      known.clear();
      derive = deriver(siteKey);
      key = siteKey;
    }
    return (id, shape, rotate) => {
      const name = `${shape}:${id}:${rotate}`;
      let value = known.get(name);
      if (value === undefined) {
        value = derive(id, shape, rotate);
        known.set(name, value);
      }
      return value;
    };
  };
}

/** Every character equally likely: bytes past the last whole multiple of the alphabet are left out. */
function draw(alphabet: string, length: number, extracted: Buffer, info: string): string {
  const limit = 256 - (256 % alphabet.length);
  let value = '';
  let block: Buffer = Buffer.alloc(0);
  for (let counter = 1; counter <= 255; counter++) {
    block = createHmac('sha256', extracted).update(block).update(info).update(Buffer.of(counter)).digest();
    for (const byte of block) {
      if (byte >= limit) continue;
      value += alphabet[byte % alphabet.length];
      if (value.length === length) return value;
    }
  }
  throw new Error('8160 derived bytes did not give one value');
}
