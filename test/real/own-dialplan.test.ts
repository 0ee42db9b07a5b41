import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import { header } from './lib/sip/message.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { name: Alice Wonderland, number: 8000 }
  bob: { name: Bob Brown, number: 8001 }
groups: { sales: { number: 2000, members: [alice] } }
queues: { support: { number: 3000, members: [alice] } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    menu: { number: 0123450000, to: "dialplan:dp-ivr-example" }
    alice: { number: 0123450001, to: user:alice }
    agenda: { number: 0123450002, to: "dialplan:agenda,tomorrow,2" }
  outgoing:
    world: { patterns: [0XXXXXXXXX], trunks: [operator] }
`;

/** The manual's menu with its submenu, as it was meant, and quicker: it waits for digits one second instead of five. */
const menu = `
[dp-ivr-example]
exten = s,1,Set(IVR_DESTINATION_CONTEXT=default)
 same = n,Set(GV_DIRECTORY_SOUNDS=ivr-sounds)
 same = n,Gosub(xivo-pickup,s,1)
 same = n,Playback(\${GV_DIRECTORY_SOUNDS}/ivr-example-welcome-sound)
 same = n(beginning),Set(counter=0)
 same = n(start),Set(counter=$[\${counter} + 1])
 same = n,Background(\${GV_DIRECTORY_SOUNDS}/ivr-example-choices)
 same = n,WaitExten(1)
exten = 1,1,Goto(\${IVR_DESTINATION_CONTEXT},8000,1)
exten = 2,1,Goto(\${IVR_DESTINATION_CONTEXT},8001,1)
exten = 3,1,Goto(dp-ivr-submenu,s,1)
exten = 4,1,Goto(s,start)
exten = t,1,Goto(i,1)
exten = i,1,GotoIf($[\${counter} >= 3]?error)
 same = n,Playback(\${GV_DIRECTORY_SOUNDS}/ivr-example-invalid-choice)
 same = n,Goto(s,start)
 same = n(error),Playback(\${GV_DIRECTORY_SOUNDS}/ivr-example-error)
 same = n,Hangup()

[dp-ivr-submenu]
exten = s,1,Gosub(xivo-pickup,s,1)
 same = n,Set(counter=0)
 same = n(start),Set(counter=$[\${counter} + 1])
 same = n,Background(\${GV_DIRECTORY_SOUNDS}/ivr-example-submenu-choices)
 same = n,WaitExten(1)
exten = 1,1,Goto(\${IVR_DESTINATION_CONTEXT},8000,1)
exten = 3,1,Goto(dp-ivr-example,s,beginning)
exten = t,1,Goto(i,1)
exten = i,1,GotoIf($[\${counter} >= 3]?error)
 same = n,Playback(\${GV_DIRECTORY_SOUNDS}/ivr-example-invalid-choice)
 same = n,Goto(s,start)
 same = n(error),Playback(\${GV_DIRECTORY_SOUNDS}/ivr-example-error)
 same = n,Hangup()

[xivo-extrafeatures]
exten = 8899,1,Goto(dp-ivr-example,s,1)

[agenda]
exten = tomorrow,1,Playback(ivr-sounds/ivr-example-error)
 same = n,Gosub(xivo-pickup,s,1)
 same = n,Playback(ivr-sounds/ivr-example-welcome-sound)
 same = n,Hangup()
`;

const hooks = `
[xivo-subrgbl-did]
exten = s,1,Gosub(xivo-generic-sip-get-header,s,1(X-Customer,CUSTOMER))
 same = n,Gosub(xivo_header_mgr,add_header,1("X-Customer","\${CUSTOMER} of \${XIVO_DSTNUM}"))
 same = n,Return()

[xivo-subrgbl-user]
exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-Origin","\${XIVO_CALLORIGIN}\\; \${XIVO_SRCNUM} to \${XIVO_DSTNUM}"))
 same = n,Return()

[xivo-subrgbl-outcall]
exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-Out","\${XIVO_SRCNUM} to \${XIVO_DSTNUM}"))
 same = n,Return()

[xivo-subrgbl-group]
exten = s,1,Set(CALLERID(name)=\${XIVO_GROUPNAME})
 same = n,Return()

[xivo-subrgbl-queue]
exten = s,1,Set(CALLERID(name)=\${XIVO_QUEUENAME})
 same = n,Return()
`;

const dora = '"Dora" <sip:0612345678@198.51.100.1>';

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const own = suite("A site's own dialplan");

own.before(async () => {
  const names = ['welcome-sound', 'choices', 'submenu-choices', 'invalid-choice', 'error'];
  pbx = await pbxOfSite(
    { 'site.yaml': site, 'dialplan/menu.conf': menu, 'dialplan/hooks.conf': hooks },
    { sounds: names.map((name) => `ivr-sounds/ivr-example-${name}`) },
  );
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  operator = await switchAt(pbx, '198.51.100.1');
});

own.before.each(allRing);

own.after(async () => {
  allOff();
  await pbx.stop();
});

/** Calls the menu and listens to it, without what all its sounds are called. */
async function enter(phone: Phone, number: string) {
  const ear = listen(pbx, `PJSIP/${phone.name}`);
  const call = await phone.call(number, phone === operator ? { from: dora } : {});
  await call.answered();
  return {
    call,
    hears: (sound: string, times?: number) => ear.hears(`ivr-sounds/ivr-example-${sound}`, times),
    heard: () => ear.heard().map((sound) => sound.replace('ivr-sounds/ivr-example-', '')),
  };
}

own('leads to a number of the site', async () => {
  alice.will('answer');
  const { call, heard, hears } = await enter(operator, '0123450000');
  await hears('choices');
  await call.press('1');
  await call.hears(alice);
  equal(heard(), ['welcome-sound', 'choices']);
  call.hangUp();
});

own('counts silence as the manual says: welcome once, choices three times, the error last', async () => {
  const { call, heard } = await enter(operator, '0123450000');
  equal(await call.ended(), 'hung up');
  const [again, silent] = ['choices', 'invalid-choice'];
  equal(heard(), ['welcome-sound', again, silent, again, silent, again, 'error']);
});

own('forgives a wrong digit, and plays the choices again when asked to', async () => {
  bob.will('answer');
  const { call, heard, hears } = await enter(operator, '0123450000');
  await hears('choices');
  await call.press('7');
  await hears('choices', 2);
  await call.press('4');
  await hears('choices', 3);
  await call.press('2');
  await call.hears(bob);
  equal(heard(), ['welcome-sound', 'choices', 'invalid-choice', 'choices', 'choices']);
  call.hangUp();
});

own('leads to a submenu and back, where counting begins anew', async () => {
  const { call, heard, hears } = await enter(operator, '0123450000');
  await hears('choices');
  await call.press('7');
  await hears('choices', 2);
  await call.press('3');
  await hears('submenu-choices');
  await call.press('3');
  equal(await call.ended(), 'hung up');
  const before = ['welcome-sound', 'choices', 'invalid-choice', 'choices', 'submenu-choices'];
  equal(heard(), [...before, 'choices', 'invalid-choice', 'choices', 'invalid-choice', 'choices', 'error']);
});

own('adds a number that people inside may dial', async () => {
  bob.will('answer');
  const { call, hears } = await enter(alice, '8899');
  await hears('choices');
  await call.press('2');
  await call.hears(bob);
  call.hangUp();
});

own('is entered at any priority of any extension', async () => {
  const { call, heard } = await enter(operator, '0123450002');
  equal(await call.ended(), 'hung up');
  equal(heard(), ['welcome-sound']);
});

own('adds headers to what the callee gets, in several subroutines', async () => {
  alice.will('answer');
  const call = await operator.call('0123450001', { from: dora, headers: [['X-Customer', 'ACME; "42"']] });
  await call.answered();
  const { invite } = await alice.rung();
  equal(header(invite, 'X-Customer'), 'ACME; 42 of 0123450001');
  equal(header(invite, 'X-Origin'), 'extern; 0612345678 to 0123450001');
  call.hangUp();
});

own('reads nothing from a header that is not there', async () => {
  alice.will('answer');
  const call = await operator.call('0123450001', { from: dora });
  await call.answered();
  equal(header((await alice.rung()).invite, 'X-Customer'), ' of 0123450001'.trim());
  call.hangUp();
});

own('knows a call from inside', async () => {
  alice.will('answer');
  const call = await bob.call('8000');
  await call.answered();
  const { invite } = await alice.rung();
  equal(header(invite, 'X-Origin'), 'intern; 8001 to 8000');
  equal(header(invite, 'X-Customer'), '');
  call.hangUp();
});

own('adds headers to calls to the outside', async () => {
  operator.will('answer');
  const call = await bob.call('0612345678');
  await call.answered();
  equal(header((await operator.rung()).invite, 'X-Out'), '8001 to 0612345678');
  call.hangUp();
});

for (const [kind, number, name] of [
  ['group', '2000', 'sales'],
  ['queue', '3000', 'support'],
] as const) {
  own(`changes what the members of a ${kind} see of the caller`, async () => {
    alice.will('answer');
    const call = await bob.call(number);
    await call.hears(alice);
    equal((await alice.rung()).from, { name, number: '8001' });
    call.hangUp();
  });
}

own('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

own.run();
