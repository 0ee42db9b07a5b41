import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const direct = 'direct_media: yes, call_transfer: no, dtmf_hangup: no';

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, ${direct} }
  bob: { number: 1001, ${direct} }
  carol: { number: 1002, direct_media: yes, dtmf_hangup: no }
  dave: { number: 1003, ${direct}, call_recording: yes }
  erin: { number: 1004 }
`;

let pbx: Asterisk;
let alice: Phone;
const others = new Map<string, Phone>();

const media = suite('Direct media');

media.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  for (const name of ['bob', 'carol', 'dave', 'erin']) others.set(name, await phoneOf(pbx, name));
});
media.before.each(() => allRing());
media.after(async () => {
  allOff();
  await pbx.stop();
});

media('flows between two phones that both allow it, and for which nothing listens', async () => {
  const bob = other('bob');
  bob.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  await until(5_000, 'the voice to go past Asterisk', () => call.voiceGoesTo() === bob.address || undefined);
  const theirs = bob.received.at(-1);
  await until(5_000, 'the other voice too', () => theirs?.voiceGoesTo() === alice.address || undefined);
  call.hangUp();
});

const kept = [
  ['who may transfer by a code', 'carol', '1002'],
  ['whose calls are recorded', 'dave', '1003'],
  ['who does not say it', 'erin', '1004'],
] as const;

for (const [who, name, number] of kept) {
  media(`stays in Asterisk in a call to a user ${who}`, async () => {
    other(name).will('answer');
    const call = await alice.call(number);
    await call.hears(other(name));
    // Where both may, it takes the fifth of a second.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    equal(call.voiceGoesTo(), pbx.address);
    call.hangUp();
  });
}

media('leaves no warning in the log', () => equal(pbx.warnings(), []));

media.run();

function other(name: string): Phone {
  const phone = others.get(name);
  if (phone === undefined) throw new Error(`there is no phone of ${name}`);
  return phone;
}
