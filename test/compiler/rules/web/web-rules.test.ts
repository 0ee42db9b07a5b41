import assert from 'node:assert/strict';
import { exampleSite } from '../../../../compiler/rules/example-site.ts';
import { webRules } from '../../../../compiler/rules/web/index.ts';
import { suite } from '../../../lib/suite.ts';
import { checkFiles, checkSite } from '../check-site.ts';

const test = suite('the rules about browsers and the web server');

/** What each example of `docs/rules.md` says, whole. */
const expected: Record<string, readonly string[]> = {
  'device-without-phone': [
    'site.yaml:6:48 error[device-without-phone]: user "alice" has a line of kind webrtc and cannot have the device "alice-desk"',
  ],
  'browser-codecs': [
    'site.yaml:6:48 error[browser-codecs]: browsers of user "alice" speak none of: g729',
    'site.yaml:6:48 warning[browser-without-opus]: browsers of user "alice" do without opus (g729)',
  ],
  'browser-without-opus': [
    'site.yaml:6:48 warning[browser-without-opus]: browsers of user "alice" do without opus (alaw)',
  ],
  'browser-media': [
    'site.yaml:9:47 error[browser-media]: no browser makes calls with `media_encryption: sdes`, as that of user "alice" should',
  ],
  'browser-transfer': [
    'site.yaml:6:60 warning[browser-transfer]: user "alice" cannot transfer calls: the browser may have one call at a time',
  ],
  'browser-closed': [
    'site.yaml:6:65 warning[browser-closed]: nobody takes calls for user "alice" while the browser is closed',
  ],
  'browser-behind-nat': [
    'site.yaml:3:43 warning[browser-behind-nat]: host "pbx1" is behind NAT, and browsers are not told its public address',
  ],
  'ice-nowhere': [
    'site.yaml:3:36 error[ice-nowhere]: `ice_deny` of host "pbx1" leaves browsers no address to send media to',
  ],
  'session-limit': [
    'site.yaml:3:41 warning[session-limit]: host "pbx1" takes 2 connections at a time, and its users have 3 browsers',
  ],
  'open-web-server': [
    'site.yaml:3:32 warning[open-web-server]: the web server of host "pbx1" listens on 0.0.0.0, port 8088, without TLS',
  ],
  'open-ari': ['site.yaml:6:37 warning[open-ari]: scripts of any web page may use ARI'],
  'ari-permit-too-new': [
    'site.yaml:5:31 error[ari-permit-too-new]: ARI user "panel" may come from some addresses alone, which Asterisk 16 of host "pbx1" cannot see to',
  ],
  'idle-web-server': [
    'site.yaml:3:18 warning[idle-web-server]: `http` of host "pbx1" does nothing: no user has a browser, and ARI no users',
  ],
};

for (const { name, example } of webRules) {
  test(`${name} is broken by its example, at the right place`, () => {
    assert.deepEqual(checkFiles(example), expected[name]);
  });
}

const internal = 'contexts: { default: { kind: internal } }\n';
const alice = 'users: { alice: { number: 1000, line: ua } }\n';

test('a browser with the usual settings is fine, beside a phone as alone', () => {
  assert.deepEqual(checkSite(internal + alice), []);
});

test('what options a browser needs anyway may be said', () => {
  const found = checkSite(`${internal}users:
  alice:
    number: 1000
    line: ua
    asterisk: { endpoint: { media_encryption: dtls, rtcp_mux: true, ice_support: "yes" } }
`);
  assert.deepEqual(found, []);
});

test('one list of codecs for all browsers is told of once, at the host', () => {
  const users = 'users: { alice: { number: 1000, line: ua }, bob: { number: 1001, line: ua } }\n';
  assert.deepEqual(checkFiles(exampleHost('{ webrtc: { codecs: [ulaw] } }', users)), [
    'site.yaml:3:36 warning[browser-without-opus]: browsers of host "pbx1" do without opus (ulaw)',
  ]);
});

test('behind NAT, the public address in place of the private one is enough', () => {
  const host = '{ sip: { external_address: 203.0.113.5 }, rtp: { ice_host_candidates: { 192.0.2.10: 203.0.113.5 } } }';
  assert.deepEqual(checkFiles(exampleHost(host, alice)), []);
});

test('with a certificate for TLS the loopback address is still that of the rest', () => {
  const host = '{ http: { tls: { certificate: /etc/ssl/pbx.pem } } }';
  assert.deepEqual(checkFiles(exampleHost(host, alice)), []);
});

test('ice_deny of everything is fine with what ice_permit gives back', () => {
  const host = '{ rtp: { ice_deny: [0.0.0.0/0], ice_permit: [192.0.2.0/24] } }';
  assert.deepEqual(checkFiles(exampleHost(host, alice)), []);
});

test('a certificate is a path that begins with a slash, never the certificate', () => {
  const found = (certificate: string) =>
    checkFiles(exampleHost(`{ webrtc: { dtls: { certificate: "${certificate}" } } }`, alice));
  const expectation = 'expected a path on the host that begins with `/`, of letters, digits, `_`, `.` and `-`';
  assert.deepEqual(found('keys/pbx.pem'), [
    `site.yaml:3:50 error[wrong-type]: hosts.pbx1.webrtc.dtls.certificate is "keys/pbx.pem"; ${expectation}`,
  ]);
  assert.deepEqual(found('/etc/../root/key.pem'), [
    `site.yaml:3:50 error[wrong-type]: hosts.pbx1.webrtc.dtls.certificate is "/etc/../root/key.pem"; ${expectation}`,
  ]);
});

test('a derived password of ARI has no hash', () => {
  assert.deepEqual(checkSite(`${internal}ari_users: { panel: { password_format: crypt } }\n`), [
    'site.yaml:5:40 error[wrong-type]: the password of ARI user "panel" is derived, and `password_format: crypt` wants the hash of one',
  ]);
});

function exampleHost(host: string, body: string): string {
  return exampleSite(internal + body, host);
}

test.run();
