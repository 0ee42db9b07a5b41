import assert from 'node:assert/strict';
import { hardwareRules } from '../../../../compiler/rules/hardware/index.ts';
import { suite } from '../../../lib/suite.ts';
import { checkFiles, checkSite } from '../check-site.ts';

const test = suite('the rules about telephony cards');

/** What each example of `docs/rules.md` says, whole. */
const expected: Record<string, readonly string[]> = {
  'port-beyond-card': [
    'site.yaml:16:13 error[port-beyond-card]: card 1 of host "pbx1" has 2 ports, and cards of wct1xxp at most one',
  ],
  'port-kind': [
    'site.yaml:15:21 error[port-kind]: port 1 of card 1 of host "pbx1" is e1, and cards of wcb4xxp have bri',
  ],
  'two-clocks': [
    'site.yaml:16:53 error[two-clocks]: `timing` of port 2 of card 1 of host "pbx1" is 1, as that of port 1 of card 1',
  ],
  'clock-direction': [
    'site.yaml:15:53 warning[clock-direction]: port 1 of card 1 of host "pbx1" never takes the clock of its operator',
  ],
  'crc4-in-france': [
    'site.yaml:15:51 warning[crc4-in-france]: port 1 of card 1 of host "pbx1" has `crc4`, which operators in France seldom use',
  ],
  'overlap-towards-system': [
    'site.yaml:15:13 warning[overlap-towards-system]: port 1 of card 1 of host "pbx1" takes no digits one by one',
  ],
  'bri-group-of-several': [
    'site.yaml:18:35 error[bri-group-of-several]: trunk "operator" calls 2 BRI ports by group 0',
  ],
  'group-without-trunk': [
    'site.yaml:16:42 warning[group-without-trunk]: no trunk calls port 2 of card 1 of host "pbx1", which is in group 1 and 12',
  ],
  'trunk-without-port': [
    'site.yaml:15:42 warning[group-without-trunk]: no trunk calls port 1 of card 1 of host "pbx1", which is in group 1 and 11',
    'site.yaml:17:35 error[trunk-without-port]: no port of host "pbx1" is in group 0, which trunk "operator" calls',
  ],
  'no-echo-canceller-on-card': [
    'site.yaml:15:72 error[no-echo-canceller-on-card]: port 1 of card 1 of host "pbx1" has `hwec`, and cards of wctdm do not cancel echo',
  ],
  'sync-cable': [
    'site.yaml:12:17 warning[sync-cable]: `sync_cable` of host "pbx1" does nothing: only one of its cards takes a cable',
  ],
  'card-order': [
    'site.yaml:14:9 warning[card-order]: card 1 of host "pbx1" is one of 2 with wct4xxp and has no `wheel`',
    'site.yaml:16:9 warning[card-order]: card 2 of host "pbx1" is one of 2 with wct4xxp and has no `wheel`',
  ],
  'mixed-line-modes': [
    'site.yaml:16:21 error[mixed-line-modes]: port 2 of card 1 of host "pbx1" is t1, and another of wcte43x e1',
  ],
  'line-without-number': [
    'site.yaml:15:13 warning[line-without-number]: calls over port 1 of card 1 of host "pbx1" have no number',
  ],
  'phone-of-user': [
    'site.yaml:15:32 error[phone-of-user]: the phone of user "alice" is at port 1 of card 1 of host "pbx1", and the user\'s line of kind sip',
  ],
  'operator-inside': [
    'site.yaml:15:54 warning[operator-inside]: callers over port 1 of card 1 of host "pbx1" reach everything in context "default", which is internal',
  ],
  'card-setting-idle': [
    'site.yaml:14:22 warning[card-setting-idle]: `transcoding` of card 1 of host "pbx1" does nothing: only cards of wctc4xxp translate codecs',
  ],
  'own-group-taken': [
    'site.yaml:16:42 error[own-group-taken]: group 11 is the own group of span 1, and port 2 of card 1 of host "pbx1" is in it too',
  ],
};

for (const { name, example } of hardwareRules) {
  test(`${name} is broken by its example, at the right place`, () => {
    assert.deepEqual(checkFiles(example), expected[name]);
  });
}

