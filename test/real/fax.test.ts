// Takes long.
import { spawnSync } from 'node:child_process';
import { equal, match, ok } from 'uvu/assert';
import { faxScript } from '../../targets/asterisk/fax-script.ts';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { faxPage } from './lib/fax-page.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme, domain: acme.example, codecs: [alaw] }
hosts:
  paris: { address: 192.0.2.10 }
  lyon: { address: 192.0.2.20 }
  adapter: { address: 192.0.2.30 }
contexts:
  default: { kind: internal, host: paris }
  from-extern: { kind: incoming, host: paris }
  lyon: { kind: incoming, host: lyon }
  from-paris: { kind: incoming, host: adapter }
  adapter: { kind: internal, host: adapter }
users:
  alice: { number: 1000, context: default }
  # Its adapter is another Asterisk.
  machine: { number: 1009, context: default, fax: sound, password: adapter-secret }
trunks:
  sound: { kind: sip, on: paris, host: 192.0.2.20, port: 5060, context: from-extern, t38: yes }
  to-paris: { kind: sip, on: lyon, host: 192.0.2.10, context: lyon, t38: yes }
  adapter: { kind: sip, on: adapter, host: 192.0.2.10, username: machine, password: adapter-secret, register: yes, contact_user: 1009, context: from-paris }
  operator: { kind: sip, on: paris, host: 198.51.100.1, context: from-extern }
faxes:
  by-sound: { context: default, t38: no, station_id: "+33 1 23 45 00 01" }
  by-data: { context: default, mail: [accounts@acme.example, "o'hara@acme.example"], subject: 'Télécopie "neuve"', keep: no }
  found: { context: default }
  at-machine: { context: adapter, t38: no }
routes:
  incoming:
    by-sound: { number: 0123450001, context: from-extern, to: "fax:by-sound" }
    by-data: { number: 0123450002, context: from-extern, to: "fax:by-data" }
    found: { number: 0123450003, context: from-extern, to: user:alice, fax_detect: { to: found, wait: 8s } }
    machine: { number: 0123450005, context: from-extern, to: user:machine }
    at-machine: { number: 1009, context: from-paris, to: fax:at-machine }
    person: { number: 0123450004, context: from-extern, to: user:alice, fax_detect: { to: found, wait: 2s } }
`;
const own = `
[send]
exten = page,1,Set(FAXOPT(localstationid)=0612345678)
 same = n,SendFAX(/tmp/page.tif,F)
 same = n,Hangup()
exten = data,1,Set(FAXOPT(localstationid)=0612345678)
 same = n,SendFAX(/tmp/page.tif,fz)
 same = n,Hangup()

[hostile]
exten = s,1,Set(FAXPAGES=1)
 same = n,Set(CALLERID(num)=06\\;touch /tmp/taken\\;\${SHELLS}$(touch /tmp/taken)\`touch /tmp/taken\`|touch /tmp/taken)
 same = n,Set(XIVO_DSTNUM='01" && touch /tmp/taken #)
 same = n,Goto(pbxc-fax-mail,by+data,1)
`;
const sendmail = '#!/bin/sh\ncat >> /tmp/mail\n';

let paris: Asterisk;
let lyon: Asterisk;
let alice: Phone;
let operator: Phone;

const faxes = suite('A fax');

faxes.before(async () => {
  const files = { 'site.yaml': site, 'dialplan/own.conf': own };
  // Lyon looks once a minute whether Paris is there, and first when it boots.
  paris = await pbxOfSite(files, { host: 'paris', files: { 'usr/sbin/sendmail': sendmail } });
  lyon = await pbxOfSite(files, { host: 'lyon', files: { 'tmp/page.tif': faxPage() } });
  alice = await phoneOf(paris, 'alice');
  operator = await switchAt(paris, '198.51.100.1');
});

faxes.before.each(allRing);

faxes.after(async () => {
  allOff();
  await Promise.all([paris.stop(), lyon.stop()]);
});

/**
 * Sends a page and gives the file it arrives in. Sounds are sampled in time, and a machine that is busy with other tests loses
 * some: like every fax machine the sender dials again, twice.
 */
async function received(name: string, number: string, sender: 'page' | 'data'): Promise<Buffer> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    await lyon.rx(`channel originate PJSIP/${number}@to-paris extension ${sender}@send`);
    await until(10_000, `the call for ${name} to begin`, async () => ((await isFree(lyon)) ? undefined : true));
    await until(60_000, `the call for ${name} to end`, async () =>
      (await isFree(lyon)) && (await isFree(paris)) ? true : undefined,
    );
    const file = paris.list('var/spool/asterisk/monitor').find((each) => each.startsWith(`fax-${name}-`));
    if (file !== undefined) return paris.read(`var/spool/asterisk/monitor/${file}`);
  }
  throw new Error(`no page arrived for ${name}`);
}

