import assert from 'node:assert/strict';
import { hkdfSync } from 'node:crypto';
import { deriver } from '../../../deploy/secrets/derive.ts';
import { suite } from '../../lib/suite.ts';

const derive = suite('derived secrets');

const SITE_KEY = 'an example of a site key, 40 characters!';

derive('a password is the same for the same key, id and rotation, for ever', () => {
  assert.equal(deriver(SITE_KEY)('users/alice/sip', 'password', 1), 'rbiGK49tvqFCWdBkAQE9M2');
});

derive('a PIN is the same for the same key, id and rotation, for ever', () => {
  assert.equal(deriver(SITE_KEY)('users/alice/voicemail', 'pin', 1), '348828');
});

derive('a PIN is what HKDF-SHA256 gives, byte by byte, without the bytes past 249', () => {
  const bytes = new Uint8Array(hkdfSync('sha256', SITE_KEY, '', 'pbxc:1:pin:users/bob/voicemail:3', 64));
  const digits = [...bytes].filter((byte) => byte < 250).map((byte) => byte % 10);
  assert.equal(deriver(SITE_KEY)('users/bob/voicemail', 'pin', 3), digits.slice(0, 6).join(''));
});

derive('a second block of HKDF is used where the first does not do', () => {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
  const make = deriver(SITE_KEY);
  let longer = 0;
  for (let user = 0; user < 5000; user++) {
    const id = `users/user${user}/sip`;
    const bytes = new Uint8Array(hkdfSync('sha256', SITE_KEY, '', `pbxc:1:password:${id}:1`, 64));
    const characters = [...bytes].filter((byte) => byte < 228).map((byte) => alphabet[byte % 57]);
    if ([...bytes.slice(0, 32)].filter((byte) => byte < 228).length < 22) longer += 1;
    assert.equal(make(id, 'password', 1), characters.slice(0, 22).join(''));
  }
  assert.ok(longer > 0, 'no example needed a second block');
});

derive('another key, id, shape or rotation gives another value', () => {
  const make = deriver(SITE_KEY);
  const values = [
    make('users/alice/sip', 'password', 1),
    make('users/alice/sip', 'password', 2),
    make('users/bob/sip', 'password', 1),
    make('users/alice/sip', 'pin', 1),
    deriver(`${SITE_KEY}.`)('users/alice/sip', 'password', 1),
  ];
  assert.equal(new Set(values).size, values.length);
});

derive('a password is 22 characters that nobody confuses and no syntax knows, a PIN six digits', () => {
  const make = deriver(SITE_KEY);
  for (let user = 0; user < 1000; user++) {
    assert.match(make(`users/user${user}/sip`, 'password', 1), /^[A-HJ-NP-Za-km-z2-9]{22}$/);
    assert.match(make(`users/user${user}/voicemail`, 'pin', 1), /^[0-9]{6}$/);
  }
});

derive('every digit is as likely as any other', () => {
  const make = deriver(SITE_KEY);
  const counts = new Array<number>(10).fill(0);
  for (let user = 0; user < 10_000; user++) {
    for (const digit of make(`users/user${user}/voicemail`, 'pin', 1))
      counts[Number(digit)] = (counts[Number(digit)] ?? 0) + 1;
  }
  // Chi-square with 9 degrees of freedom; the values are fixed, so this holds today or never.
  const chiSquare = counts.reduce((sum, count) => sum + (count - 6000) ** 2 / 6000, 0);
  assert.ok(chiSquare < 27.9, `chi-square is ${chiSquare}`);
});

derive.run();
