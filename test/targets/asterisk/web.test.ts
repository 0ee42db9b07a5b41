import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { artifactOfSite, sectionsOf } from './file-of.ts';

const web = suite('browsers and ARI');

function fileOfHost(name: string, host: string, rest: string): string {
  return artifactOfSite(name, {
    'site.yaml': `
version: 1
site: { name: acme }
hosts: { pbx1: ${host} }
contexts: { default: { kind: internal } }
${rest}
`,
  }).content;
}

const browser = 'users: { alice: { name: Alice Wonderland, number: 1000, line: webrtc } }';

web('rtp.conf tells browsers where media of a host behind NAT goes, and shows no password', () => {
  const rtp = `{ rtp: { ports: 20000-20999, stun: "stun.acme.example:3479", turn: { server: turn.acme.example, username: pbx, password: auto }, ice_deny: [10.0.0.0/8, 172.16.0.0/12], ice_permit: [10.1.0.0/16], ice_host_candidates: { 192.0.2.11: 203.0.113.6, 192.0.2.10: 203.0.113.5 } } }`;
  assert.is(
    fileOfHost('rtp.conf', rtp, browser),
    `[general]
rtpstart = 20000
rtpend = 20999
strictrtp = yes
icesupport = yes
stunaddr = stun.acme.example:3479
turnaddr = turn.acme.example
turnusername = pbx
turnpassword = <secret hosts/pbx1/turn>
ice_deny = 10.0.0.0/8
ice_deny = 172.16.0.0/12
ice_permit = 10.1.0.0/16

[ice_host_candidates]
192.0.2.10 = 203.0.113.5
192.0.2.11 = 203.0.113.6
`,
  );
});

web('http.conf has a second listener with TLS, and pjsip.conf a transport for it', () => {
  const host = '{ http: { prefix: pbx, tls: { certificate: /etc/ssl/pbx.pem, bind: "::" } } }';
  assert.is(
    fileOfHost('http.conf', host, browser),
    `[general]
enabled = yes
bindaddr = 127.0.0.1
bindport = 8088
prefix = pbx
enable_static = no
enable_status = no
servername = PBX
sessionlimit = 100
tlsenable = yes
tlsbindaddr = [::]:8089
tlscertfile = /etc/ssl/pbx.pem
tlsdisablev1 = yes
tlsdisablev11 = yes
`,
  );
  const pjsip = fileOfHost('pjsip.conf', host, browser);
  assert.is(sectionsOf(pjsip, 'transport-wss'), '[transport-wss]\ntype = transport\nprotocol = wss\nbind = 0.0.0.0\n');
});

web('pjsip.conf gives browsers the certificate and the codecs of their host', () => {
  const host =
    '{ webrtc: { codecs: [opus, g722], dtls: { certificate: /etc/ssl/dtls.pem, private_key: /etc/ssl/dtls.key } } }';
  assert.is(
    sectionsOf(fileOfHost('pjsip.conf', host, browser), 'pbxc-webrtc'),
    `[pbxc-webrtc](!,pbxc-phone)
webrtc = yes
allow = !all,opus,g722
outgoing_call_offer_pref = local_merge
dtls_cert_file = /etc/ssl/dtls.pem
dtls_private_key = /etc/ssl/dtls.key
`,
  );
});

web('http.conf has room for twice the browsers that may be registered', () => {
  const users = Array.from({ length: 40 }, (_, index) => `u${index}: { line: webrtc, max_contacts: 2 }`).join(', ');
  assert.match(fileOfHost('http.conf', '{}', `users: { ${users} }`), /\nsessionlimit = 160\n/);
  assert.match(fileOfHost('http.conf', '{ http: { session_limit: 90 } }', browser), /\nsessionlimit = 90\n/);
});

web('Asterisk 16 gets none of the options and modules that came later', () => {
  assert.is(
    sectionsOf(fileOfHost('pjsip.conf', '{ asterisk: 16 }', browser), 'pbxc-webrtc'),
    '[pbxc-webrtc](!,pbxc-phone)\nwebrtc = yes\nallow = !all,opus,alaw,ulaw\n',
  );
  const modules = (host: string) => new Set(fileOfHost('modules.conf', host, browser).split('\n'));
  const older = modules('{ asterisk: 16 }');
  const newer = [...modules('{}')].filter((line) => !older.has(line));
  assert.equal(newer, [
    'load = res_pjsip_maintenance.so',
    'load = res_pjsip_rfc3329.so',
    'load = app_broadcast.so',
    'load = app_if.so',
    'load = func_export.so',
    'load = func_uuid.so',
  ]);
});

const panel = `ari_users:
  panel: { password: auto, permit: [127.0.0.1] }
  dialer: { password: { env: ARI_HASH }, password_format: crypt, read_only: no }
ari_interface: { allowed_origins: ["https://panel.acme.example"], channel_variables: [XIVO_USERID], websocket_write_timeout: 250 }`;

web('ari.conf lets each application do what it needs and no more', () => {
  assert.is(
    fileOfHost('ari.conf', '{}', panel),
    `[general]
enabled = yes
allowed_origins = https://panel.acme.example
channelvars = XIVO_USERID
websocket_write_timeout = 250

[dialer]
type = user
read_only = no
password_format = crypt
password = <secret ari_users/dialer/password>

[panel]
type = user
read_only = yes
password_format = plain
password = <secret ari_users/panel/password>
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 127.0.0.1
`,
  );
});

web('ARI brings the web server and its modules, and nothing of browsers', () => {
  assert.match(fileOfHost('http.conf', '{}', panel), /^\[general\]\nenabled = yes\nbindaddr = 127\.0\.0\.1\n/);
  const modules = fileOfHost('modules.conf', '{}', panel);
  assert.match(modules, /\nload = res_ari\.so\n/);
  assert.not.match(modules, /transport_websocket/);
  assert.throws(() => fileOfHost('ari.conf', '{}', browser), /no ari\.conf among/);
});

web.run();
