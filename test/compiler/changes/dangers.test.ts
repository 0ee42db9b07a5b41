import * as assert from 'uvu/assert';
import { compareSites } from '../../../compiler/changes/compare-sites.ts';
import { dangersOf } from '../../../compiler/changes/dangers.ts';
import { office } from '../../lib/office.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('dangers of a change');

const users = (...names: string[]) => `users: { ${names.map((name) => `${name}: {}`).join(', ')} }\n`;
const trunk = (password: string) =>
  `trunks: { carrier: { kind: sip, host: sip.example.net, username: acme, password: ${password} } }\n`;
const emergency = (numbers: string) =>
  `${trunk('{ env: A }')}routes: { outgoing: { sos: { patterns: [${numbers}], trunks: [carrier], emergency: yes } } }\n`;
const permissions = (rule: string, bound: string) =>
  `permissions: { world: { ${rule} } }\nusers: { alice: { permissions: [${bound}] } }\n`;

const cases: readonly [title: string, before: string, after: string, dangers: string[]][] = [
  ['a new user is none', users('alice'), users('alice', 'bob'), []],
  ['a third of the users is none', users('alice', 'bob', 'carol'), users('alice', 'bob'), []],
  ['more than a third is one', users('alice', 'bob', 'carol'), users('alice'), ['removal: 2 of 3 users are removed']],
  [
    'a site that is left empty is one',
    users('alice'),
    '{}\n',
    ['empty-site: nobody can be called any more: no user and no route is left'],
  ],
  [
    'an emergency route that changes is one',
    emergency('"112", "18"'),
    emergency('"112"'),
    ['emergency: the emergency route "sos" changes: patterns'],
  ],
  [
    'an emergency route that goes is one',
    emergency('"112"'),
    `${trunk('{ env: A }')}${users('alice')}`,
    ['emergency: the emergency route "sos" is removed'],
  ],
  [
    'what is no longer denied is one',
    permissions('deny: ["00.", "08."]', 'world'),
    permissions('deny: ["00."]', 'world'),
    ['permission: permission "world" no longer denies 08.'],
  ],
  [
    'what is denied beside is none',
    permissions('deny: ["00."]', 'world'),
    permissions('deny: ["00.", "08."]', 'world'),
    [],
  ],
  [
    'what is allowed beside is one',
    permissions('deny: ["00."]', 'world'),
    permissions('deny: ["00."], allow: ["0033."]', 'world'),
    ['permission: permission "world" allows also 0033.'],
  ],
  [
    'a user who is no longer bound is one',
    permissions('deny: ["00."]', 'world'),
    permissions('deny: ["00."]', ''),
    ['permission: user "alice" is no longer bound by world'],
  ],
  [
    'another credential of a trunk is one',
    `${trunk('{ env: A }')}${users('alice')}`,
    `${trunk('{ env: B }')}${users('alice')}`,
    ['trunk-credential: trunk "carrier" gets another credential (trunks/carrier/password)'],
  ],
  [
    'a line of another kind is one',
    'users: { alice: {}, bob: { line: webrtc }, carol: { line: sip } }\n',
    'users: { alice: { line: sccp }, bob: {}, carol: { name: Carol } }\n',
    ['alice" was of kind sip and is of kind sccp', 'bob" was of kind webrtc and is of kind sip'].map(
      (what) =>
        `line-kind: the line of user "${what}: what rings must be set up anew, no call reaches it before, and calls on it end when it starts anew`,
    ),
  ],
  ['a new user with a line of a kind is none', users('alice'), 'users: { alice: {}, bob: { line: sccp } }\n', []],
];
for (const [title, before, after, dangers] of cases) {
  test(title, () => {
    const old = siteOf({ 'site.yaml': office, 'more.yaml': before });
    const now = siteOf({ 'site.yaml': office, 'more.yaml': after });
    const found = dangersOf(old.site, now.site, compareSites(old, now)).map(
      ({ kind, message }) => `${kind}: ${message}`,
    );
    assert.equal(found, dangers);
  });
}

test.run();
