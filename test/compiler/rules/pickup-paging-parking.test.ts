import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const test = suite('rules about pickups, pagings and parking lots');

test('a unique account is no member of a pickup or a paging', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, line: ua }, bob: { number: 1001 } }
pickups: { team: { interceptors: { users: [bob, alice] }, intercepted: { users: [bob] } } }
pagings: { floor: { code: 601, members: [bob, alice] } }
`);
  const reason = 'user "alice" has a unique account and cannot be a member of';
  assert.deepEqual(
    found.filter((line) => line.includes('unique-account')),
    [
      `site.yaml:6:49 error[unique-account-member]: ${reason} pickup "team"`,
      `site.yaml:7:47 error[unique-account-member]: ${reason} paging "floor"`,
    ],
  );
});

test('a pickup without its code, and users without a phone', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
feature_codes: { group_pickup: no }
users: { alice: { number: 1000 }, gate: { number: 1009, line: custom, interface: DAHDI/1 }, erin: { enabled: no } }
pickups:
  team: { interceptors: { users: [alice, gate] }, intercepted: { users: [erin] } }
`);
  assert.deepEqual(found, [
    'site.yaml:8:3 error[code-switched-off]: pickup "team" can be used by nobody: `feature_codes.group_pickup` is switched off',
    'site.yaml:8:42 warning[pickup-without-phone]: user "gate" has no phone for pickup "team": the line is custom, or not enabled',
    'site.yaml:8:64 warning[pickup-without-phone]: `intercepted` of pickup "team" names nobody who has a phone',
  ]);
});

test('phones that speak SCCP take part in pickups', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, line: sccp, device: desk }, bob: { number: 1001 } }
devices: { desk: { mac: "00:1b:d4:23:74:29", vendor: cisco, model: "7960" } }
pickups: { team: { interceptors: { users: [alice] }, intercepted: { users: [bob] } } }
`);
  assert.deepEqual(
    found.filter((line) => line.includes('pickup')),
    [],
  );
});

test('names of pickups, pagings and lots that stand for nothing', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, parking: man } }
pickups: { team: { interceptors: { users: [alic], groups: [sale] }, intercepted: { queues: [support] } } }
pagings: { floor: { members: [bob], callers: { users: [carol] } } }
parkings: { main: { number: 700, positions: 701-709, music_on_hold: jazz } }
`);
  assert.deepEqual(
    found.filter((line) => line.includes(' error[')),
    [
      'site.yaml:5:42 error[dangling-reference]: there is no parking lot "man"',
      'site.yaml:6:44 error[dangling-reference]: there is no user "alic"',
      'site.yaml:6:60 error[dangling-reference]: there is no group "sale"',
      'site.yaml:6:93 error[dangling-reference]: there is no queue "support"',
      'site.yaml:7:12 error[missing-key]: paging "floor" can be called by nothing: it needs "code" or "number"',
      'site.yaml:7:31 error[dangling-reference]: there is no user "bob"',
      'site.yaml:7:56 error[dangling-reference]: there is no user "carol"',
      'site.yaml:8:69 error[dangling-reference]: there is no music class "jazz"',
    ],
  );
});

for (const [positions, problem] of [
  ['901-850', 'its ends have the same number of digits, the lower one first'],
  ['0701-0709', 'positions have no zero in front'],
  ['1000000000-1000000009', 'positions have at most nine digits'],
  ['1000-1999', 'a parking lot has at most 500'],
] as const) {
  test(`${positions} are no positions`, () => {
    const found = checkSite(`contexts: { default: { kind: internal } }
parkings: { main: { number: 700, positions: ${positions} } }
`);
    assert.deepEqual(found, [`site.yaml:5:45 error[wrong-type]: ${positions} is no range of positions: ${problem}`]);
  });
}

