// Takes long.
import { setTimeout as sleep } from 'node:timers/promises';
import { equal } from 'uvu/assert';
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
  class: { number: 4003, pin: 314159, admin_pin: 161803, end_with_admin: yes, mute_at_entry: yes }
  hotline: { number: 4004, announcement: welcome, announce_alone: no, announce_count: yes, quiet: yes, record: yes }
  names: { number: 4005, announce_names: review }
  hours: { number: 4006, max_duration: 1s, preprocess: sub-hours }
  narrow: { number: 4007, max_members: 1, pin: 314159, admin_pin: 161803 }
`;

const hours = `[sub-hours]
exten = s,1,Playback(beep)
same = n,Return()
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let inside: Call[] = [];

const conferences = suite('A conference');

conferences.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/hours.conf': hours }, { sounds: ['welcome'] });
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

conferences('that ends with its admins sends everybody away when the last of them goes', async () => {
  const pupil = await join(alice, '4003', '314159');
  const teacher = await join(bob, '4003', '161803');
  await members('class', 2);
  teacher.call.hangUp();
  equal(await pupil.call.ended(), 'hung up');
});

conferences('may mute everybody but its admins at entry, until they press 1', async () => {
  const pupil = await join(alice, '4003', '314159');
  const teacher = await join(bob, '4003', '161803');
  equal(await members('class', 2), ['alice Em', 'bob AM']);
  await pupil.call.hears(bob);
  await pupil.call.press('1');
  await pupil.hears('conf-unmuted');
  await teacher.call.hears(alice);
});

conferences('lets its admins lock it, mute the others and send the last one away', async () => {
  const teacher = await join(bob, '4003', '161803');
  const pupil = await join(alice, '4003', '314159');
  await pupil.call.press('1');
  await pupil.hears('conf-unmuted');
  const everybody = listen(pbx, 'CBAnn/class');
  await teacher.call.press('0');
  await everybody.hears('conf-now-muted');
  equal(await members('class', 2), ['alice Em', 'bob AM']);
  await teacher.call.press('2');
  await teacher.hears('conf-lockednow');
  const late = await join(carol, '4003', '314159');
  equal(await late.call.ended(), 'hung up');
  await teacher.call.press('3');
  await pupil.hears('conf-kicked');
  equal(await pupil.call.ended(), 'hung up');
});

conferences('lets its admins in when it is full', async () => {
  await join(alice, '4007', '314159');
  await members('narrow', 1);
  const late = await join(carol, '4007', '314159');
  equal(await late.call.ended(), 'hung up');
  await join(bob, '4007', '161803');
  equal(await members('narrow', 2), ['alice', 'bob AM']);
});

conferences('says how many are in when it is quiet too, and nothing to the first', async () => {
  const first = await join(alice, '4004');
  await members('hotline', 1);
  const second = await join(bob, '4004');
  await second.hears('conf-onlyone');
  await sleep(300);
  equal(first.heard(), ['welcome']);
  equal(second.heard(), ['welcome', 'conf-onlyone']);
});

conferences('is recorded', async () => {
  await join(alice, '4004');
  await until(5_000, 'the recording', () => {
    return pbx.trace().some(({ text }) => /^Begin MixMonitor Recording CBRec\/hotline/.test(text)) || undefined;
  });
});

conferences('asks for names, lets them be heard again, and tells who comes', async () => {
  const first = await join(alice, '4005');
  await first.hears('vm-rec-name');
  await first.call.press('#');
  await first.hears('vm-review');
});

conferences('lets nobody stay longer than it says, and runs its subroutine before', async () => {
  const { call, heard } = await join(alice, '4006');
  equal(await call.ended(), 'hung up');
  equal(heard().slice(0, 2), ['beep', 'conf-onlyperson']);
});

conferences('tells whoever presses 5 who else is in', async () => {
  await join(alice, '4000');
  const second = await join(bob, '4000');
  await members('open', 2);
  await second.call.press('5');
  await second.hears('conf-onlyone');
  // Who hangs up while a prompt is played leaves a warning.
  await sleep(500);
});

conferences('shows on phones that watch it that it is in use', async () => {
  await until(5_000, 'all to be gone', async () => /State:Idle/.test(await pbx.rx('core show hint 4000')) || undefined);
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
