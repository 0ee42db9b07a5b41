import { equal, is } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users: { alice: { name: Alice Wonderland, number: 1000 } }
provisioning: { autoprovision: yes }
`;

let pbx: Asterisk;
let alice: Phone;
let unknown: Phone;

const autoprov = suite('A phone that nobody described');

autoprov.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  unknown = await phoneOf(pbx, 'pbxc-autoprov');
});

autoprov.before.each(allRing);

autoprov.after(async () => {
  allOff();
  await pbx.stop();
});

for (const number of ['1000', '*98', '0123456789', '5']) {
  autoprov(`registers, and hears that it is not in service when it dials ${number}`, async () => {
    const listener = listen(pbx, 'PJSIP/pbxc-autoprov');
    const call = await unknown.call(number);
    is(await call.ended(), 'hung up');
    equal(listener.heard(), ['ss-noservice']);
    equal(alice.received.length, 0);
  });
}

autoprov('leaves no warning', () => equal(pbx.warnings(), []));

autoprov.run();
