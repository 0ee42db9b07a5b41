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
    email: [team@acme.example, boss@acme.example]
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
1999 = <secret voicemails/team/pin>,Team,team@acme.example|boss@acme.example,,attach=no|delete=yes|language=fr_FR|tz=America/New_York.0e48ecb9|maxmsg=20|locale=fr_FR.UTF-8|minsecs=3|saycid=yes
`,
  );
});

voicemail('says what a site wants said, in mails and of messages', () => {
  const content = fileOf(
    'voicemail.conf',
    `
voicemail_settings:
  from: phone@acme.example
  from_name: Acme's telephone
  subject: 'Message \${VM_MSGNUM} for \${VM_NAME}; \${VM_DUR}'
  body: |
    Dear \${VM_NAME},

    \${VM_CALLERID} called. C:\\mail
  mails:
    fr_FR: { subject: 'Message de \${VM_CIDNAME}' }
  date_format: '%d.%m.%Y %H:%M'
  pager_body: 'New message'
  formats: [wav49, gsm]
  max_length: 5m
  min_length: 5s
  max_silence: 4s
  max_greeting: 30s
  max_logins: 2
  spoken_date: "A d B"
users:
  alice: { number: 1000, voicemail: yes }
  bob: { number: 1001, voicemail: no }
  carol: { number: 1002, language: fr_FR, voicemail: { pager: carol@sms.example, review: yes, say_date: no } }
  dave: { number: 1003, voicemail: { operator: user:alice, mail: { body: Call me }, max_length: 1m, spoken_date: A } }
`,
  );
  assert.is(
    content,
    `[general]
format = wav49|gsm
charset = UTF-8
serveremail = phone@acme.example
fromstring = Acme's telephone
emailsubject = Message \${VM_MSGNUM} for \${VM_NAME}\\; \${VM_DUR}
emailbody = Dear \${VM_NAME},\\n\\n\${VM_CALLERID} called. C:\\\\mail
pagerbody = New message
tz = UTC
emaildateformat = %d.%m.%Y %H:%M
attach = yes
maxmsg = 100
maxsecs = 300
minsecs = 5
maxsilence = 4
maxgreet = 30
maxlogins = 2
minpassword = 4
passwordlocation = spooldir

[zonemessages]
UTC.559aead0 = UTC|A
UTC = UTC|A d B

[default]
1000 = <secret voicemails/alice/pin>,alice
1002 = <secret voicemails/carol/pin>,carol,,carol@sms.example,language=fr_FR|envelope=no|review=yes|locale=fr_FR.UTF-8|emailsubject=Message de \${VM_CIDNAME}
1003 = <secret voicemails/dave/pin>,dave,,,tz=UTC.559aead0|maxsecs=60|operator=yes|exitcontext=pbxc-operator-dave|emailbody=Call me
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