test('a lot takes numbers like all else', () => {
  const found = checkSite(`contexts: { default: { kind: internal, ranges: { parkings: 700-719, pagings: 600-699 } } }
users: { alice: { number: 702 } }
pagings: { floor: { number: 900, members: [alice] } }
parkings: { main: { number: 701, positions: 701-703 }, back: { number: 720, positions: 710-712 } }
`);
  assert.deepEqual(found, [
    'site.yaml:6:29 error[number-out-of-range]: number 900 of paging "floor" is outside the pagings of context "default": 600-699',
    'site.yaml:7:45 error[number-taken]: Number 701 is taken twice in context "default": by parking lot "main" (site.yaml:7) and by parking lot "main" (site.yaml:7)',
    'site.yaml:7:45 error[number-taken]: Number 702 is taken twice in context "default": by user "alice" (site.yaml:5) and by parking lot "main" (site.yaml:7)',
    'site.yaml:7:72 error[number-out-of-range]: number 720 of parking lot "back" is outside the parkings of context "default": 700-719',
  ]);
});

test('settings that do nothing', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, parking: main } }
in_call_codes: { disconnect: no, blind_transfer: no, attended_transfer: no, online_recording: no }
pagings: { floor: { code: 601, members: [alice], announce_to_caller: no } }
parkings:
  main:
    number: 700
    positions: 701-709
    comeback_to_origin: no
    comeback_ring: 10s
    courtesy_tone_to: both
    transfers: caller
    reparking: caller
    hangup: caller
    recording: caller
`);
  assert.deepEqual(found, [
    'site.yaml:5:42 warning[setting-without-effect]: `parking` of user "alice" does nothing: `in_call_codes` has no `park`',
    'site.yaml:7:70 warning[setting-without-effect]: `announce_to_caller` of paging "floor" does nothing: the paging has no `announcement`',
    'site.yaml:13:20 warning[setting-without-effect]: `comeback_ring` of parking lot "main" does nothing: `comeback_to_origin` is `no`',
    'site.yaml:14:23 warning[setting-without-effect]: `courtesy_tone_to` of parking lot "main" does nothing: the lot has no `courtesy_tone`',
    'site.yaml:15:16 warning[setting-without-effect]: `transfers` of parking lot "main" does nothing: `in_call_codes` has no `blind_transfer` and no `attended_transfer`',
    'site.yaml:16:16 warning[setting-without-effect]: `reparking` of parking lot "main" does nothing: `in_call_codes` has no `park`',
    'site.yaml:17:13 warning[setting-without-effect]: `hangup` of parking lot "main" does nothing: `in_call_codes` has no `disconnect`',
    'site.yaml:18:16 warning[setting-without-effect]: `recording` of parking lot "main" does nothing: `in_call_codes` has no `online_recording`',
  ]);
});

test('a code for parking where nobody parks, and a member who is paged twice', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
in_call_codes: { park: "#72" }
pagings: { floor: { code: 601, members: [alice, alice] } }
`);
  assert.deepEqual(found, [
    'site.yaml:6:25 warning[parking-undecided]: `park` does nothing: the site has no parking lot',
    'site.yaml:7:49 warning[duplicate-member]: user "alice" is a member of paging "floor" twice',
  ]);
});

test('a paging is on one host with its members', () => {
  const found = checkFiles(`version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { lyon: { address: 192.0.2.10 }, nantes: { address: 192.0.2.20 } }
contexts:
  lyon: { kind: internal, host: lyon }
  nantes: { kind: internal, host: nantes }
users: { alice: { number: 101, context: lyon }, bob: { number: 201, context: nantes } }
pagings: { floor: { code: 601, context: lyon, members: [alice, bob] } }
`);
  assert.deepEqual(found, [
    'site.yaml:8:64 error[other-host]: paging "floor" is on host "lyon", and user "bob" only on host "nantes"',
  ]);
});

test('codes of pagings and pickups that collide with others', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
feature_codes: { paging: "*9", group_pickup: "*55" }
users: { alice: { number: 1000 }, bob: { number: 1001 } }
pickups: { team: { interceptors: { users: [alice] }, intercepted: { users: [bob] } } }
pagings: { floor: { code: 601, members: [alice] } }
`);
  assert.deepEqual(found, [
    'site.yaml:5:27 error[feature-code-collision]: code *98 of `voicemail` starts with code *9 of `paging`, which a number follows',
    'site.yaml:5:27 error[feature-code-collision]: code *99 of `voicemail_of` starts with code *9 of `paging`, which a number follows',
    'site.yaml:5:47 error[feature-code-collision]: code *55 is taken twice: by `echo_test` and by `group_pickup`',
  ]);
});

test.run();
