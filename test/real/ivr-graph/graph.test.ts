import { equal, ok } from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import type { Asterisk } from '../lib/boot-asterisk.ts';
import { clock } from '../lib/clock.ts';
import { listen } from '../lib/listen.ts';
import { addAddress } from '../lib/network.ts';
import { inOwnNetwork } from '../lib/own-network.ts';
import { pbxOfSite } from '../lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from '../lib/phone-of.ts';
import type { Phone } from '../lib/sip/phone.ts';
import { requires } from '../requires.ts';
import { type WebServer, webServer } from './web-server.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const siteWith = (url: string) => `
version: 1
site: { name: acme, timezone: UTC }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { name: Alice Wonderland, number: 1000 }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
queues:
  support-fr: { number: 3000, members: [alice], timeout: 15s }
schedules:
  always: { open: [mon-sun 00:00-24:00], closed: { to: sound:never } }
  never: { open: ["${clock(120)}-${clock(240)}"], closed: { to: sound:never } }
routes:
  incoming:
    menu: { number: 0123450001, to: ivr:menu }
    read: { number: 0123450002, to: ivr:read }
    numeric: { number: 0123450003, to: ivr:numeric }
    numbers: { number: 0123450004, to: ivr:numbers }
    sounds: { number: 0123450005, to: ivr:sounds }
    count: { number: 0123450006, to: ivr:count }
    failing: { number: 0123450007, to: ivr:failing }
    hang-up: { number: 0123450008, to: ivr:hang-up }
    web: { number: 0123450009, to: ivr:web }
    rest: { number: 0123450010, to: ivr:rest }
    twice: { number: 0123450011, to: ivr:twice }
    names: { number: 0123450012, to: ivr:names }
    leaving: { number: 0123450013, to: ivr:leaving }
    languages: { number: 0123450014, to: ivr:languages }
