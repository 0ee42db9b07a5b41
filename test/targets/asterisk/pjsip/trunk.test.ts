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
    send_identity: no
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
disable_direct_media_on_nat = yes
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

trunk('with several machines has a place for each, and registers with each', () => {
  const content = fileOf(
    'pjsip.conf',
    `
trunks:
  operator:
    kind: sip
    host: sip1.operator.example
    proxies: [sip2.operator.example, { host: 2001:db8::3, port: 5070 }]
    username: acme
    password: auto
    register: yes
    qualify_timeout: 1s
`,
  );
  assert.is(
    sectionsOf(content, 'operator').split('\n\n')[0],
    `[operator](pbxc-trunk)
context = from-extern
aors = operator,operator+2,operator+3
outbound_auth = operator`,
  );
  assert.is(
    sectionsOf(content, 'operator+3'),
    `[operator+3]
type = aor
contact = sip:[2001:db8::3]:5070
qualify_frequency = 60
qualify_timeout = 1

[operator+3]
type = registration
server_uri = sip:[2001:db8::3]:5070
client_uri = sip:acme@[2001:db8::3]:5070
contact_user = acme
outbound_auth = operator
expiration = 3600
line = yes
endpoint = operator
max_retries = 1000000
max_random_initial_delay = 1
auth_rejection_permanent = no
forbidden_retry_interval = 300
fatal_retry_interval = 300
`,
  );
  assert.ok(
    sectionsOf(content, 'operator').includes(`
match = sip1.operator.example
match = sip2.operator.example
match = 2001:db8::3
`),
  );
});

trunk('says everything in which it differs', () => {
  const content = fileOf(
    'pjsip.conf',
    `
trunks:
  operator:
    kind: sip
    host: 198.51.100.1
    transport: tls
    outbound_proxy: proxy.operator.example:5061
    username: acme
    password: auto
    inbound_username: operator
    inbound_password: { env: INBOUND }
    contact_user: 1009
    match_header: "X-Account: acme"
    encryption: optional
    trust_identity: inbound
    send_identity: rpid
    session_timers: always
    session_expires: 10m
    reliable_provisional: required
    inband_progress: yes
    nat: no
    rtp_timeout: 60s
    rtp_keepalive: 15s
    t38: { error_correction: fec, max_datagram: 400, nat: yes }
    max_calls: 30
    max_outgoing: 20
    max_incoming: 10
`,
  );
  assert.is(
    sectionsOf(content, 'operator'),
    `[operator](pbxc-trunk)
context = from-extern
aors = operator
outbound_auth = operator
auth = operator+in
identify_by = ip,header
outbound_proxy = sip:proxy.operator.example:5061\\;transport=tls\\;lr
media_encryption = sdes
media_encryption_optimistic = yes
rtp_timeout = 60
rtp_keepalive = 15
t38_udptl = yes
t38_udptl_ec = fec
t38_udptl_maxdatagram = 400
t38_udptl_nat = yes
rtp_symmetric = no
force_rport = no
rewrite_contact = no
timers = always
timers_sess_expires = 600
100rel = required
inband_progress = yes
contact_user = 1009
trust_id_outbound = no
send_pai = no
send_rpid = yes
set_var = GROUP(pbxc-trunk)=operator
set_var = PBXC_TRUNK=operator
set_var = PBXC_MAX_CALLS=30
set_var = PBXC_MAX_INCOMING=10

[operator](pbxc-auth)
username = acme
password = <secret trunks/operator/password>

[operator]
type = aor
contact = sip:198.51.100.1\\;transport=tls
qualify_frequency = 60
outbound_proxy = sip:proxy.operator.example:5061\\;transport=tls\\;lr

[operator]
type = identify
endpoint = operator
match = 198.51.100.1
match = proxy.operator.example
match_header = X-Account: acme
`,
  );
  assert.is(
    sectionsOf(content, 'operator+in'),
    `[operator+in](pbxc-auth)
username = operator
password = <secret trunks/operator/inbound_password>
`,
  );
  assert.ok(content.includes('\nendpoint_identifier_order = ip,header,username,auth_username\n'));
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
