import { equal, match, ok } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import { wavFile } from '../lib/wav.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { leaveMessage } from './lib/leave-message.ts';
import { listen } from './lib/listen.ts';
import { newMessages } from './lib/new-messages.ts';
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
site: { name: acme, language: fr, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
feature_codes: { voicemail_off: "*90" }
voicemail_settings:
  subject: 'Message \${VM_MSGNUM}; from \${VM_CALLERID}'
  body: |
    Dear \${VM_NAME},
    C:\\mail
  formats: [wav49, gsm]
  mails: { en: { subject: Message for you, body: You were called, locale: en_GB.UTF-8 } }
users:
  alice:
    name: Alice Wonderland
    number: 1000
    language: fr_FR
    ring: 1s
    email: alice@acme.example
    voicemail: { pin: 4711, ask_pin: no }
    music_on_hold: jazz
    fallback: { no_answer: voicemail:alice, unavailable: voicemail:alice, busy: sound:office/closed }
  bob:
    name: Bob Brown
    number: 1001
    language: en
    ring: 1s
    voicemail: { pin: 5289, operator: user:carol, review: yes, email: [bob@acme.example, team@acme.example], say_caller: yes, spoken_date: A }
    fallback: { no_answer: { voicemail: bob, instructions: no } }
  carol: { name: Carol Kowalski, number: 1002, voicemail: yes }
  dave: { name: Dave Davis, number: 1003, voicemail: { enabled: no }, fallback: { unavailable: voicemail:dave } }
music_on_hold: { jazz: { sort: alpha } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    consult: { number: 0123450009, to: voicemail_menu }
`;

const files = {
  'site.yaml': site,
  'sounds/fr/office/closed.wav': wavFile({ seconds: 0.1 }),
  'sounds/en/office/closed.wav': wavFile({ seconds: 2 }),
  'moh/jazz/blue-train.wav': wavFile(),
};

/** Keeps in AstDB what each mail is about and whether it says what the site does. */
const sendmail = `#!/bin/sh
mail=$(cat)
to=$(printf '%s' "$mail" | sed -n '/^To:/,/^Subject:/s/.*<\\(.*@.*\\)>.*/\\1/p')
subject=$(printf '%s' "$mail" | sed -n 's/^Subject: //p' | tr -d '"')
said=$(printf '%s' "$mail" | grep -cxF -e 'You were called' -e 'Dear Alice Wonderland,' -e 'C:\\mail')
for address in $to; do asterisk -rx "database put mail $address \\"$said: $subject\\""; done
`;

/** What a mail was about, once it was sent, behind how many of its lines the site said. */
const mailTo = (address: string): Promise<string> =>
  until(5_000, `the mail to ${address}`, async () => {
    const [, said] = /Value: (.*)/.exec(await pbx.rx(`database get mail ${address}`)) ?? [];
    return said;
  });

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let operator: Phone;

const mailboxes = suite('With mailboxes and sounds of its own, a site');

mailboxes.before(async () => {
  pbx = await pbxOfSite(files, { files: { 'usr/sbin/sendmail': sendmail } });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  operator = await switchAt(pbx, '198.51.100.1');
});

mailboxes.before.each(allRing);

mailboxes.after(async () => {
  allOff();
  await pbx.stop();
});

mailboxes('leads callers to the operator of a mailbox who press 0 during its greeting', async () => {
  carol.will('answer');
  const caller = listen(pbx, 'PJSIP/alice');
  const call = await alice.call('1001');
  await caller.hears('vm-theperson');
  await call.press('0');
  await call.hears(carol);
  call.hangUp();
});

mailboxes('takes a message without telling how, where it says so', async () => {
  const caller = listen(pbx, 'PJSIP/alice');
  await leaveMessage(await alice.call('1001'), caller);
  await until(5_000, 'the message', async () => (await newMessages(pbx, '1001')) === 1 || undefined);
  ok(caller.heard().includes('vm-isunavail'), caller.heard().join());
  equal(caller.heard().includes('vm-intro'), false);
  for (const name of ['bob', 'team']) equal(await mailTo(`${name}@acme.example`), '1: Message for you');
});

mailboxes(
  'asks callers from outside for the number and the PIN of a mailbox, also where its owner is not asked',
  async () => {
    const caller = listen(pbx, 'PJSIP/operator');
    const call = await operator.call('0123450009', { from: '<sip:0612345678@198.51.100.1>' });
    await caller.hears('vm-login');
    await call.press('1000#');
    await caller.hears('vm-password');
    await call.press('4711#');
    await caller.hears('vm-youhave');
    call.hangUp();
  },
);

mailboxes('sends no call to a mailbox that its owner switched off by *90, until *90 again', async () => {
  const owner = listen(pbx, 'PJSIP/alice');
  const off = await alice.call('*90');
  await off.ended();
  equal(owner.heard(), ['vm-messages', 'de-activated']);
  const missed = await bob.call('1000');
  equal(await missed.ended(), 'unavailable');
  const on = await alice.call('*90');
  await on.ended();
  equal(owner.heard(), ['vm-messages', 'de-activated', 'vm-messages', 'activated']);
  const caller = listen(pbx, 'PJSIP/bob');
  await leaveMessage(await bob.call('1000'), caller);
  await until(5_000, 'the message', async () => (await newMessages(pbx, '1000')) === 1 || undefined);
  equal(await mailTo('alice@acme.example'), '2: =?UTF-8?Q?Message_1=3B_from_=22Bob_Brown=22_=3C1001=3E?=');
});

mailboxes('sends no call to a mailbox that is switched off from the start', async () => {
  const missed = await bob.call('1003');
  equal(await missed.ended(), 'unavailable');
});

mailboxes('gives a user a mailbox who only says `yes`', async () => {
  const owner = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('*98');
  await owner.hears('vm-password');
  call.hangUp();
});

mailboxes('dates its mails in the locale of the mailbox', async () => {
  const locale = (mailbox: string) => pbx.rx(`dialplan eval function VM_INFO(${mailbox}@default,locale)`);
  match(await locale('1000'), /Result: fr_FR\.UTF-8\n/);
  match(await locale('1001'), /Result: en_GB\.UTF-8\n/);
});

mailboxes('has its time zones in use', async () => {
  ok((await pbx.rx('voicemail show zones')).includes('Europe/Paris'));
});

/** How long the caller was connected. */
async function lengthOf(phone: Phone): Promise<number> {
  alice.will('busy');
  const call = await phone.call('1000');
  await call.answered();
  const start = Date.now();
  await call.ended();
  return Date.now() - start;
}

mailboxes('plays its sounds in the language of the caller', async () => {
  const caller = listen(pbx, 'PJSIP/bob');
  const english = await lengthOf(bob);
  equal(caller.heard(), ['/var/lib/asterisk/sounds/site/office/closed']);
  ok(english > 1_900, `${english} ms`);
});

mailboxes('plays its sounds in its own language to who speaks none of theirs', async () => {
  const french = await lengthOf(carol);
  ok(french < 1_900, `${french} ms`);
});

mailboxes('has the music of its classes there', async () => {
  const shown = await pbx.rx('moh show files');
  ok(shown.includes('/var/lib/asterisk/moh/jazz/blue-train'), shown);
});

mailboxes('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

mailboxes.run();