ivrs:
  menu:
    number: 8000
    start: welcome
    nodes:
      welcome: { kind: playback, sound: welcome, next: choices }
      choices:
        kind: menu
        menu: choices
        timeout: 1s
        tries: 3
        choices: { 1: user:alice, 2: thanks, 12: hangup, A: thanks, "#": thanks, "*": choices }
        invalid: invalid-choice
        no_choice: no-choice
        failure: sorry
      thanks: { kind: playback, sound: thanks, next: hangup }
      sorry: { kind: playback, sound: sorry, next: hangup }
  read:
    start: ask
    nodes:
      ask:
        kind: read
        variable: $code
        prompt: enter
        beep: yes
        timeout: 1s
        tries: 2
        min_digits: 4
        max_digits: 4
        invalid: invalid-choice
        next: check
        failure: failed
      check: { kind: condition, condition: '$code == "0123"', then: right, else: wrong }
      failed: { kind: condition, condition: '= $code == ""', then: empty, else: wrong }
      right: { kind: playback, sound: right, next: hangup }
      wrong: { kind: playback, sound: wrong, next: hangup }
      empty: { kind: playback, sound: empty, next: hangup }
  numeric:
    start: ask
    nodes:
      ask:
        kind: read
        variable: $age
        prompt: enter
        timeout: 2s
        tries: 2
        max_digits: 5
        numeric: yes
        min_value: 5
        max_value: = 10 * 10
        invalid: invalid-choice
        next: older
      older: { kind: assign, variable: $age, value: = $age + 1, next: say }
      say: { kind: say_number, number: = $age, next: hangup }
  numbers:
    start: sum
    on_error: sorry
    nodes:
      sum: { kind: assign, variable: $sum, value: = 2 + 2, next: seven }
      seven: { kind: assign, variable: $seven, value: 7, next: half }
      half: { kind: assign, variable: $half, value: = -$seven / 2, next: text }
      text: { kind: assign, variable: $text, value: 2 + 2, next: tell }
      tell: { kind: cel, name: NUMBERS, message: '= $sum . " " . $half . " " . $text . ", (said)"', next: divide }
      divide: { kind: assign, variable: $sum, value: = $seven / ($sum - 4), next: never }
      never: { kind: playback, sound: never, next: hangup }
      sorry: { kind: playback, sound: sorry, next: hangup }
  sounds:
    start: language
    on_error: sorry
    nodes:
      language: { kind: menu, menu: choices, timeout: 2s, choices: { 1: french, 2: german, 3: strange } }
      french: { kind: assign, variable: $lang, value: fr, next: say }
      german: { kind: assign, variable: $lang, value: de, next: say }
      strange: { kind: assign, variable: $lang, value: 'fr,say"', next: say }
      say: { kind: playback, sound: '= "message-" . $lang', next: hangup }
      sorry: { kind: playback, sound: missing-too, next: hangup }
  count:
    start: first
    nodes:
      first: { kind: assign, variable: $round, value: 0, next: again }
      again: { kind: playback, sound: hello, next: next }
      next: { kind: assign, variable: $round, value: = $round + 1, next: enough }
      enough: { kind: condition, condition: $round < 3, then: again, else: hangup }
  failing:
    start: queue
    on_error: sound:sorry
    nodes:
      queue: { kind: queue, queue: '= "support-" . $callerid_num' }
  hang-up:
    start: choices
    on_hangup: tell
    nodes:
      choices: { kind: menu, menu: choices, choices: { 1: bye, 2: wait, 3: queue:support-fr, 4: to-queue, 5: voice } }
      bye: { kind: hangup }
      wait: { kind: wait, time: 20s, next: hangup }
      voice: { kind: playback, sound: long, next: hangup }
      to-queue: { kind: queue, queue: support-fr, timeout: 20s }
      tell: { kind: http, url: "${url}/hung-up", variables: [$callerid_num], next: hangup }
  web:
    start: name
    nodes:
      name: { kind: assign, variable: $name, value: 'a&b=c: (d):1 "é"', next: get }
      get: { kind: http, url: "${url}/get", variables: [$name, $callerid_num], answer: $to, next: post, failure: nothing }
      post: { kind: http, url: "${url}/post", method: POST, variables: [$name, $to], next: empty }
      empty: { kind: http, url: "${url}/empty?of=us", variables: [$to], next: never, failure: check }
      check: { kind: condition, condition: '$to == "fr"', then: refused, else: never }
      refused: { kind: http, url: "http://192.0.2.10:9/", timeout: 2s, next: never, failure: to-queue }
      to-queue: { kind: queue, queue: '= "support-" . $to' }
      never: { kind: playback, sound: never, next: hangup }
      nothing: { kind: playback, sound: never, next: hangup }
  rest:
    start: always
    nodes:
      always: { kind: schedule, schedule: always, open: never, closed: wrong }
      never: { kind: schedule, schedule: never, open: wrong, closed: sub }
      sub: { kind: subroutine, context: look-up, answer: $name, next: pause }
      pause: { kind: wait, time: '= 1 - 1', next: check }
      check: { kind: condition, condition: '$name == "Alice of 0612345678"', then: right, else: wrong }
      right: { kind: playback, sound: right, next: hangup }
      wrong: { kind: playback, sound: wrong, next: hangup }
  twice:
    start: before
    nodes:
      before: { kind: condition, condition: $been, then: wrong, else: go }
      go: { kind: assign, variable: $been, value: yes, next: ivr:twice-more }
      wrong: { kind: playback, sound: wrong, next: hangup }
  twice-more:
    start: choices
    nodes:
      choices: { kind: menu, menu: choices, timeout: 1s, tries: 1, choices: { 1: ivr:twice } }
  names:
    start: check
    nodes:
      check: { kind: condition, condition: $callerid_name == "Bob" && 1 == 1, then: wrong, else: again }
      again: { kind: condition, condition: '$callerid_name == ''x" = "x'' || $callerid_name != ''Eve\\" | \\"1\\" = \\"1''', then: wrong, else: number }
      number: { kind: condition, condition: $callerid_name < 3, then: wrong, else: wrong }
      wrong: { kind: playback, sound: wrong, next: hangup }
    on_error: sound:right
  leaving:
    start: ask
    nodes:
      ask: { kind: goto, to: { user: alice, timeout: 20s } }
  languages:
    language: fr
    schedule: never
    start: wrong
    nodes:
      wrong: { kind: playback, sound: wrong, next: hangup }
