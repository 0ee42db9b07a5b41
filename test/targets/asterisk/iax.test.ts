import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { artifactOf, fileOf, sectionsOf } from './file-of.ts';

const iax = suite('iax.conf');

const general = `[general]
delayreject = yes
autokill = yes
language = en
disallow = all
allow = alaw,ulaw,g722
`;

iax('is there without trunks, but its module is not, and nobody is told', () => {
  const { content, reload } = artifactOf('iax.conf', '');
  assert.is(content, '[general]\n');
  assert.is(reload, 'none');
  assert.not(fileOf('modules.conf', '').includes('chan_iax2'));
});

iax('registers a trunk with its far side', () => {
  const yaml = `
trunks:
  old: { kind: iax, host: 198.51.100.30, port: 4570, username: acme, password: auto, register: yes, codecs: [gsm], trunk: no }
`;
  const { content, reload } = artifactOf('iax.conf', yaml);
  assert.is(reload, 'iax');
  assert.ok(content.startsWith(general));
  assert.ok(content.includes('\nregister = acme:<secret trunks/old/password>@198.51.100.30:4570\n'));
  assert.is(
    sectionsOf(content, 'old'),
    `[old]
type = friend
host = 198.51.100.30
port = 4570
username = acme
auth = md5
secret = <secret trunks/old/password>
context = from-extern
trunk = no
qualify = yes
transfer = no
disallow = all
allow = gsm
`,
  );
  assert.ok(fileOf('modules.conf', yaml).includes('\nload = chan_iax2.so\n'));
});

iax('encrypts, evens out delays and asks as often as the site says', () => {
  const content = fileOf(
    'iax.conf',
    'trunks: { old: { kind: iax, host: 198.51.100.30, password: auto, encryption: required, jitter_buffer: yes, call_token: auto, qualify: 30s, language: fr_FR, max_calls: 9, max_incoming: 4 } }',
  );
  assert.is(
    sectionsOf(content, 'old'),
    `[old]
type = friend
host = 198.51.100.30
auth = md5
secret = <secret trunks/old/password>
context = from-extern
trunk = yes
qualify = yes
qualifyfreqok = 30000
jitterbuffer = yes
requirecalltoken = auto
encryption = aes128
forceencryption = yes
language = fr_FR
setvar = GROUP(pbxc-trunk)=old
setvar = PBXC_TRUNK=old
setvar = PBXC_MAX_CALLS=9
setvar = PBXC_MAX_INCOMING=4
transfer = no
`,
  );
});

iax('lets a trunk without a password in from its own address only', () => {
  const content = fileOf('iax.conf', 'trunks: { old: { kind: iax, host: 198.51.100.30 } }');
  assert.is(
    sectionsOf(content, 'old'),
    `[old]
type = friend
host = 198.51.100.30
auth = md5
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 198.51.100.30
context = from-extern
trunk = yes
qualify = yes
transfer = no
`,
  );
});

iax('waits for a trunk that registers here', () => {
  const content = fileOf('iax.conf', 'trunks: { branch: { kind: iax, username: branch, password: auto } }');
  assert.is(
    sectionsOf(content, 'branch'),
    `[branch]
type = friend
host = dynamic
username = branch
auth = md5
secret = <secret trunks/branch/password>
context = from-extern
trunk = yes
qualify = yes
transfer = no
`,
  );
});

iax.run();
