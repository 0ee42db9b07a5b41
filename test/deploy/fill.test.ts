import assert from 'node:assert/strict';
import { fill } from '../../deploy/fill.ts';
import fc from '../lib/fast-check.ts';
import { suite } from '../lib/suite.ts';
import { artifact, secret } from './host.ts';

const filling = suite('filling secrets in');

const alice = secret('users/alice/sip', { kind: 'auto', rotate: 1 });
const bob = secret('users/bob/sip', { kind: 'auto', rotate: 1 });

filling('puts every value in the place of its reference and leaves the rest alone', () => {
  const pjsip = artifact('/etc/asterisk/pjsip.conf', [
    '[alice]\npassword = ',
    alice,
    '\n[bob]\npassword = ',
    bob,
    '\n; end\n',
  ]);
  const values = new Map([
    [alice.id, 'wonderland'],
    [bob.id, 'brown'],
  ]);
  assert.equal(fill(pjsip, values), '[alice]\npassword = wonderland\n[bob]\npassword = brown\n; end\n');
});

filling('leaves text that only looks like a reference alone', () => {
  const pjsip = artifact('/etc/asterisk/pjsip.conf', ['; <secret users/bob/sip>\npassword = ', alice]);
  assert.equal(fill(pjsip, new Map([[alice.id, 'x']])), '; <secret users/bob/sip>\npassword = x');
});

filling('escapes what the syntax gives a meaning to', () => {
  const values = new Map([[alice.id, 'a;b\\c$&']]);
  assert.equal(fill(artifact('/etc/asterisk/pjsip.conf', ['password = ', alice]), values), 'password = a\\;b\\c$&');
  assert.equal(fill(artifact('/srv/key', [alice], { syntax: 'verbatim' }), values), 'a;b\\c$&');
});

filling('is a bug of pbxc without a value', () => {
  assert.throws(() => fill(artifact('/etc/asterisk/pjsip.conf', ['password = ', alice]), new Map()), {
    message: '/etc/asterisk/pjsip.conf uses the secret "users/alice/sip", which has no value',
  });
});

filling('keeps every line where it is, so that the places of lines stay true', () => {
  const text = fc.string({ unit: 'binary' }).map((part) => part.replaceAll('\n', ''));
  const value = fc.string({ minLength: 1 }).filter((part) => !/[\p{Cc}]/u.test(part));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, value)), text, (pairs, end) => {
      const secrets = pairs.map((_, index) => secret(`users/user${index}/sip`, { kind: 'auto', rotate: 1 }));
      const parts = pairs.flatMap(([before], index) => [`${before}\n`, secrets[index] ?? alice]);
      const values = new Map(pairs.map(([, one], index) => [`users/user${index}/sip`, one]));
      const expected = `${pairs.map(([before, one]) => `${before}\n${one}`).join('')}${end}`;
      assert.equal(fill(artifact('/srv/file', [...parts, end], { syntax: 'verbatim' }), values), expected);
    }),
  );
});

filling.run();
