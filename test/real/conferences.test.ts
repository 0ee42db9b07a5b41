import { equal, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import type { Call } from './lib/sip/call.ts';
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
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002 }
conferences:
  open: { number: 4000, max_members: 2 }
  board: { number: 4001, pin: 271828 }
  council: { number: 4002, pin: 314159, admin_pin: 161803, wait_for_admin: yes }
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let inside: Call[] = [];

const conferences = suite('A conference');

conferences.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

conferences.before.each(async () => {
  allRing();
  for (const call of inside) call.hangUp();
  inside = [];
  await until(5_000, 'everybody to leave', async () => {
    return (await pbx.rx('confbridge list')).includes('1 user') ? undefined : true;
  });
});

conferences.after(async () => {
  allOff();
  await pbx.stop();
});

/** Calls, and gives the PIN each time it is asked for one. */
async function join(phone: Phone, number: string, ...pins: string[]) {
  const ear = listen(pbx, `PJSIP/${phone.name}`);
  const call = await phone.call(number);
  inside.push(call);
  await call.answered();
  for (const [index, pin] of pins.entries()) {
    await ear.hears('conf-getpin', index + 1);
    await call.press(`${pin}#`);
  }
  return { call, ...ear };
}

/** The members of a room with Asterisk's flags: A for an admin, M for a marked user, W for one who waits for those, w while waiting. */
function members(room: string, count: number): Promise<string[]> {
  return until(5_000, `${count} in the room ${room}`, async () => {
    const shown = await pbx.rx(`confbridge list ${room}`);
    const lines = shown.matchAll(/^PJSIP\/(\w+)-\w+ +(\w*) +pbxc-/gm);
    const found = [...lines].map(([, name, flags]) => `${name} ${flags}`.trim());
    return found.length === count ? found.sort() : undefined;
  });
}

conferences('lets everybody talk with everybody', async () => {
  const first = await join(alice, '4000');
  const second = await join(bob, '4000');
  await members('open', 2);
  await first.call.hears(bob);
  await second.call.hears(alice);
});

conferences('that is full lets nobody in', async () => {
  await join(alice, '4000');
  await join(bob, '4000');
  await members('open', 2);
  const third = await join(carol, '4000');
  equal(await third.call.ended(), 'hung up');
  equal(third.heard(), ['conf-locked']);
});

conferences('lets in who knows the PIN, also at the second try', async () => {
  const { hears } = await join(alice, '4001', '1111', '271828');
  await hears('conf-onlyperson');
  equal(await members('board', 1), ['alice']);
});

conferences('lets nobody in without the PIN', async () => {
  const { call, heard } = await join(alice, '4001', '1111', '2222', '3333');
  equal(await call.ended(), 'hung up');
  equal(heard().filter((prompt) => prompt === 'conf-invalidpin').length, 3);
});

conferences('holds its members until somebody with the PIN of the admins is there', async () => {
  await join(alice, '4002', '314159');
  equal(await members('council', 1), ['alice Ww']);
  await join(bob, '4002', '161803');
  equal(await members('council', 2), ['alice W', 'bob AM']);
});

conferences('with a PIN of the admins lets nobody in with neither', async () => {
  const { call, heard } = await join(alice, '4002', '1111', '', '3333');
  equal(await call.ended(), 'hung up');
  equal(heard(), [
    'conf-getpin',
    'conf-invalidpin',
    'conf-getpin',
    'conf-invalidpin',
    'conf-getpin',
    'conf-invalidpin',
  ]);
});

conferences('shows on phones that watch it that it is in use', async () => {
  match(await pbx.rx('core show hint 4000'), /State:Idle/);
  await join(alice, '4000');
  await until(5_000, 'the state', async () => /State:InUse/.test(await pbx.rx('core show hint 4000')) || undefined);
});

conferences('keeps its PINs out of the dialplan', async () => {
  const shown = await pbx.rx('dialplan show');
  equal(
    ['271828', '314159', '161803'].filter((pin) => shown.includes(pin)),
    [],
  );
});

conferences('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

conferences.run();
