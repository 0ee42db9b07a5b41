import assert from 'node:assert/strict';
import { trunkRules } from '../../../../compiler/rules/trunks/index.ts';
import { suite } from '../../../lib/suite.ts';
import { checkFiles, checkSite } from '../check-site.ts';

const test = suite('the rules about trunks');

/** What each example of `docs/rules.md` says, whole. */
const expected: Record<string, readonly string[]> = {
  'trunk-transport': [
    'site.yaml:10:60 error[trunk-transport]: trunk "operator" is reached by tls, and host "pbx1" has no `sip.tls`',
  ],
  'direct-media-between-systems': [
    'site.yaml:10:72 warning[direct-media-between-systems]: media of trunk "branch" may go round between two systems: the far side registers here',
  ],
  'trunk-behind-nat': [
    'site.yaml:10:58 warning[trunk-behind-nat]: host "pbx1" is behind NAT, and nothing keeps its way to trunk "operator" open',
  ],
  'codec-not-translated': [
    'site.yaml:10:57 warning[codec-not-translated]: trunk "operator" has only codecs that Asterisk cannot translate: g729',
  ],
  'codec-not-shared': [
    'site.yaml:10:57 warning[codec-not-shared]: no phone has a codec of trunk "operator" (alaw): every call over it is translated',
  ],
  'fax-codec': [
    'site.yaml:9:57 warning[fax-codec]: trunk "operator" brings faxes to incoming route "fax", and has neither alaw nor ulaw',
  ],
  'trunk-setting-idle': [
    'site.yaml:10:57 warning[trunk-setting-idle]: `weight` of trunk "operator" does nothing: its far side is one machine',
  ],
  'trunk-inside': [
    'site.yaml:9:105 warning[trunk-inside]: callers over trunk "operator" reach everything in context "default", which is internal',
  ],
  'trunk-by-header': [
    'site.yaml:10:64 warning[trunk-by-header]: anybody who sends `X-Account: acme` passes for trunk "operator"',
  ],
  'open-media-keys': [
    'site.yaml:10:61 warning[open-media-keys]: trunk "operator" sends the keys of its media over udp, where anybody on the way can read them',
  ],
  'dahdi-interface': [
    'site.yaml:11:34 error[dahdi-interface]: `DAHDI/group1` of trunk "t2" names neither a group of DAHDI\'s channels nor one of them',
  ],
};

for (const { name, example } of trunkRules) {
  test(`${name} is broken by its example, at the right place`, () => {
    assert.deepEqual(checkFiles(example), expected[name]);
  });
}

const contexts = `contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { alice: { number: 1000 } }
faxes: { paper: { number: 1900 } }
routes: { incoming: { all: { number: X., to: "fax:paper" } } }
`;

test('what DAHDI dials is a group, in four orders, or a channel', () => {
  const found = (channel: string) =>
    checkSite(`${contexts}trunks: { t2: { kind: custom, interface: ${channel} } }`).filter((line) =>
      line.includes('dahdi-interface'),
    ).length;
  for (const channel of ['DAHDI/g1', 'DAHDI/G11', 'dahdi/r0', 'DAHDI/R2', 'DAHDI/31', 'DAHDI/i1', 'Local'])
    assert.equal(found(channel), 0, channel);
  for (const channel of ['DAHDI', 'DAHDI/x1', 'DAHDI/g']) assert.equal(found(channel), 1, channel);
});

