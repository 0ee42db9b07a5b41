import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../file-of.ts';

const trunk = suite('a SIP trunk in pjsip.conf');

trunk('is known by its address, and only by that', () => {
  const content = fileOf('pjsip.conf', 'trunks: { operator: { kind: sip, host: 198.51.100.1 } }');
  assert.is(
    sectionsOf(content, 'pbxc-trunk'),
    `[pbxc-trunk](!)
type = endpoint
identify_by = ip
allow = !all,alaw,ulaw,g722
language = en
direct_media = no
rtp_symmetric = yes
rewrite_contact = yes
trust_id_inbound = yes
trust_id_outbound = yes
send_pai = yes
allow_transfer = no
allow_subscribe = no
`,
  );
  assert.is(
    sectionsOf(content, 'operator'),
    `[operator](pbxc-trunk)
context = from-extern
aors = operator

[operator]
type = aor
contact = sip:198.51.100.1
qualify_frequency = 60

[operator]
type = identify
endpoint = operator
match = 198.51.100.1
`,
  );
});

trunk('registers with its far side, and never gives up', () => {
  const content = fileOf(
    'pjsip.conf',
    `
trunks:
  operator:
    kind: sip
    host: sip.operator.example
    port: 5070
    transport: tcp
    username: acme
    password: { env: OPERATOR_PASSWORD }
    register: yes
    expiry: 10m
    from_user: "0123450000"
    from_domain: operator.example
    addresses: [198.51.100.1, 198.51.100.2]
    codecs: [alaw]
    language: fr_FR
    dtmf: info
    qualify: 0
    trust_identity: no
    direct_media: yes
`,
  );
  assert.is(
    sectionsOf(content, 'operator'),
    `[operator](pbxc-trunk)
context = from-extern
aors = operator
outbound_auth = operator
allow = !all,alaw
language = fr_FR
dtmf_mode = info
direct_media = yes
from_user = 0123450000
from_domain = operator.example
trust_id_inbound = no
trust_id_outbound = no
send_pai = no

[operator](pbxc-auth)
username = acme
password = <secret trunks/operator/password>

[operator]
type = aor
contact = sip:sip.operator.example:5070\\;transport=tcp
qualify_frequency = 0

[operator]
type = identify
endpoint = operator
match = sip.operator.example
match = 198.51.100.1
match = 198.51.100.2

[operator]
type = registration
server_uri = sip:sip.operator.example:5070\\;transport=tcp
client_uri = sip:acme@operator.example
contact_user = acme
outbound_auth = operator
expiration = 600
line = yes
endpoint = operator
max_retries = 1000000
max_random_initial_delay = 1
auth_rejection_permanent = no
forbidden_retry_interval = 300
fatal_retry_interval = 300
`,
  );
});

trunk('registers an account that brings its domain along', () => {
  const content = fileOf(
    'pjsip.conf',
    'trunks: { operator: { kind: sip, host: 198.51.100.1, username: acme@operator.example, password: auto, register: yes } }',
  );
  const lines = sectionsOf(content, 'operator').split('\n');
  assert.ok(lines.includes('client_uri = sip:acme@operator.example'));
  assert.ok(lines.includes('contact_user = acme'));
  assert.ok(lines.includes('username = acme@operator.example'));
});

trunk('without an address registers here, and its calls by its password', () => {
  const content = fileOf('pjsip.conf', 'trunks: { branch: { kind: sip, username: branch, password: auto } }');
  assert.is(
    sectionsOf(content, 'branch'),
    `[branch](pbxc-trunk)
context = from-extern
aors = branch
outbound_auth = branch
auth = branch
identify_by = username,auth_username

[branch](pbxc-auth)
username = branch
password = <secret trunks/branch/password>

[branch](pbxc-aor)
qualify_frequency = 60
`,
  );
});

trunk('takes raw options, adding to its addresses', () => {
  const content = fileOf(
    'pjsip.conf',
    `
trunks:
  operator:
    kind: sip
    host: 198.51.100.1
    asterisk: { identify: { match: 198.51.100.9, srv_lookups: "no" }, aor: { qualify_timeout: "5" } }
`,
  );
  assert.is(
    sectionsOf(content, 'operator'),
    `[operator](pbxc-trunk)
context = from-extern
aors = operator

[operator]
type = aor
contact = sip:198.51.100.1
qualify_frequency = 60
qualify_timeout = 5

[operator]
type = identify
endpoint = operator
match = 198.51.100.1
match = 198.51.100.9
srv_lookups = no
`,
  );
});

trunk.run();
