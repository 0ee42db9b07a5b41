import { setTimeout as sleep } from 'node:timers/promises';
import { equal, not, ok } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import { header } from './lib/sip/message.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

/** Neither today nor a day beside it. */
const otherDay = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][(new Date().getUTCDay() + 3) % 7];

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
feature_codes: { call_recording: "*26" }
labels: { accounting: { description: Who pays } }
users:
  alice: { name: Alice Wonderland, number: 1000, ring: 1s, simultaneous_calls: 1, fallback: { busy: user:dora } }
  bob: { name: Bob Brown, number: 1001, ring: 1s, caller_id: anonymous, labels: [accounting] }
  carol: { name: Carol Kowalski, number: 1002, ring: 1s, line: ua, fallback: { no_answer: user:bob } }
  dora: { name: Dora Dupont, number: 1003, ring: 1s, call_transfer: no, dtmf_hangup: no, supervision: no }
  erin: { name: Erin Eriksen, number: 1004, enabled: no, fallback: { unavailable: user:bob } }
  frank: { name: Frank Fischer, number: 1005, online_call_recording: yes, preprocess: count-calls, mobile: 0612345678 }
  grace: { name: Grace Green, number: 1006, schedule: other-day }
  henry: { name: Henry Hill, number: 1007, call_recording: yes }
schedules:
  other-day: { open: [${otherDay} 00:00-24:00], closed: { to: user:bob } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    alice: { number: 0123450001, to: user:alice }
    bob: { number: 0123450002, to: user:bob }
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    world: { patterns: [{ match: 0XXXXXXXXX, caller_id: 0123450000 }], trunks: [operator] }
`;

const ownDialplan = `
[count-calls]
exten = s,1,NoOp(mobile \${XIVO_MOBILEPHONENUMBER} of \${XIVO_DSTNUM} called by \${XIVO_SRCNUM})
same = n,Return()
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let browser: Phone;
let dora: Phone;
let frank: Phone;
let henry: Phone;
let operator: Phone;

const users = suite('A user');

users.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/count-calls.conf': ownDialplan });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  browser = await phoneOf(pbx, 'carol+webrtc');
  dora = await phoneOf(pbx, 'dora');
  frank = await phoneOf(pbx, 'frank');
  henry = await phoneOf(pbx, 'henry');
  operator = await switchAt(pbx, '198.51.100.1');
});

users.before.each(allRing);

users.after(async () => {
  allOff();
  await pbx.stop();
});

/** What the dialplan did since `from` lines of the trace: `Set(PBXC_TIMEOUT=)`. */
function steps(from: number): string[] {
  return pbx
    .trace()
    .slice(from)
    .flatMap(({ text }) => {
      const [, name, args] = /^Executing \[.*\] (\w+)\("[^"]*", "(.*)"\)/.exec(text) ?? [];
      return name === undefined ? [] : [`${name}(${args})`];
    });
}

users('with as many calls as one has at most is busy, whoever made them', async () => {
  bob.will('answer');
  dora.will('answer');
  const first = await alice.call('1001');
  await first.hears(bob);
  const before = alice.received.length;
  const second = await frank.call('1000');
  await second.hears(dora);
  equal(alice.received.length, before);
  second.hangUp();
  first.hangUp();
  await sleep(200);
  alice.will('answer');
  const third = await frank.call('1000');
  await third.hears(alice);
  third.hangUp();
});

users('who is anonymous is shown to nobody outside but the operator', async () => {
  operator.will('answer');
  const call = await bob.call('0612345678');
  await call.answered();
  const invite = operator.received.at(-1)?.invite;
  if (invite === undefined) throw new Error('the operator got no call');
  ok(/^"?Anonymous"? <sip:anonymous@/i.test(header(invite, 'From')), header(invite, 'From'));
  ok(header(invite, 'P-Asserted-Identity').includes('<sip:0123450000@'), header(invite, 'P-Asserted-Identity'));
  equal(header(invite, 'Privacy'), 'id');
  call.hangUp();
});

users('who is anonymous is shown to those who are called for help', async () => {
  operator.will('answer');
  const call = await bob.call('112');
  await call.answered();
  equal(operator.received.at(-1)?.from.number, '1001');
  call.hangUp();
});

users('who is anonymous is shown to colleagues', async () => {
  dora.will('answer');
  const call = await bob.call('1003');
  await call.answered();
  equal(dora.received.at(-1)?.from, { name: 'Bob Brown', number: '1001' });
  call.hangUp();
});

users('with a unique account is called in the browser', async () => {
  const before = carol.received.length;
  const call = await dora.call('1002');
  await browser.rung();
  call.hangUp();
  equal(carol.received.length, before);
});

users('with a unique account who does not answer there is called nowhere else', async () => {
  bob.will('answer');
  const before = carol.received.length;
  const call = await dora.call('1002');
  await call.hears(bob);
  equal(carol.received.length, before);
  call.hangUp();
});

users('with a unique account who chose the phone is called there', async () => {
  await pbx.rx('database put pbxc user/carol/preferred_device phone');
  carol.will('answer');
  const call = await dora.call('1002');
  await call.hears(carol);
  call.hangUp();
  await pbx.rx('database del pbxc user/carol/preferred_device');
});

users('with a unique account whose browser is closed is called at the phone', async () => {
  await browser.unregister();
  carol.will('answer');
  const call = await dora.call('1002');
  await call.hears(carol);
  call.hangUp();
});

users('with a unique account is watched by one lamp for both', async () => {
  ok((await pbx.rx('core show hint 1002')).includes('PJSIP/carol&PJSIP/carol+webrtc'));
});

