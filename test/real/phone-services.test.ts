import { equal, is } from 'uvu/assert';
import { type Calls, callsAt } from '../../server/cisco/calls.ts';
import { suite } from '../lib/suite.ts';
import { silentLog } from '../server/lib/silent-log.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { gatewayOf } from './lib/network.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts:
  pbx1: { address: 192.0.2.10 }
  files: { address: ${gatewayOf('192.0.2.10')}, roles: [provisioning] }
contexts:
  default: { kind: internal }
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
parkings:
  main: { number: 700, positions: 701-703, timeout: 30s }
manager_interface: { bind: 0.0.0.0 }
phone_services: {}
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let calls: Calls;

const services = suite('The services of phones');

services.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  const secret = /\[pbxc-services\]\nsecret = (.*)/.exec(pbx.read('/etc/asterisk/manager.conf').toString())?.[1] ?? '';
  const place = { host: pbx.address, port: 5038, username: 'pbxc-services', secret };
  calls = callsAt(async () => [place], silentLog);
});

services.before.each(allRing);

services.after(async () => {
  calls.close();
  allOff();
  await pbx.stop();
});

services('see which calls are parked, with the right to look and no other', async () => {
  equal(await calls.parked(), []);
  const call = await bob.call('700');
  const parked = await until(5_000, 'a parked call', async () => {
    const now = await calls.parked();
    return now.length > 0 ? now : undefined;
  });
  equal(parked, [{ position: '701', caller: 'Bob Brown', lot: 'main' }]);
  call.hangUp();
});

services('see the RTP figures of the call that a phone is in', async () => {
  is(await calls.figuresOf('alice'), undefined);
  bob.will('answer');
  const call = await alice.call('1001');
  await call.hears(bob);
  const figures = await until(5_000, 'packets to be counted', async () => {
    const now = await calls.figuresOf('alice');
    return now !== undefined && now.received.packets > 10 && now.sent.packets > 10 ? now : undefined;
  });
  is(figures.received.lost, 0);
  is(await calls.figuresOf('ali'), undefined);
  call.hangUp();
});

services('leave nothing in the log', () => equal(pbx.warnings(), []));

services.run();
