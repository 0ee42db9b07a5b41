import { equal, match, ok } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
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
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000 }
  anna-maria: { name: Anna Maria, number: 1001, max_contacts: 2 }
  carol: { name: Carol Kowalski, number: 1002 }
agent_groups: { sales: {} }
agents:
  ada: { number: 8000, name: Ada Agent, group: sales }
  ben: { number: 8001, name: Ben Agent, group: sales, pin: "4711", wrapup_time: 30s }
pause_reasons: { lunch: { code: 1 } }
queues:
  support:
    number: 3000
    members: [{ agents: sales, penalty: 1 }]
    timeout: 2s
    retry: 1s
    fallback: { empty: sound:nobody }
  sales:
    number: 3001
    members: [{ agent: ada }]
`;

let pbx: Asterisk;
let alice: Phone;
let anna: Phone;
let carol: Phone;

const agents = suite('An agent');

agents.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site }, { sounds: ['nobody'] });
  alice = await phoneOf(pbx, 'alice');
  anna = await phoneOf(pbx, 'anna-maria');
  carol = await phoneOf(pbx, 'carol');
});

agents.before.each(allRing);

agents.after(async () => {
  allOff();
  await pbx.stop();
});

const membersOf = async (queue: string): Promise<string[]> =>
  (await pbx.rx(`queue show ${queue}`))
    .split('\n')
    .filter((line) => line.includes('Agent/'))
    .map((line) => line.trim().replace(/ has taken.*/, ''));

async function dial(phone: Phone, code: string): Promise<string[]> {
  const caller = listen(pbx, `PJSIP/${phone.name}`);
  const call = await phone.call(code);
  equal(await call.ended(), 'hung up');
  return caller.heard();
}

agents('who is not logged in leaves the queue without anybody', async () => {
  const caller = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('3000');
  equal(await call.ended(), 'hung up');
  equal(caller.heard(), ['nobody']);
});

agents('logs in on the phone they call from', async () => {
  equal(await dial(alice, '*318000'), ['agent-loginok']);
  const members = await until(2_000, 'the phone to be free after that call', async () => {
    const now = await membersOf('support');
    return now.some((member) => member.endsWith('(In use)')) ? undefined : now;
  });
  equal(members, [
    'Agent/8000 (Local/id-8000@agentcallback/n from PJSIP/alice) with penalty 1 (ringinuse disabled) (dynamic) (Not in use)',
  ]);
  equal((await membersOf('sales')).length, 1);
});

agents('is called on that phone', async () => {
  alice.will('answer');
  const call = await carol.call('3000');
  await call.hears(alice);
  equal(alice.received.at(-1)?.from, { name: 'Carol Kowalski', number: '1002' });
  call.hangUp();
});

agents('who is there already has nothing to do', async () => {
  equal(await dial(alice, '*318000'), ['agent-loginok']);
  equal((await membersOf('support')).length, 1);
});

agents('who is on another phone stays there', async () => {
  equal(await dial(anna, '*318000'), ['agent-alreadyon']);
  match((await membersOf('support')).join(), 'from PJSIP/alice');
});

agents(
  'logs in on any phone by its number, with a PIN where there is one, and the one who was there is out',
  async () => {
    const caller = listen(pbx, 'PJSIP/carol');
    const call = await carol.call('***301000*8001');
    await caller.hears('agent-pass');
    await call.press('4711#');
    equal(await call.ended(), 'hung up');
    equal(caller.heard(), ['agent-pass', 'agent-loginok']);
    equal(await membersOf('support'), [
      'Agent/8001 (Local/id-8001@agentcallback/n from PJSIP/alice) with penalty 1 (ringinuse disabled) (dynamic) (Not in use)',
    ]);
    equal(await membersOf('sales'), []);
  },
);

agents('with a wrong PIN stays out', async () => {
  equal(await dial(alice, '***301000*8001'), ['agent-loggedoff']);
  const caller = listen(pbx, 'PJSIP/carol');
  const call = await carol.call('***301000*8001');
  await caller.hears('agent-pass');
  await call.press('1234#');
  equal(await call.ended(), 'hung up');
  equal(caller.heard(), ['agent-pass', 'agent-incorrect']);
  equal(await membersOf('support'), []);
});

agents('is asked for by a key without an agent, and logged out by the same key', async () => {
  const caller = listen(pbx, 'PJSIP/anna-maria');
  const call = await anna.call('***301001');
  await caller.hears('agent-user');
  await call.press('8000#');
  equal(await call.ended(), 'hung up');
  equal(caller.heard(), ['agent-user', 'agent-loginok']);
  match((await membersOf('support')).join(), 'from PJSIP/anna-maria');
  anna.will('answer');
  const toAgent = await carol.call('3000');
  await toAgent.hears(anna);
  toAgent.hangUp();
  equal(await dial(anna, '***301001'), ['agent-loggedoff']);
  equal(await membersOf('support'), []);
});

agents('that does not exist, and a phone that does not, are refused', async () => {
  equal(await dial(alice, '*318999'), ['agent-incorrect']);
  equal(await dial(alice, '***301999*8000'), ['pbx-invalid']);
});

agents('takes a break in all queues, and comes back', async () => {
  equal(await dial(alice, '*308000'), ['agent-loginok']);
  equal(await dial(alice, '***341000'), ['activated']);
  match((await membersOf('support')).join(), '(paused was ');
  match((await membersOf('sales')).join(), '(paused was ');
  equal(await dial(alice, '***341000'), ['de-activated']);
  ok(!(await membersOf('support')).join().includes('paused'));
});

agents('says why they take a break', async () => {
  equal(await dial(alice, '***341000*1'), ['activated']);
  match((await membersOf('support')).join(), '(paused:lunch was ');
  equal(await dial(alice, '***341000*2'), ['pbx-invalid']);
});

agents('on a break is not called', async () => {
  const before = alice.received.length;
  const call = await carol.call('3000');
  await call.answered();
  await until(3_000, 'a caller to wait', async () =>
    (await pbx.rx('queue show support')).includes('Callers:') ? true : undefined,
  );
  equal(alice.received.length, before);
  call.hangUp();
});

agents('has lamps for being logged in and for a break', async () => {
  const state = async (extension: string) =>
    (await pbx.rx(`dialplan eval function EXTENSION_STATE(${extension}@default)`)).trim();
  match(await state('***301000'), /Result: INUSE/);
  match(await state('***301000*8000'), /Result: INUSE/);
  match(await state('***341000'), /Result: INUSE/);
  match(await state('***301001'), /Result: NOT_INUSE|Result: UNKNOWN/);
});

agents('logs out by a code', async () => {
  equal(await dial(alice, '*328000'), ['agent-loggedoff']);
  equal(await membersOf('support'), []);
});

agents('who logged out while the queue was calling them is on no phone', async () => {
  await pbx.rx('channel originate Local/id-8000@agentcallback/n application Wait 1');
  await until(
    5_000,
    'the call to end',
    async () => (await pbx.rx('core show channels count')).includes('0 active channels') || undefined,
  );
});

agents('leaves no warning in the log but of who was kept out', () => {
  equal(pbx.warnings(), ["WARNING app_queue.c: Unable to join queue 'support'"]);
});

agents('stays logged in over a reload of everything', async () => {
  equal(await dial(alice, '*318000'), ['agent-loginok']);
  equal(await dial(alice, '***341000*1'), ['activated']);
  // The trace ends with it.
  await pbx.rx('module reload');
  await until(
    5_000,
    'queues to be there again',
    async () => (await membersOf('support')).join().includes('(paused:lunch was ') || undefined,
  );
});

agents.run();