users('who may not transfer presses *1 for nothing', async () => {
  bob.will('answer');
  const call = await dora.call('1001');
  await call.hears(bob);
  const ear = listen(pbx, 'PJSIP/dora');
  await call.press('*1');
  await sleep(500);
  equal(ear.heard(), []);
  call.hangUp();
});

users('who may not hang up by keys still talks after *0', async () => {
  bob.will('answer');
  const call = await dora.call('1001');
  await call.hears(bob);
  await call.press('*0');
  await sleep(300);
  await call.hears(bob);
  call.hangUp();
});

users('who is called by one who may not hang up by keys may do so', async () => {
  bob.will('answer');
  const call = await dora.call('1001');
  await call.hears(bob);
  await (await bob.rung()).press('*0');
  equal(await call.ended(), 'hung up');
});

users('who is not supervised has no lamp', async () => {
  equal((await pbx.rx('core show hint 1003')).includes('PJSIP/dora'), false);
});

users('who is not enabled is unavailable', async () => {
  bob.will('answer');
  const call = await dora.call('1004');
  await call.hears(bob);
  call.hangUp();
  ok((await pbx.rx('pjsip show endpoint erin')).includes('Unable to find object erin'));
});

users('with a subroutine has it called before the phone rings, with what it may ask for', async () => {
  const from = pbx.trace().length;
  frank.will('answer');
  const call = await dora.call('1005');
  await call.hears(frank);
  call.hangUp();
  const done = steps(from);
  const at = done.indexOf('NoOp(mobile 0612345678 of 1005 called by 1003)');
  ok(at > 0 && at < done.findIndex((step) => step.startsWith('Dial(')), done.join('\n'));
});

users('with a schedule is not called while it is closed', async () => {
  bob.will('answer');
  const call = await dora.call('1006');
  await call.hears(bob);
  call.hangUp();
});

/** The name of the recording of the last call, once there is something in it. */
async function recording(from: number): Promise<string> {
  const file = await until(5_000, 'a recording', () => {
    const started = steps(from).find((step) => step.startsWith('ExecIf(1?MixMonitor'));
    return started === undefined ? undefined : /MixMonitor\(([^,]+),b\)/.exec(started)?.[1];
  });
  await until(5_000, `something in ${file}`, async () => {
    const size = await pbx.rx(`dialplan eval function STAT(s,/var/spool/asterisk/monitor/${file})`);
    return Number(/Result: (\d+)/.exec(size)?.[1] ?? 0) > 44 || undefined;
  });
  return file.replace(/-[^-]*-[0-9.]+\.wav$/, '');
}

users('all of whose calls are recorded is recorded when called', async () => {
  const from = pbx.trace().length;
  henry.will('answer');
  const call = await dora.call('1007');
  await call.hears(henry);
  await sleep(300);
  call.hangUp();
  equal(await recording(from), 'user-1003-1007-acme');
});

users('all of whose calls are recorded is recorded when calling outside', async () => {
  const from = pbx.trace().length;
  operator.will('answer');
  const call = await henry.call('0612345678');
  await call.hears(operator);
  await sleep(300);
  call.hangUp();
  equal(await recording(from), 'user-1007-0612345678-acme');
});

users('dials *26: calls are recorded from then on, until it is dialled again', async () => {
  const code = async (prompt: string): Promise<void> => {
    const ear = listen(pbx, 'PJSIP/bob');
    const call = await bob.call('*26');
    await ear.hears(prompt);
    await call.ended();
  };
  await code('activated');
  const from = pbx.trace().length;
  bob.will('answer');
  const call = await operator.call('0123450002', { from: '"Dora" <sip:0612345678@198.51.100.1>' });
  await call.hears(bob);
  await sleep(300);
  call.hangUp();
  equal(await recording(from), 'user-0612345678-0123450002-acme');
  await code('de-activated');
  const after = pbx.trace().length;
  const other = await dora.call('1001');
  await other.hears(bob);
  other.hangUp();
  equal(
    steps(after).filter((step) => step.includes('MixMonitor')),
    [],
  );
});

users('who may record presses *3 during a call', async () => {
  frank.will('answer');
  const call = await dora.call('1005');
  await call.hears(frank);
  const talk = await frank.rung();
  const recordings = () => pbx.trace().filter(({ text }) => text.includes('Begin MixMonitor Recording')).length;
  const before = recordings();
  await call.press('*3');
  await sleep(500);
  equal(recordings(), before);
  await talk.press('*3');
  await until(5_000, 'the recording to begin', () => recordings() > before || undefined);
  call.hangUp();
});

users('is reached from outside, from the INVITE to Dial, in 18 steps', async () => {
  const from = pbx.trace().length;
  alice.will('answer');
  const call = await operator.call('0123450001', { from: '"Dora" <sip:0612345678@198.51.100.1>' });
  await call.hears(alice);
  call.hangUp();
  const done = steps(from);
  const cost = done.findIndex((step) => step.startsWith('Dial(')) + 1;
  equal(cost, 18, `${cost} steps:\n${done.join('\n')}`);
});

users('is reached by another, from the INVITE to Dial, in 14 steps', async () => {
  const from = pbx.trace().length;
  dora.will('answer');
  const call = await frank.call('1003');
  await call.hears(dora);
  call.hangUp();
  const done = steps(from);
  const cost = done.findIndex((step) => step.startsWith('Dial(')) + 1;
  equal(cost, 14, `${cost} steps:\n${done.join('\n')}`);
});

users('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
  not.equal(pbx.trace().length, 0);
});

users.run();
