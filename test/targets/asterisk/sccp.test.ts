import * as assert from 'uvu/assert';
import { parseConf } from '../../../compiler/asterisk-conf/parse.ts';
import { optionsOf } from '../../../compiler/asterisk-options/options-of.ts';
import { suite } from '../../lib/suite.ts';
import { artifactOfSite, sectionsOf } from './file-of.ts';

const sccp = suite('sccp.conf');

const site = `
version: 1
site: { name: acme, language: fr }
hosts: { pbx1: { sccp: { permit: [192.0.2.0/24], direct_media: yes, dial_timeout: 4s, codecs: [g722, alaw] } } }
contexts: { default: { kind: internal } }
devices:
  alice-desk: { mac: "00:08:5d:23:74:29", model: 7960G }
  carol-desk: { mac: 00085d23742a }
users:
  alice:
    name: Alice Wonderland
    number: 1000
    line: sccp
    device: alice-desk
    voicemail: {}
    simultaneous_calls: 2
    call_transfer: no
    codecs: [alaw, g729]
    keys: { 1: { user: bob }, 3: { custom: 0123450000, label: "Taxi, day and night" } }
    asterisk: { line: { secondary_dialtone_digits: "0" }, device: { addon: "7914" } }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002, line: sccp, device: carol-desk }
pagings: { hall: { number: 5000, members: [bob, carol] } }
`;
const content = artifactOfSite('sccp.conf', { 'site.yaml': site }).content;
const fileOf = (name: string) => artifactOfSite(name, { 'site.yaml': site }).content;

sccp('says who may come, and keeps unknown phones out', () => {
  assert.is(
    sectionsOf(content, 'general'),
    `[general]
servername = acme
bindaddr = 0.0.0.0
port = 2000
keepalive = 60
dateformat = D.M.Y
firstdigittimeout = 16
digittimeout = 4
disallow = all
allow = g722,alaw
directrtp = yes
language = fr
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 192.0.2.0/24
hotline_enabled = no
dndFeature = no
cfwdall = no
cfwdbusy = no
cfwdnoanswer = no
`,
  );
});

sccp('has a device and a line for each user, the keys at their places', () => {
  assert.is(
    [...content.split(/\n(?=\[)/)]
      .slice(2)
      .map((text) => `${text.trimEnd()}\n`)
      .join('\n'),
    `[SEP00085D237429]
type = device
devicetype = 7960
description = Alice Wonderland
softkeyset = pbxc-softkeys
directrtp = yes
button = line,alice
button = speeddial,Bob Brown,1001,1001@default
button = empty
button = speeddial,Taxi  day and night,0123450000
addon = 7914

[alice]
type = line
label = 1000
description = Alice Wonderland
context = default
cid_name = Alice Wonderland
cid_num = 1000
mailbox = 1000@default
vmnum = *98
disallow = all
allow = alaw,g729
incominglimit = 2
transfer = no
directed_pickup = yes
directed_pickup_context = default
setvar = XIVO_USERID=alice
setvar = TRANSFER_CONTEXT=default
setvar = PICKUPMARK=1000%default
setvar = PBXC_MAILBOX=1000@default
setvar = GROUP(pbxc-calls)=alice
setvar = PBXC_MAY=H
secondary_dialtone_digits = 0

[SEP00085D23742A]
type = device
description = Carol Kowalski
softkeyset = pbxc-softkeys
directrtp = yes
button = line,carol

[carol]
type = line
label = 1002
description = Carol Kowalski
context = default
cid_name = Carol Kowalski
cid_num = 1002
transfer = yes
directed_pickup = yes
directed_pickup_context = default
setvar = XIVO_USERID=carol
setvar = TRANSFER_CONTEXT=default
setvar = PICKUPMARK=1002%default
setvar = PBXC_MAY=TH
`,
  );
});

sccp('holds only options that chan_sccp knows', () => {
  const { sections } = parseConf({ name: 'sccp.conf', text: content });
  assert.is(sections.length, 6);
  for (const section of sections) {
    const type = section.options.find(({ key }) => key.text === 'type')?.value.text ?? 'general';
    for (const { key } of section.options)
      assert.ok(optionsOf('22', 'sccp.conf', type)?.has(key.text), `${key.text} in ${section.name.text}`);
  }
});

sccp('comes with its module, without which Asterisk starts all the same', () => {
  assert.match(fileOf('modules.conf'), /\nload = chan_sccp\.so\n/);
  assert.not.match(fileOf('pjsip.conf'), /\[alice\]/);
});

sccp('makes the number ring the line, and a paging make it answer', () => {
  const dialplan = fileOf('extensions.conf');
  assert.match(dialplan, /^exten = 1000,hint,SCCP\/alice$/m);
  assert.match(dialplan, /SCCP\/carol\/autoanswer/);
});

sccp('is there only for users with such a line', () => {
  const sip = site.replaceAll('line: sccp', 'line: sip').replace(/ {4}asterisk: .*\n/, '');
  assert.throws(() => artifactOfSite('sccp.conf', { 'site.yaml': sip }), /no sccp\.conf among/);
  assert.not.match(artifactOfSite('modules.conf', { 'site.yaml': sip }).content, /sccp/);
});

sccp.run();
