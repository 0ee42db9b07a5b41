import * as assert from 'uvu/assert';
import { placeOf } from '../../../../compiler/source/spans.ts';
import { suite } from '../../../lib/suite.ts';
import { artifactOf, artifactOfSite, fileOf, sectionsOf } from '../file-of.ts';

const pjsip = suite('pjsip.conf');

pjsip('takes a few lines for a user', () => {
  const content = fileOf('pjsip.conf', 'users: { alice: { name: Alice Wonderland, number: 1000 } }');
  assert.is(
    content,
    `[global]
type = global
user_agent = acme
default_realm = acme
endpoint_identifier_order = ip,username,auth_username
default_voicemail_extension = *98

[transport-udp]
type = transport
protocol = udp
bind = 0.0.0.0:5060

[pbxc-phone](!)
type = endpoint
allow = !all,alaw,ulaw,g722
language = en
direct_media = no
rtp_symmetric = yes
rewrite_contact = yes
send_pai = yes
mwi_subscribe_replaces_unsolicited = yes
set_var = PBXC_MAY=TH
set_var = FORWARD_CONTEXT=pbxc-redirected

[pbxc-auth](!)
type = auth

[pbxc-aor](!)
type = aor
max_contacts = 1
remove_existing = yes
remove_unavailable = yes
qualify_frequency = 60

[alice](pbxc-phone)
context = default
callerid = "Alice Wonderland" <1000>
auth = alice
aors = alice
set_var = XIVO_USERID=alice
set_var = TRANSFER_CONTEXT=default
set_var = PICKUPMARK=1000%default

[alice](pbxc-auth)
username = alice
password = <secret users/alice/sip>

[alice](pbxc-aor)
`,
  );
});

pjsip('says everything a user differs in', () => {
  const content = fileOf(
    'pjsip.conf',
    `
users:
  alice:
    name: 'Alice "Al" \\ W; (x)'
    number: 1000
    voicemail: { ask_pin: no }
    permissions: [no-premium, no-mobile]
    caller_id: '"Acme" <0123450000>'
    max_contacts: 2
    codecs: [g722, alaw]
    language: fr_FR
    music_on_hold: calm
    direct_media: yes
permissions: { no-premium: { deny: [08.] }, no-mobile: { deny: [06.] } }
music_on_hold: { calm: { directory: moh/calm } }
`,
  );
  assert.is(
    sectionsOf(content, 'alice'),
    `[alice](pbxc-phone)
context = default
callerid = "Alice \\"Al\\" \\\\ W\\; (x)" <1000>
auth = alice
aors = alice
allow = !all,g722,alaw
language = fr_FR
moh_suggest = calm
direct_media = yes
disable_direct_media_on_nat = yes
mailboxes = 1000@default
set_var = XIVO_USERID=alice
set_var = TRANSFER_CONTEXT=default
set_var = PICKUPMARK=1000%default
set_var = PBXC_MAILBOX=1000@default
set_var = PBXC_MAILBOX_OPTIONS=s
set_var = PBXC_CALLERID="Acme" <0123450000>
set_var = PBXC_RIGHTS=no-mobile+no-premium

[alice](pbxc-auth)
username = alice
password = <secret users/alice/sip>

[alice](pbxc-aor)
max_contacts = 2
mailboxes = 1000@default
`,
  );
});

pjsip('lets a user of a shared mailbox see and hear it', () => {
  const content = fileOf(
    'pjsip.conf',
    'users: { bob: { voicemail: team } }\nvoicemails: { team: { number: 1999, name: Team } }',
  );
  assert.is(
    sectionsOf(content, 'bob'),
    `[bob](pbxc-phone)
context = default
callerid = "bob" <>
auth = bob
aors = bob
mailboxes = 1999@default
set_var = XIVO_USERID=bob
set_var = TRANSFER_CONTEXT=default
set_var = PBXC_MAILBOX=1999@default

[bob](pbxc-auth)
username = bob
password = <secret users/bob/sip>

[bob](pbxc-aor)
mailboxes = 1999@default
`,
  );
});

pjsip('opens the web server for a user with a browser', () => {
  const yaml = 'users: { bob: { name: Bob Brown, number: 1001, line: webrtc } }';
  const content = fileOf('pjsip.conf', yaml);
  assert.is(sectionsOf(content, 'transport-ws'), '[transport-ws]\ntype = transport\nprotocol = ws\nbind = 0.0.0.0\n');
  assert.is(
    sectionsOf(content, 'pbxc-webrtc'),
    '[pbxc-webrtc](!,pbxc-phone)\nwebrtc = yes\nallow = !all,opus,alaw,ulaw\noutgoing_call_offer_pref = local_merge\n',
  );
  assert.is(sectionsOf(content, 'bob').split('\n')[0], '[bob](pbxc-webrtc)');
  assert.is(
    fileOf('http.conf', yaml),
    `[general]
enabled = yes
bindaddr = 127.0.0.1
bindport = 8088
enable_static = no
enable_status = no
servername = PBX
sessionlimit = 100
`,
  );
});

pjsip('has no section for a custom line', () => {
  const content = fileOf('pjsip.conf', 'users: { carol: { line: custom, interface: DAHDI/g1/555, number: 1002 } }');
  assert.is(sectionsOf(content, 'carol'), '');
});

