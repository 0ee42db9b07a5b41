import { join } from 'node:path';
import { equal } from 'uvu/assert';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';
import { applySite } from './lib/apply-site.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { cutPrompts } from './lib/sounds.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

/** Within the office network, so that no router has to stand in between. */
const operatorAddress = '10.1.0.1';
const customer = `<sip:3125550100@${operatorAddress}>`;

let pbx: Asterisk;
let temple: Phone;
let franny: Phone;
let operator: Phone;

const company = suite('Super Awesome Company');

company.before(async () => {
  const folder = join(packageRoot(), 'examples/super-awesome-company');
  const { tree, address = '' } = await applySite(folder, 'pbx', { OPERATOR_PASSWORD: 'from-the-operator' });
  cutPrompts(tree);
  operator = await switchAt({ address }, operatorAddress);
  pbx = await bootAsterisk({ tree, address, names: { 'sip.operator.example': operatorAddress } });
  temple = await phoneOf(pbx, 'temple');
  franny = await phoneOf(pbx, 'franny');
});

company.before.each(allRing);

company.after(async () => {
  allOff();
  await pbx.stop();
});

company('the menu plays, and 0 leads to the operator', async () => {
  temple.will('answer');
  const caller = listen(pbx, 'PJSIP/operator');
  const call = await operator.call('2565551100', { from: customer });
  await caller.hears('basic-pbx-ivr-main');
  await call.press('0');
  await call.hears(temple);
  equal(temple.received.at(-1)?.from.number, '3125550100');
  call.hangUp();
});

company('the directory finds Ocean by the keys 623, and rings her', async () => {
  franny.will('answer');
  const caller = listen(pbx, 'PJSIP/operator');
  const call = await operator.call('2565551100', { from: customer });
  await caller.hears('basic-pbx-ivr-main');
  await call.press('4');
  await caller.hears('dir-welcome');
  await call.press('623');
  await caller.hears('dir-instr');
  await call.press('1');
  await call.hears(franny);
  call.hangUp();
});

company('who waits for sales may press 0 for the operator', async () => {
  temple.will('answer');
  const rung = franny.rung();
  const call = await operator.call('2565551200', { from: customer });
  await rung;
  await call.press('0');
  await call.hears(temple);
  call.hangUp();
});

company('people who call in for their messages are asked for mailbox and PIN', async () => {
  const caller = listen(pbx, 'PJSIP/operator');
  const call = await operator.call('2565551234', { from: customer });
  await caller.hears('vm-login');
  await call.press('1112#');
  await caller.hears('vm-password');
  call.hangUp();
});

company('people in the office dial 8000 and are asked for nothing', async () => {
  const caller = listen(pbx, 'PJSIP/franny');
  const call = await franny.call('8000');
  await caller.hears('vm-youhave');
  equal(
    caller.heard().filter((prompt) => prompt === 'vm-login' || prompt === 'vm-password'),
    [],
  );
  call.hangUp();
});

const dialled = { '5550142': '12565550142', '3125550142': '13125550142', '13125550142': '13125550142', '911': '911' };
for (const [number, sent] of Object.entries(dialled)) {
  company(`${number} goes out as ${sent}, from the direct number`, async () => {
    const rung = operator.rung();
    const call = await franny.call(number);
    const reached = await rung;
    equal([reached.number, reached.from.number], [sent, '2565551112']);
    call.hangUp();
  });
}

for (const number of ['9765550', '19005550142', '01133123456789']) {
  company(`${number} would cost, and is refused`, async () => {
    const before = operator.received.length;
    const call = await franny.call(number);
    await call.ended();
    equal(operator.received.length, before);
  });
}

company('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

company.run();
