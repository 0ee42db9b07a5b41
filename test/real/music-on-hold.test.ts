import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, parking: yard }
  bob: { number: 1001 }
groups: { sales: { number: 2000, members: [bob], music_on_hold: opening } }
queues: { support: { number: 3000, members: [bob], music_on_hold: tape } }
parkings: { yard: { number: 700, positions: 701-702, music_on_hold: opening } }
music_on_hold:
  opening: { mode: playlist, entries: [moh/second, /srv/music/first] }
  tape: { mode: custom, application: /usr/local/bin/tape, format: alaw }
`;

/** Half a second of one sample, which arrives at a phone as it is: who hears it hears this file. */
const note = (sample: number) => Buffer.alloc(4_000, sample);
const second = { voice: 201 };
const first = { voice: 202 };
const tape = { voice: 203 };

let pbx: Asterisk;
let alice: Phone;

const music = suite('Music on hold');

music.before(async () => {
  pbx = await pbxOfSite(
    { 'site.yaml': site },
    {
      files: {
        'var/lib/asterisk/moh/second.alaw': note(second.voice),
        'srv/music/first.alaw': note(first.voice),
        'usr/local/bin/tape': `#!/bin/sh\nwhile head -c 800 /dev/zero | tr '\\0' '\\313'; do sleep 0.1; done\n`,
      },
    },
  );
  alice = await phoneOf(pbx, 'alice');
  await phoneOf(pbx, 'bob');
});

music.after(async () => {
  allOff();
  await pbx.stop();
});

for (const [where, number] of [
  ['a group rings', '2000'],
  ['a call is parked', '700'],
] as const)
  music(`of a playlist is heard in the order of its entries while ${where}`, async () => {
    const call = await alice.call(number);
    await call.hears(second);
    await call.hears(first);
    call.hangUp();
  });

music('of a program is heard while a caller waits in a queue', async () => {
  const call = await alice.call('3000');
  await call.hears(tape);
  call.hangUp();
});

music('of a playlist is shown by Asterisk with its entries in order, and leaves no warning in the log', async () => {
  const shown = await pbx.rx('moh show files');
  equal(
    shown.slice(shown.indexOf('Class: opening')),
    'Class: opening\n\tFile: /var/lib/asterisk/moh/second\n\tFile: /srv/music/first\n',
  );
  equal(pbx.warnings(), []);
});

music.run();