pjsip('binds each transport as the host says, in front of and behind NAT', () => {
  const content = artifactOfSite('pjsip.conf', {
    'site.yaml': `
version: 1
site: { name: acme }
hosts:
  pbx1:
    sip: { udp: 5070, tcp: 5071, bind: "2001:db8::1", external_address: 198.51.100.7, local_networks: [192.0.2.0/24, 10.0.0.0/8] }
contexts: { default: { kind: internal } }
`,
  }).content;
  const nat = `external_signaling_address = 198.51.100.7
external_media_address = 198.51.100.7
local_net = 192.0.2.0/24
local_net = 10.0.0.0/8
`;
  assert.is(
    sectionsOf(content, 'transport-udp'),
    `[transport-udp]\ntype = transport\nprotocol = udp\nbind = [2001:db8::1]:5070\n${nat}`,
  );
  assert.is(
    sectionsOf(content, 'transport-tcp'),
    `[transport-tcp]\ntype = transport\nprotocol = tcp\nbind = [2001:db8::1]:5071\n${nat}`,
  );
});

pjsip('speaks TLS with a certificate of the host', () => {
  const content = artifactOfSite('pjsip.conf', {
    'site.yaml': `
version: 1
site: { name: acme }
hosts:
  pbx1:
    sip:
      tls: { certificate: /etc/ssl/acme/pbx1.pem, private_key: /etc/ssl/acme/pbx1.key, client_certificates: yes, method: tlsv1_3 }
contexts: { default: { kind: internal } }
`,
  }).content;
  assert.is(
    sectionsOf(content, 'transport-tls'),
    `[transport-tls]
type = transport
protocol = tls
bind = 0.0.0.0:5061
cert_file = /etc/ssl/acme/pbx1.pem
priv_key_file = /etc/ssl/acme/pbx1.key
ca_list_file = /etc/ssl/certs/ca-certificates.crt
verify_server = yes
verify_client = yes
require_client_cert = yes
method = tlsv1_3
`,
  );
});

pjsip('puts raw options where they belong, instead of its own', () => {
  const content = fileOf(
    'pjsip.conf',
    `
users:
  alice:
    number: 1000
    asterisk:
      endpoint: { language: de, set_var: [A=1, B=2], disallow: all, allow: opus, device_state_busy_at: 1 }
      aor: { qualify_frequency: "30" }
      auth: { realm: acme }
`,
  );
  assert.is(
    sectionsOf(content, 'alice'),
    `[alice](pbxc-phone)
context = default
callerid = "alice" <1000>
auth = alice
aors = alice
set_var = XIVO_USERID=alice
set_var = TRANSFER_CONTEXT=default
set_var = PICKUPMARK=1000%default
disallow = all
allow = opus
device_state_busy_at = 1
language = de
set_var = A=1
set_var = B=2

[alice](pbxc-auth)
username = alice
password = <secret users/alice/sip>
realm = acme

[alice](pbxc-aor)
qualify_frequency = 30
`,
  );
});

pjsip('leads each line back to what made it', () => {
  const artifact = artifactOf('pjsip.conf', 'users:\n  alice:\n    name: Alice\n    number: 1000\n    language: fr\n');
  const lines = artifact.content.split('\n');
  const placeOfLine = (text: string): string => {
    const origin = artifact.origins[lines.indexOf(text)];
    if (origin === undefined) return 'nowhere';
    const { file, line, column, path } = placeOf(origin);
    return `${file}:${line}:${column} ${path}`;
  };
  assert.is(placeOfLine('callerid = "Alice" <1000>'), 'site.yaml:3:11 users.alice.name');
  assert.is(placeOfLine('language = fr'), 'site.yaml:5:15 users.alice.language');
  assert.is(placeOfLine('set_var = PICKUPMARK=1000%default'), 'site.yaml:4:13 users.alice.number');
  assert.is(placeOfLine('user_agent = acme'), 'office.yaml:3:15 site.name');
  assert.is(placeOfLine('type = global'), 'nowhere');
});

pjsip('holds every password by reference only', () => {
  const { content, secrets, sensitive } = artifactOf('pjsip.conf', 'users: { alice: {}, bob: {} }');
  assert.is(sensitive, true);
  assert.equal(
    secrets.map(({ start, end, secret, syntax }) => [content.slice(start, end), secret.id, syntax]),
    [
      ['<secret users/alice/sip>', 'users/alice/sip', 'asterisk'],
      ['<secret users/bob/sip>', 'users/bob/sip', 'asterisk'],
    ],
  );
});

pjsip('has the users of a host on that host', () => {
  const site = {
    'site.yaml': `
version: 1
site: { name: acme }
hosts: { lyon: {}, paris: {} }
contexts: { lyon: { kind: internal, host: lyon }, paris: { kind: internal, host: paris } }
users: { alice: { context: paris }, bob: { context: lyon } }
`,
  };
  const namesOn = (host: string) =>
    artifactOfSite('pjsip.conf', site, host)
      .content.split('\n')
      .filter((line) => line.endsWith('(pbxc-phone)'));
  assert.equal(namesOn('paris'), ['[alice](pbxc-phone)']);
  assert.equal(namesOn('lyon'), ['[bob](pbxc-phone)']);
});

pjsip.run();
