import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal }
  from-extern: { kind: incoming, ranges: { numbers: 0123450000-0123450099 } }
trunks:
  operator: { kind: sip, host: 198.51.100.1, context: from-extern }
`;

const users = `firstname,lastname,ring_seconds,exten,context,line_protocol,sip_secret,incall_exten,incall_context,incall_ring_seconds,voicemail_name,voicemail_number,voicemail_context,voicemail_password
Élodie,Lefèvre,20,1000,default,sip,Tr0mbone-Cactus-41,0123450001,from-extern,1,Élodie,1900,default,7391
"Robert ""Bob""",Jenkins,5,1001,default,sip,,,,,,,,
`;

let pbx: Asterisk;
let elodie: Phone;
let bob: Phone;
let operator: Phone;

const spreadsheet = suite('Users from a spreadsheet');

spreadsheet.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'users.csv': users });
  elodie = await phoneOf(pbx, 'elodie-lefevre');
  bob = await phoneOf(pbx, 'robert-bob-jenkins');
  operator = await switchAt(pbx, '198.51.100.1');
});

spreadsheet.before.each(allRing);

spreadsheet.after(async () => {
  allOff();
  await pbx.stop();
});

spreadsheet('call each other, and see the names of their rows', async () => {
  elodie.will('answer');
  const call = await bob.call('1000');
  await call.answered();
  equal(elodie.received.at(-1)?.from, { name: 'Robert "Bob" Jenkins', number: '1001' });
  await call.hears(elodie);
  call.hangUp();
});

spreadsheet('are called from outside by the numbers of their rows', async () => {
  elodie.will('answer');
  const call = await operator.call('0123450001', { from: '"Carol" <sip:0612345678@198.51.100.1>' });
  await call.answered();
  equal(elodie.received.at(-1)?.from, { name: 'Carol', number: '0612345678' });
  call.hangUp();
});

spreadsheet('ring only so long from outside as their rows say', async () => {
  const call = await operator.call('0123450001');
  equal(await call.ended(5_000), 'unavailable');
});

spreadsheet('have the mailboxes of their rows', async () => {
  const shown = await pbx.rx('voicemail show users for default');
  equal(
    shown
      .split('\n')
      .filter((line) => line.startsWith('default'))
      .map((line) => line.split(/\s+/).slice(1, 3)),
    [['1900', 'Élodie']],
  );
});

spreadsheet('leave no warning in the log', () => {
  equal(pbx.warnings(), []);
});

spreadsheet.run();
