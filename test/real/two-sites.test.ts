import { join } from 'node:path';
import { equal } from 'uvu/assert';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';
import { applySite } from './lib/apply-site.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const example = join(packageRoot(), 'examples/two-sites');
const names = { 'sip.lyon.example': '198.51.100.1', 'sip.nantes.example': '198.51.100.2' };

let lyon: Asterisk;
let nantes: Asterisk;
let alice: Phone;
let david: Phone;
let operatorOfNantes: Phone;

const twoSites = suite('Two sites back to back');

async function boot(host: string): Promise<Asterisk> {
  const { tree, address = '' } = await applySite(example, host, { LINE_BETWEEN_PASSWORD: 'said on both ends' });
  return bootAsterisk({ tree, address, names });
}

twoSites.before(async () => {
  nantes = await boot('nantes');
  operatorOfNantes = await switchAt(nantes, '198.51.100.2');
  lyon = await boot('lyon');
  await switchAt(lyon, '198.51.100.1');
  alice = await phoneOf(lyon, 'alice');
  david = await phoneOf(nantes, 'david');
  await until(10_000, 'Lyon to register with Nantes', async () => {
    return (await lyon.rx('pjsip show registrations')).includes('Registered') || undefined;
  });
});

twoSites.before.each(allRing);

twoSites.after(async () => {
  allOff();
  await Promise.all([lyon.stop(), nantes.stop()]);
});

twoSites('the one that is registered with knows where the other is', async () => {
  equal(/Contact: +lyon\/sip:lyon@(\S+?):/.exec(await nantes.rx('pjsip show contacts'))?.[1], '192.0.2.10');
});

twoSites('**99 and a number is that number in the other office, which sees the extension', async () => {
  david.will('answer');
  const call = await alice.call('**99101');
  await call.answered();
  equal(david.received.at(-1)?.from, { name: 'Alice Wonderland', number: '101' });
  await call.hears(david);
  call.hangUp();
});

twoSites('the other way round it is the same', async () => {
  alice.will('answer');
  const call = await david.call('**99101');
  await call.answered();
  equal(alice.received.at(-1)?.from, { name: 'David Chen', number: '101' });
  await call.hears(alice);
  call.hangUp();
});

twoSites('a number that the other office has not declared is not found there', async () => {
  equal(await (await alice.call('**99104')).ended(), 'not found');
});

twoSites('nobody gets at the outside lines of the other office', async () => {
  equal(await (await alice.call('**990123456789')).ended(), 'not found');
  equal(operatorOfNantes.received.length, 0);
});

twoSites('a call for help leaves where it is made', async () => {
  operatorOfNantes.will('answer');
  const call = await david.call('112');
  await call.answered();
  equal(operatorOfNantes.received.length, 1);
  call.hangUp();
});

twoSites('leaves no warning in either log', () => {
  equal([...lyon.warnings(), ...nantes.warnings()], []);
});

twoSites.run();
