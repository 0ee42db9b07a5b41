import { equal, match } from 'uvu/assert';
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
devices: { alice-desk: { mac: "00:08:5d:23:74:29", model: 7960 } }
users:
  alice: { name: Alice Wonderland, number: 1000, line: sccp, device: alice-desk, fallback: { unavailable: user:carol } }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002 }
`;

let pbx: Asterisk;
let bob: Phone;
let carol: Phone;

const test = suite('A host with SCCP phones, before chan_sccp is installed,');

test.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

test.after(async () => {
  allOff();
  await pbx.stop();
});

test('connects its other phones', async () => {
  const call = await bob.call('1002');
  const received = await carol.rung();
  received.answer();
  await call.answered();
  call.hangUp();
  equal(await received.ended(), 'hung up');
});

test('sends calls for an SCCP phone on, as for any phone that is not there', async () => {
  const call = await bob.call('1000');
  const received = await carol.rung();
  equal(received.from.number, '1001');
  call.hangUp();
  equal(await received.ended(), 'stopped ringing');
});

test('watches the line of the SCCP phone', async () => {
  match(await pbx.rx('core show hint 1000'), /1000@default\s+: SCCP\/alice\s+State:(Unavailable|Idle)/);
});

test('complains of the module that is missing, and of nothing else', () => {
  const others = pbx.warnings().filter((line) => !/sccp/i.test(line));
  equal(others, []);
});

test.run();