const common = `contexts: { default: { kind: internal, include: [to-extern] }, from-extern: { kind: incoming }, to-extern: { kind: outgoing } }
users: { alice: { number: 1000 }, bob: { number: 1001, line: custom, interface: Local/1000@default } }
trunks: { operator: { kind: dahdi, group: 0 } }
routes: { incoming: { all: { number: X., to: "user:alice" } }, outgoing: { out: { patterns: [112], trunks: [operator], emergency: yes } } }
hardware:
  pbx1:
`;

test('settings of a card that mean nothing are told one by one', () => {
  assert.deepEqual(
    checkSite(`${common}    cards:
      - { module: wctdm, wheel: 1, hardware_dtmf: yes, ports: [{ kind: fxo, group: 0, number: 0123450000 }] }
      - { module: wcte13xp, strong_ringer: yes, operating_mode: FRANCE, ports: [{ kind: e1, side: te, group: 0 }] }
`),
    [
      'site.yaml:11:33 warning[card-setting-idle]: `wheel` of card 1 of host "pbx1" does nothing: cards of wctdm have no wheel',
      'site.yaml:11:51 warning[card-setting-idle]: `hardware_dtmf` of card 1 of host "pbx1" does nothing: wctdm cannot be told so',
      'site.yaml:12:44 warning[card-setting-idle]: `strong_ringer` of card 2 of host "pbx1" does nothing: it has no port for a phone (fxs)',
      'site.yaml:12:65 warning[card-setting-idle]: `operating_mode` of card 2 of host "pbx1" does nothing: it has no port to an exchange (fxo)',
    ],
  );
});

test('a port that is not in use needs nothing', () => {
  assert.deepEqual(
    checkSite(`${common}    cards:
      - { module: wct4xxp, ports: [{ kind: e1, side: te, group: 0 }, { kind: e1, side: nt, timing: 1, enabled: no }] }
`),
    [],
  );
});

test('a user with an interface of their own has no phone at a port', () => {
  assert.deepEqual(
    checkSite(`${common}    cards:
      - { module: wctdm, ports: [{ kind: fxs, user: bob }, { kind: fxo, group: 0, number: 0123450000 }] }
`),
    [
      'site.yaml:11:53 error[phone-of-user]: the phone of user "bob" is at port 1 of card 1 of host "pbx1", and the user has another `interface`',
    ],
  );
});

test('cards of one module stand in the order of their wheels', () => {
  assert.deepEqual(
    checkSite(`${common}    sync_cable: yes
    cards:
      - { module: wct4xxp, wheel: 2, ports: [{ kind: e1, side: te, group: 0 }] }
      - { module: wct4xxp, wheel: 1, ports: [{ kind: e1, side: te, group: 0 }] }
`),
    ['site.yaml:13:35 warning[card-order]: `wheel` of card 2 of host "pbx1" is 1, and that of card 1 before it 2'],
  );
});

test('two cards with E1 want a cable, or to hear that there is none', () => {
  const cards = `    cards:
      - { module: wct4xxp, wheel: 0, ports: [{ kind: e1, side: te, group: 0 }] }
      - { module: wcte43x, ports: [{ kind: e1, side: te, group: 0 }] }
`;
  assert.deepEqual(checkSite(`${common}${cards}`), [
    'site.yaml:9:3 warning[sync-cable]: host "pbx1" has 2 cards for E1 or T1, and no cable carries the clock between them',
  ]);
  assert.deepEqual(checkSite(`${common}    sync_cable: no\n${cards}`), []);
});

test('a raw option that chan_dahdi does not know is told', () => {
  assert.deepEqual(
    checkSite(`${common}    cards:
      - { module: wct4xxp, ports: [{ kind: e1, side: te, group: 0, asterisk: { channels: { rxgian: 3 } } }] }
`),
    [
      'site.yaml:11:92 error[unknown-raw-option]: port 1 of card 1 of host "pbx1": `rxgian` is no option of `channels` in chan_dahdi.conf of Asterisk 22',
    ],
  );
});

test('a user with a custom line and neither interface nor port is told both ways out', () => {
  assert.deepEqual(
    checkSite('contexts: { default: { kind: internal } }\nusers: { alice: { number: 1000, line: custom } }'),
    ['site.yaml:5:39 error[missing-key]: user "alice" has a custom line and needs "interface"'],
  );
});

test('cards are in a host that there is', () => {
  assert.deepEqual(
    checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
hardware: { pbx2: { cards: [{ module: wctc4xxp }] } }
`),
    ['site.yaml:6:19 error[dangling-reference]: there is no host "pbx2"'],
  );
});

test.run();
