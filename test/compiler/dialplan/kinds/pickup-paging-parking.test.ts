import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../../targets/asterisk/file-of.ts';

const dialplan = suite('in the dialplan');

/** The lines of a context that match, of what `yaml` makes in a small office. */
function lines(context: string, yaml: string, wanted = /^exten|^same/, files: Record<string, string> = {}): string[] {
  return sectionsOf(fileOf('extensions.conf', yaml, files), context)
    .split('\n')
    .filter((line) => wanted.test(line));
}

const people = `users:
  alice: { number: 1000 }
  bob: { number: 1001 }
  carol: { number: 1002, max_contacts: 3 }
`;

dialplan('*8 alone is the pickup of a group, and with a number that of the number', () => {
  const yaml = `${people}pickups: { team: { interceptors: { users: [alice] }, intercepted: { users: [bob] } } }\n`;
  assert.equal(lines('xivo-features', yaml, /Pickup/), [
    'exten = *8,1,Pickup()',
    'exten = _*8X.,1,Pickup(${EXTEN:2}%${CONTEXT}@PICKUPMARK)',
  ]);
  assert.equal(lines('xivo-features', people, /,Pickup\(\)/), [], 'without a pickup nobody needs it');
});

dialplan('a paging is called by its code and its number, with options in a fixed order', () => {
  const yaml = `${people}pagings:
  floor: { code: 601, members: [alice, bob] }
  shop-floor:
    number: 6020
    members: [alice, carol]
    callers: { users: [bob] }
    duplex: yes
    ignore_forwards: yes
    skip_busy: no
    quiet: yes
    record: yes
    timeout: 1m
    announcement: office/news
    announce_to_caller: no
`;
  assert.equal(lines('xivo-features', yaml, /\*11|pbxc-paging/), [
    'exten = *11601,1,Set(XIVO_DSTNUM=${EXTEN})',
    'same = n,Gosub(pbxc-paging,floor,1)',
  ]);
  assert.equal(lines('default', yaml, /6020|shop/), [
    'exten = 6020,1,Set(XIVO_DSTNUM=${EXTEN})',
    'same = n,Gosub(pbxc-paging,shop+floor,1)',
  ]);
  assert.equal(lines('pbxc-paging', yaml), [
    'exten = floor,1,Page(PJSIP/alice&PJSIP/bob,sb(pbxc-auto-answer^s^1),30)',
    'same = n,Hangup()',
    'exten = shop+floor,1,GotoIf(${ISNULL(${PBXC_MAY_PAGE_shop_45floor})}?denied)',
    'same = n,Page(PJSIP/alice&Local/carol@pbxc-page/n,diqrnb(pbxc-auto-answer^s^1)A(office/news),60)',
    'same = n,Hangup()',
    'same = n(denied),Hangup(21)',
  ]);
  assert.equal(lines('pbxc-auto-answer', yaml), [
    'exten = s,1,ExecIf($["${CHANNEL(channeltype)}" != "PJSIP"]?Return())',
    'same = n,Set(PJSIP_HEADER(add,Alert-Info)=${PBXC_ALERT_INFO})',
    'same = n,Set(PJSIP_HEADER(add,Call-Info)=<sip:localhost>\\;answer-after=0)',
    'same = n,Return()',
  ]);
  assert.equal(lines('pbxc-page', yaml), [
    'exten = carol,1,GotoIf($["${DEVICE_STATE(PJSIP/carol)}" = "NOT_INUSE"]?page)',
    'same = n,Hangup()',
    'same = n(page),Dial(${PJSIP_DIAL_CONTACTS(carol)},,b(pbxc-auto-answer^s^1))',
    'same = n,Hangup()',
  ]);
});

dialplan('a paging gives a subroutine of the site the last word', () => {
  const yaml = `${people}pagings: { floor: { code: 601, members: [alice, bob] } }\n`;
  const files = { 'dialplan/own.conf': '[xivo-subrgbl-paging]\nexten = s,1,Return()\n' };
  assert.equal(lines('pbxc-paging', yaml, /^exten|^same/, files), [
    'exten = floor,1,Set(XIVO_SRCNUM=${CALLERID(num)})',
    'same = n,Set(XIVO_PAGING_LINES=PJSIP/alice&PJSIP/bob)',
    'same = n,Set(XIVO_PAGING_OPTS=sb(pbxc-auto-answer^s^1))',
    'same = n,Set(XIVO_PAGING_TIMEOUT=30)',
    'same = n,Gosub(xivo-subrgbl-paging,s,1)',
    'same = n,Page(${XIVO_PAGING_LINES},${XIVO_PAGING_OPTS},${XIVO_PAGING_TIMEOUT})',
    'same = n,Hangup()',
  ]);
});

dialplan('a paging calls nobody who is not enabled', () => {
  const yaml = `users: { alice: { enabled: no }, bob: { number: 1001 } }
pagings: { floor: { code: 601, members: [alice, bob] } }\n`;
  assert.equal(lines('pbxc-paging', yaml, /Page/), ['exten = floor,1,Page(PJSIP/bob,sb(pbxc-auto-answer^s^1),30)']);
});

dialplan('a parking lot is a number that parks, and one with a hint for each position', () => {
  const yaml = `${people}parkings: { main: { number: 700, positions: 701-702 } }\n`;
  assert.equal(lines('default', yaml, /70\d/), [
    'exten = 700,1,Park(main)',
    'exten = 701,hint,park:701@pbxc-parking-main',
    'exten = 701,1,ParkedCall(main,701)',
    'exten = 702,hint,park:702@pbxc-parking-main',
    'exten = 702,1,ParkedCall(main,702)',
  ]);
  assert.equal(lines('pbxc-parked-main', yaml), ['exten = s,1,Dial(${PARKER},30,)', 'same = n,Hangup()']);
});

dialplan('a parked call that nobody fetches comes back, or goes on at once', () => {
  const yaml = `${people}parkings:
  front:
    number: 700
    positions: 701-702
    supervision: no
    comeback_ring: 10s
    fallback: { no_answer: user:bob }
    transfers: caller
    reparking: both
    hangup: callee
  back: { number: 710, positions: 711-711, comeback_to_origin: no, fallback: { no_answer: busy } }
`;
  assert.equal(lines('default', yaml, /,hint,park|Park\(front/), [
    'exten = 711,hint,park:711@pbxc-parking-back',
    'exten = 700,1,Park(front)',
  ]);
  assert.equal(lines('pbxc-parked-front', yaml), [
    'exten = s,1,Dial(${PARKER},10,tkKH)',
    'same = n,Goto(pbxc-user,bob,1)',
  ]);
  assert.equal(lines('pbxc-parked-back', yaml), ['exten = s,1,Busy(10)']);
});

dialplan('a custom line tells its channel the number, so that it can be picked up', () => {
  const yaml = `users: { alice: { number: 1000 }, gate: { number: 1009, line: custom, interface: DAHDI/1 } }
groups: { door: { number: 2000, members: [gate] } }\n`;
  assert.equal(lines('pbxc-user', yaml, /^exten = gate/), [
    'exten = gate,1,Gosub(pbxc-ring,s,1(gate,1009,DAHDI/1,30,thb(pbxc-mark^s^1(1009%default)),default))',
  ]);
  assert.equal(lines('pbxc-member', yaml), ['exten = gate,1,Dial(DAHDI/1,,b(pbxc-mark^s^1(1009%default)))']);
  assert.equal(lines('pbxc-mark', yaml), ['exten = s,1,Set(__PICKUPMARK=${ARG1})', 'same = n,Return()']);
});

dialplan.run();