test('settings of a trunk that another makes idle are told one by one', () => {
  const found = checkSite(`${contexts}trunks:
  branch: { kind: sip, username: branch, password: auto, match_header: "X-A: b", expiry: 5m }
  other: { kind: sip, host: sip.example.net, context: default, qualify: 0, qualify_timeout: 1s, session_timers: no, session_expires: 10m, max_incoming: 3 }
  old: { kind: iax, host: iax.example.net, encryption: yes }
  gsm: { kind: custom, interface: Khomp/b0, max_incoming: 2 }
`).filter((line) => line.includes('trunk-setting-idle'));
  assert.deepEqual(found, [
    'site.yaml:9:73 warning[trunk-setting-idle]: `match_header` of trunk "branch" does nothing: the far side registers here, and is known by its name',
    'site.yaml:9:90 warning[trunk-setting-idle]: `expiry` of trunk "branch" does nothing: it does not register',
    'site.yaml:10:93 warning[trunk-setting-idle]: `qualify_timeout` of trunk "other" does nothing: the far side is never asked',
    'site.yaml:10:134 warning[trunk-setting-idle]: `session_expires` of trunk "other" does nothing: `session_timers` is `no`',
    'site.yaml:10:153 warning[trunk-setting-idle]: `max_incoming` of trunk "other" does nothing: calls are counted where they come in, and context "default" is not incoming',
    'site.yaml:11:56 warning[trunk-setting-idle]: `encryption` of trunk "old" does nothing: its keys would be made of the password, and there is none',
    'site.yaml:12:59 warning[trunk-setting-idle]: `max_incoming` of trunk "gsm" does nothing: calls in context "from-extern" may be those of another: give it a context of its own',
  ]);
});

test('media between two hosts of a site stays there, and may flow to an operator', () => {
  const found = (far: string) =>
    checkFiles(`version: 1
site: { name: acme }
hosts: { pbx1: {}, other: { address: 192.0.2.20, roles: [provisioning] } }
${contexts}trunks: { operator: { kind: sip, direct_media: yes, host: ${far} } }
`).filter((line) => line.includes('direct-media-between-systems'));
  assert.deepEqual(found('sip.example.net'), []);
  assert.deepEqual(found('192.0.2.20'), [
    'site.yaml:8:48 warning[direct-media-between-systems]: media of trunk "operator" may go round between two systems: the far side is host "other"',
  ]);
});

test('a fax wants one of two codecs, on every trunk that brings it', () => {
  const found = (trunk: string) =>
    checkSite(`${contexts}trunks: { operator: { kind: sip, host: sip.example.net${trunk} } }`).filter((line) =>
      line.includes('fax-codec'),
    ).length;
  assert.equal(found(''), 0);
  assert.equal(found(', codecs: [g729, ulaw]'), 0);
  assert.equal(found(', codecs: [g722]'), 1);
});

test('keys in the clear of phones, by their device, by all devices, and by a raw option', () => {
  const site = (host: string, settings: string, device: string) => `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning]${host} } }
contexts: { default: { kind: internal } }
provisioning: { url: "http://phones.acme.example"${settings} }
users:
  alice: { number: 1000, device: desk }
  bob: { number: 1001, device: other }
  carol: { number: 1002, asterisk: { endpoint: { media_encryption: sdes } } }
devices:
  desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G${device} }
  other: { mac: "00:15:65:23:74:30", vendor: yealink, model: T46G }
`;
  const found = (host: string, settings = '', device = '') =>
    checkFiles({ 'site.yaml': site(host, settings, device) }).filter((line) => line.includes('open-media-keys'));
  const tls = ', sip: { udp: 5060, tls: { port: 5061, certificate: /etc/ssl/pbx.pem, private_key: /etc/ssl/pbx.key } }';
  const message = (name: string) =>
    `warning[open-media-keys]: the phone of user "${name}" sends the keys of its media over udp, where anybody on the way can read them`;
  assert.deepEqual(found(''), [`site.yaml:9:68 ${message('carol')}`]);
  assert.deepEqual(found(tls), []);
  assert.deepEqual(found('', ', srtp: required', ', srtp: disabled'), [
    `site.yaml:5:58 ${message('bob')}`,
    `site.yaml:9:68 ${message('carol')}`,
  ]);
  assert.deepEqual(found(tls, '', ', srtp: preferred'), [`site.yaml:11:73 ${message('alice')}`]);
  assert.deepEqual(found(tls, '', ', srtp: preferred, transport: tls'), []);
});

test.run();
