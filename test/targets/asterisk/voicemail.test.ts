import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { artifactOf, artifactOfSite, fileOf, sectionsOf } from './file-of.ts';

const voicemail = suite('voicemail.conf');

voicemail('has a line for each mailbox, and what holds for all', () => {
  const { content, sensitive, secrets } = artifactOf(
    'voicemail.conf',
    `
users:
  alice: { name: Alice Wonderland, number: 1000, email: alice@acme.example, voicemail: {} }
  bob: { number: 1001, voicemail: { name: Robert } }
  carol: { name: Carol }
voicemails: { team: { number: "0999" } }
`,
  );
  assert.is(
    content,
    `[general]
format = wav
charset = UTF-8
tz = UTC
emaildateformat = %A, %d %B %Y, %H:%M
attach = yes
maxmsg = 100
maxsecs = 600
maxsilence = 10
maxlogins = 3
minpassword = 4
passwordlocation = spooldir

[zonemessages]
UTC = UTC|'vm-received' Q 'digits/at' IMp

[default]
0999 = <secret voicemails/team/pin>,team
1000 = <secret voicemails/alice/pin>,Alice Wonderland,alice@acme.example
1001 = <secret voicemails/bob/pin>,Robert
`,
  );
  assert.is(sensitive, true);
  assert.equal(
    secrets.map(({ start, end }) => content.slice(start, end)),
    ['<secret voicemails/team/pin>', '<secret voicemails/alice/pin>', '<secret voicemails/bob/pin>'],
  );
});

voicemail('says what a mailbox differs in', () => {
  const content = fileOf(
    'voicemail.conf',
    `
voicemails:
  team:
    number: 1999
    name: Team
    email: team@acme.example
    attach: no
    delete: yes
    language: fr_FR
    timezone: America/New_York
    max_messages: 20
    asterisk: { mailbox: { saycid: true, minsecs: "3" } }
`,
  );
  assert.is(
    sectionsOf(content, 'default'),
    `[default]
1999 = <secret voicemails/team/pin>,Team,team@acme.example,,attach=no|delete=yes|language=fr_FR|tz=America/New_York|maxmsg=20|minsecs=3|saycid=yes
`,
  );
});

voicemail('names each time zone in use, and tells the time as the language does', () => {
  const content = artifactOfSite('voicemail.conf', {
    'site.yaml': `
version: 1
site: { name: acme, domain: acme.example, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
voicemails:
  one: { number: 1001, timezone: Etc/GMT+5 }
  two: { number: 1002, timezone: Etc/GMT-5 }
  three: { number: 1003, timezone: Europe/Paris }
`,
  }).content;
  assert.is(
    sectionsOf(content, 'zonemessages'),
    `[zonemessages]
Etc/GMT.5 = Etc/GMT+5|'vm-received' Q 'digits/at' R
Etc/GMT-5 = Etc/GMT-5|'vm-received' Q 'digits/at' R
Europe/Paris = Europe/Paris|'vm-received' Q 'digits/at' R
`,
  );
  assert.is(
    sectionsOf(content, 'default'),
    `[default]
1001 = <secret voicemails/one/pin>,one,,,tz=Etc/GMT.5
1002 = <secret voicemails/two/pin>,two,,,tz=Etc/GMT-5
1003 = <secret voicemails/three/pin>,three
`,
  );
  assert.ok(content.includes('\nserveremail = asterisk@acme.example\ntz = Europe/Paris\n'));
});

voicemail.run();
