import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf } from '../file-of.ts';

const endpoints = suite('an endpoint');

/** The lines of pjsip.conf that match, with the section each stands in. */
function linesOf(yaml: string, wanted: RegExp): string[] {
  let section = '';
  return fileOf('pjsip.conf', yaml)
    .split('\n')
    .flatMap((line) => {
      section = /^\[([^\]]+)\]/.exec(line)?.[1] ?? section;
      return wanted.test(line) ? [`${section}: ${line}`] : [];
    });
}

const people = `users:
  alice: { number: 1000, device: desk }
  bob: { number: 1001, device: other }
  carol: { number: 1002 }
devices:
  desk: { mac: 0004f2237429, vendor: polycom }
  other: { mac: 00085d237430, vendor: acme, auto_answer: "info=ring; answer" }
`;

endpoints('says whose calls may be taken, by the members of groups and queues too', () => {
  const yaml = `${people}groups: { sales: { number: 2000, members: [bob] } }
queues: { support: { number: 3000, members: [carol] } }
pickups:
  team: { interceptors: { users: [alice] }, intercepted: { groups: [sales], queues: [support] } }
  both-ways: { interceptors: { users: [alice, bob] }, intercepted: { users: [bob, alice] } }
`;
  assert.equal(linesOf(yaml, /^named_/), [
    'alice: named_call_group = both-ways',
    'alice: named_pickup_group = both-ways,team',
    'bob: named_call_group = both-ways,team',
    'bob: named_pickup_group = both-ways',
    'carol: named_call_group = team',
  ]);
});

endpoints('says how a phone is told to answer a paging, and which pagings its user may call', () => {
  const yaml = `${people}pagings:
  floor: { code: 601, members: [alice, bob], callers: { users: [carol] } }
`;
  assert.equal(linesOf(yaml, /PAGE|ALERT/), [
    'pbxc-phone: set_var = PBXC_ALERT_INFO=<http://localhost>\\;info=alert-autoanswer\\;delay=0',
    'alice: set_var = PBXC_ALERT_INFO=info=Auto Answer',
    'bob: set_var = PBXC_ALERT_INFO=info=ring\\; answer',
    'carol: set_var = PBXC_MAY_PAGE_floor=yes',
  ]);
  assert.equal(linesOf(people, /ALERT/), []);
});

endpoints('says where its user parks by a code', () => {
  const lots = `parkings: { main: { number: 700, positions: 701-709 }, back: { number: 710, positions: 711-719 } }\n`;
  const yaml = `users: { alice: { parking: back }, bob: {}, carol: { parking: main, call_transfer: no } }
in_call_codes: { park: "#72" }\n${lots}`;
  assert.equal(linesOf(yaml, /parkinglot|PBXC_MAY/), [
    'pbxc-phone: set_var = PBXC_MAY=TH',
    'alice: set_var = CHANNEL(parkinglot)=back',
    'alice: set_var = PBXC_MAY=THK',
    'carol: set_var = CHANNEL(parkinglot)=main',
    'carol: set_var = PBXC_MAY=H',
  ]);
  assert.equal(linesOf(`users: { alice: { parking: back } }\n${lots}`, /parkinglot/), []);
});

endpoints.run();
