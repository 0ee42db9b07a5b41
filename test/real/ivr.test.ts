import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
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
  from-extern: { kind: incoming }
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    reception: { number: 0123450000, to: ivr:main }
ivrs:
  main:
    number: 8899
    welcome: welcome
    menu: choices
    timeout: 1s
    tries: 3
    choices: { 1: user:alice, 2: user:bob, 3: ivr:opening-hours, 4: repeat, 56: sound:thanks, "#": sound:thanks }
    invalid: invalid-choice
    failure: sound:error
  opening-hours:
    menu: submenu-choices
    timeout: 1s
    choices: { 1: user:alice, 3: ivr:main }
    invalid: invalid-choice
    failure: sound:error
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const ivr = suite('An IVR');

ivr.before(async () => {
  const sounds = ['welcome', 'choices', 'submenu-choices', 'invalid-choice', 'error', 'thanks'];
  pbx = await pbxOfSite({ 'site.yaml': site }, { sounds });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  operator = await switchAt(pbx, '198.51.100.1');
});

ivr.before.each(allRing);

ivr.after(async () => {
  allOff();
  await pbx.stop();
});

/** Calls in from outside and listens. */
async function reception() {
  const caller = listen(pbx, 'PJSIP/operator');
  const call = await operator.call('0123450000', { from: '<sip:0612345678@198.51.100.1>' });
  await call.answered();
  return { ...caller, call };
}

ivr('takes a caller to the choice of a digit', async () => {
  alice.will('answer');
  const { call, heard, hears } = await reception();
  await hears('choices');
  await call.press('1');
  await call.hears(alice);
  equal(heard(), ['welcome', 'choices']);
  call.hangUp();
});

ivr('takes a choice of several digits', async () => {
  const { call, heard, hears } = await reception();
  await hears('choices');
  await call.press('56');
  equal(await call.ended(), 'hung up');
  equal(heard(), ['welcome', 'choices', 'thanks']);
});

ivr(
  'gives up on silence: welcome once, the menu three times, the prompt for mistakes twice, then failure',
  async () => {
    const { call, heard } = await reception();
    equal(await call.ended(), 'hung up');
    equal(heard(), ['welcome', 'choices', 'invalid-choice', 'choices', 'invalid-choice', 'choices', 'error']);
  },
);

ivr('forgives a wrong digit before a right one', async () => {
  bob.will('answer');
  const { call, heard, hears } = await reception();
  await hears('choices');
  await call.press('7');
  await hears('choices', 2);
  await call.press('2');
  await call.hears(bob);
  equal(heard(), ['welcome', 'choices', 'invalid-choice', 'choices']);
  call.hangUp();
});

ivr('plays the menu again when asked to, without a word of mistakes', async () => {
  bob.will('answer');
  const { call, heard, hears } = await reception();
  await hears('choices');
  await call.press('4');
  await hears('choices', 2);
  await call.press('2');
  await call.hears(bob);
  equal(heard(), ['welcome', 'choices', 'choices']);
  call.hangUp();
});

ivr('counts a repetition as a try', async () => {
  const { call, heard, hears } = await reception();
  await hears('choices');
  await call.press('4');
  await hears('choices', 2);
  await call.press('4');
  await hears('choices', 3);
  await call.press('7');
  equal(await call.ended(), 'hung up');
  equal(heard(), ['welcome', 'choices', 'choices', 'choices', 'error']);
});

ivr('leads to another menu and back, where the tries begin anew and nobody is welcomed twice', async () => {
  const { call, heard, hears } = await reception();
  await hears('choices');
  await call.press('7');
  await hears('choices', 2);
  await call.press('3');
  await hears('submenu-choices');
  await call.press('3');
  equal(await call.ended(), 'hung up');
  const first = ['welcome', 'choices', 'invalid-choice', 'choices', 'submenu-choices'];
  equal(heard(), [...first, 'choices', 'invalid-choice', 'choices', 'invalid-choice', 'choices', 'error']);
});

ivr('has a number inside', async () => {
  const caller = listen(pbx, 'PJSIP/bob');
  alice.will('answer');
  const call = await bob.call('8899');
  await caller.hears('choices');
  await call.press('1');
  await call.hears(alice);
  equal(caller.heard(), ['welcome', 'choices']);
  call.hangUp();
});

ivr('takes # for a choice', async () => {
  const { call, heard, hears } = await reception();
  await hears('choices');
  await call.press('#');
  equal(await call.ended(), 'hung up');
  equal(heard(), ['welcome', 'choices', 'thanks']);
});

ivr('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

ivr.run();