`;

const lookUp = `
[look-up]
exten = s,1,Return(Alice of \${CALLERID(num)})
`;

let pbx: Asterisk;
let web: WebServer;
let alice: Phone;
let operator: Phone;

const graph = suite('An IVR with nodes');

graph.before(async () => {
  web = await webServer(addAddress('198.51.100.2'), { '/get': 'fr' });
  const own =
    'welcome choices invalid-choice no-choice thanks sorry enter right wrong empty message-fr hello long never';
  pbx = await pbxOfSite(
    { 'site.yaml': siteWith(web.url), 'dialplan/look-up.conf': lookUp },
    { sounds: own.split(' ') },
  );
  alice = await phoneOf(pbx, 'alice');
  operator = await switchAt(pbx, '198.51.100.1');
});

graph.before.each(allRing);

graph.after(async () => {
  allOff();
  web.close();
  await pbx.stop();
});

/** Calls one of the numbers from outside and listens. */
async function dial(number: number, from = '<sip:0612345678@198.51.100.1>') {
  const caller = listen(pbx, 'PJSIP/operator');
  const call = await operator.call(`01234500${String(number).padStart(2, '0')}`, { from });
  await call.answered();
  return { ...caller, call };
}

/** What a caller hears who presses these keys once the sound has been played so often, until the call ends. */
async function heard(number: number, ...presses: readonly [keys: string, sound: string, times: number][]) {
  const { call, heard, hears } = await dial(number);
  for (const [keys, sound, times] of presses) {
    await hears(sound, times);
    await call.press(keys);
  }
  equal(await call.ended(), 'hung up');
  return heard();
}

graph('takes a caller to the choice of a digit, also while the menu plays', async () => {
  equal(await heard(1, ['2', 'choices', 1]), ['welcome', 'choices', 'thanks']);
});

graph('leads straight to a destination', async () => {
  alice.will('answer');
  const { call, hears } = await dial(1);
  await hears('choices');
  await call.press('1');
  await call.hears(alice);
  call.hangUp();
});

graph('takes a choice of two digits', async () => {
  equal(await heard(1, ['12', 'choices', 1]), ['welcome', 'choices']);
});

graph('takes # and the keys that few phones have for choices', async () => {
  equal(await heard(1, ['#', 'choices', 1]), ['welcome', 'choices', 'thanks']);
  equal(await heard(1, ['A', 'choices', 1]), ['welcome', 'choices', 'thanks']);
});

graph('counts wrong digits and silence together, with a prompt for each, until no try is left', async () => {
  const played = await heard(1, ['7', 'choices', 1], ['7', 'choices', 3]);
  const mistakes = ['invalid-choice', 'choices', 'no-choice', 'choices', 'invalid-choice'];
  equal(played, ['welcome', 'choices', ...mistakes, 'sorry']);
});

graph('begins to count anew when a menu leads to itself', async () => {
  const played = await heard(
    1,
    ['7', 'choices', 1],
    ['7', 'choices', 2],
    ['*', 'choices', 3],
    ['7', 'choices', 4],
    ['2', 'choices', 5],
  );
  const wrong = ['choices', 'invalid-choice'];
  equal(played, ['welcome', ...wrong, ...wrong, 'choices', ...wrong, 'choices', 'thanks']);
});

graph('has a number inside', async () => {
  const caller = listen(pbx, 'PJSIP/alice');
  const call = await alice.call('8000');
  await caller.hears('choices');
  await call.press('2');
  equal(await call.ended(), 'hung up');
  equal(caller.heard(), ['welcome', 'choices', 'thanks']);
});

graph('reads digits, zeros in front too, and compares them as text', async () => {
  equal(await heard(2, ['0123', 'beep', 1]), ['enter', 'beep', 'right']);
  equal(await heard(2, ['1230', 'beep', 1]), ['enter', 'beep', 'wrong']);
});

graph('asks again for too few digits, and is left with an empty variable', async () => {
  equal(await heard(2, ['12#', 'beep', 1]), [
    'enter',
    'beep',
    'invalid-choice',
    'enter',
    'beep',
    'invalid-choice',
    'empty',
  ]);
});

graph('forgives a wrong answer before a right one', async () => {
  const played = await heard(2, ['12#', 'beep', 1], ['0123', 'beep', 2]);
  equal(played, ['enter', 'beep', 'invalid-choice', 'enter', 'beep', 'right']);
});

graph('reads a number, computes with it and says it', async () => {
  equal(await heard(3, ['0041#', 'enter', 1]), ['enter', 'digits/40', 'digits/2']);
});

graph('takes only numbers between the least and the greatest', async () => {
  equal(await heard(3, ['4#', 'enter', 1], ['100#', 'enter', 2]), [
    ...['enter', 'invalid-choice', 'enter'],
    ...['digits/1', 'digits/hundred', 'digits/1'],
  ]);
});

graph('cannot go on with the empty answer of a caller who gives no number, and hangs up', async () => {
  equal(await heard(3, ['101#', 'enter', 1], ['*12#', 'enter', 2]), [
    'enter',
    'invalid-choice',
    'enter',
    'invalid-choice',
  ]);
});

graph('computes with whole numbers, and takes a text without = for what it says', async () => {
  equal(await heard(4), ['sorry']);
  const told = pbx.trace().flatMap(({ text }) => /"(NUMBERS,.*)"\) in new stack/.exec(text)?.[1] ?? []);
  equal(told, ['NUMBERS,4 -3 2 + 2, (said)']);
});

graph('plays a sound whose name is worked out', async () => {
  equal(await heard(5, ['1', 'choices', 1]), ['choices', 'message-fr']);
});

graph('hangs up when the branch for errors fails in its turn', async () => {
  equal(await heard(5, ['2', 'choices', 1]), ['choices']);
});

graph('never takes a worked out name for more than a name', async () => {
  equal(await heard(5, ['3', 'choices', 1]), ['choices']);
});

graph('goes round as often as it counts', async () => {
  equal(await heard(6), ['hello', 'hello', 'hello']);
});

graph('goes to the branch for errors where there is no such queue', async () => {
  equal(await heard(7), ['sorry']);
});

graph('tells when a caller hangs up in a menu', async () => {
  const { call, hears } = await dial(8, '<sip:0612345601@198.51.100.1>');
  await hears('choices');
  call.hangUp();
  await web.isAsked('GET /hung-up?callerid_num=0612345601');
});

graph('tells when a caller hangs up while nothing happens', async () => {
  const { call, hears } = await dial(8, '<sip:0612345602@198.51.100.1>');
  await hears('choices');
  await call.press('2');
  call.hangUp();
  await web.isAsked('GET /hung-up?callerid_num=0612345602');
});

graph('tells nobody when it hangs up itself, or when the caller has left it for a queue', async () => {
  const before = web.asked.length;
  await heard(8, ['1', 'choices', 1]);
  alice.will('answer');
  for (const digit of ['3', '4']) {
    const { call, hears } = await dial(8);
    await hears('choices');
    await call.press(digit);
    await call.hears(alice);
    call.hangUp();
  }
  await heard(6);
  equal(web.asked.slice(before), []);
});

graph('sends variables to a web server as a form, and takes what comes back', async () => {
  const before = web.asked.length;
  alice.will('answer');
  const { call } = await dial(9);
  await call.hears(alice);
  call.hangUp();
  const name = 'name=a%26b%3Dc%3A%20%28d%29%3A1%20%22%C3%A9%22';
  const asked = web.asked.slice(before).map((request) => request.replaceAll('(', '%28').replaceAll(')', '%29'));
  equal(asked, [`GET /get?${name}&callerid_num=0612345678`, `POST /post ${name}&to=fr`, 'GET /empty?of=us&to=fr']);
});

graph('asks schedules, waits, and calls a subroutine of the site for an answer', async () => {
  equal(await heard(10), ['right']);
});

graph('has fresh variables for a caller who comes again', async () => {
  equal(await heard(11, ['1', 'choices', 1]), ['choices', 'choices']);
});

graph('takes the name of a caller for a text, whatever it is', async () => {
  const { call, heard } = await dial(12, `"Eve\\" | \\"1\\" = \\"1" <sip:0612345678@198.51.100.1>`);
  equal(await call.ended(), 'hung up');
  equal(heard(), ['right']);
});

graph('leaves for a destination with options', async () => {
  alice.will('answer');
  const call = await operator.call('0123450013', { from: '<sip:0612345678@198.51.100.1>' });
  await call.hears(alice);
  call.hangUp();
});

graph('keeps a schedule, which takes the call at other times', async () => {
  equal(await heard(14), ['never']);
});

graph('leaves no warning in the log but for what is missing', () => {
  const expected = /message-de|missing-too|Connection refused|Couldn't connect|Failed to connect/;
  equal(
    pbx.warnings().filter((line) => !expected.test(line)),
    [],
  );
  ok(pbx.trace().some(({ text }) => text.includes('IVR sounds cannot go on at node say')));
});

graph.run();