async function isFree(pbx: Asterisk): Promise<boolean> {
  return /\b0 active calls/.test(await pbx.rx('core show channels'));
}

faxes('to a person who answers the phone rings after the time to listen', async () => {
  alice.will('answer');
  const call = await operator.call('0123450004', { from: '<sip:0611111111@198.51.100.1>' });
  await call.hears(alice);
  call.hangUp();
});

faxes('arrives by sound, as a TIFF', async () => {
  const page = await received('by-sound', '0123450001', 'page');
  equal(page.subarray(0, 2).toString(), 'II');
  ok(page.length > 500);
});

faxes('is told from a person by its tone', async () => {
  ok((await received('found', '0123450003', 'page')).length > 500);
  equal(alice.received.length, 1);
});

faxes('arrives as data where the trunk has T.38, and is mailed', async () => {
  await lyon.rx('channel originate PJSIP/0123450002@to-paris extension data@send');
  const mail = await until(60_000, 'the mail', () => {
    if (!paris.list('tmp').includes('mail')) return undefined;
    const text = paris.read('tmp/mail').toString();
    return /--\n$/.test(text) ? text : undefined;
  });
  const [head = '', text = ''] = mail.split(/\n\n--fax[^\n]*\n/);
  equal(
    head.replace(/boundary=.*/, 'boundary='),
    `From: fax@acme.example
To: accounts@acme.example, o'hara@acme.example
Subject: =?UTF-8?B?${Buffer.from('Télécopie "neuve"').toString('base64')}?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=`,
  );
  match(text, /From: .*\nTo: 0123450002\nPages: 1$/);
  const body = /filename="fax-[0-9.]+\.tif"\n\n([A-Za-z0-9+/=\n]+)\n--/.exec(mail)?.[1] ?? '';
  equal(Buffer.from(body, 'base64').subarray(0, 2).toString(), 'II');
  match(await paris.rx('fax show stats'), /Spandsp T\.38 *\nSuccess +: 1\n/);
  await until(5_000, 'the file to go', () => {
    const files = paris.list('var/spool/asterisk/monitor');
    return files.every((file) => !file.startsWith('fax-by-data-')) || undefined;
  });
});

faxes('lets nothing that a caller says reach the shell', async () => {
  await paris.rx('channel originate Local/s@hostile/n application Wait 5');
  const command = await until(10_000, 'the command', () =>
    paris
      .trace()
      .map(({ text }) => /System\(".*?", "(.*from=06.*)"\)/.exec(text)?.[1])
      .find((each) => each !== undefined),
  );
  match(command, /^sh \/etc\/asterisk\/pbxc-fax-mail\.sh by-data id=[0-9.]+ from=06 to=01 pages=1 &$/);
  ok(!paris.list('tmp').includes('taken'));
});

faxes('is mailed by a script that refuses what is no plain word', () => {
  for (const argument of ['a b', '$(id)', 'a;b', '../x', 'a\nb', '`id`', "'", '"', '*', '|', '&']) {
    const { status } = spawnSync('sh', ['-s', argument, 'id=1', 'from=', 'to=', 'pages='], {
      input: faxScript().content,
    });
    equal(status, 2, argument);
  }
});

faxes.run();
