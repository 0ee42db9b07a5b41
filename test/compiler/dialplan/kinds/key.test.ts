import { equal } from 'uvu/assert';
import { phoneKeysOf } from '../../../../compiler/keys/phone-keys.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../../targets/asterisk/file-of.ts';

const keys = suite('a key in the dialplan');

const others = `
  bob: { name: Bob Brown, number: 1001 }
groups: { sales: { number: 2000, members: [bob] } }
queues: { support: { number: 3000, members: [{ agent: anna }], max_wait: 1m } }
agents: { anna: { name: Anna Able, number: 8000 } }
conferences: { board: { number: 4000 } }
filters: { boss: { boss: alice-w, secretaries: [{ user: bob, code: 7 }] } }
pickups: { all: { interceptors: { users: [alice-w] }, intercepted: { users: [bob] } } }
pagings: { shop: { code: 601, members: [bob] }, floor: { number: 5000, members: [bob] } }
parkings: { yard: { number: 700, positions: 701-702 } }
`;

const siteWith = (keysOfAlice: string, settings = '') => `
users:
  alice-w: { number: 1000, voicemail: {}, online_call_recording: yes, ${settings} keys: { ${keysOfAlice} } }${others}`;

/** The lines of extensions.conf that are about lamps. */
function lamps(keysOfAlice: string, settings?: string): string[] {
  return fileOf('extensions.conf', siteWith(keysOfAlice, settings))
    .split('\n')
    .filter((line) => /^PBXC_LAMP|= \*735|^exten = [23]000,hint/.test(line));
}

for (const [key, lines] of [
  ['group: sales', ['exten = 2000,hint,Queue:sales&Custom:pbxc-idle']],
  ['queue: support', ['exten = 3000,hint,Queue:support&Custom:pbxc-idle']],
  ['queue: support, supervision: no', []],
  ['agent: anna', []],
  [
    'service: voicemail',
    ['exten = *7351000**98,hint,MWI:1000@default&Custom:pbxc-idle', 'exten = *7351000**98,1,Goto(default,*98,1)'],
  ],
  [
    'service: do_not_disturb',
    [
      'PBXC_LAMP_do_not_disturb_alice_45w = ${SET(DEVICE_STATE(Custom:pbxc-do_not_disturb-alice-w)=${IF($["${IF(${DB_EXISTS(pbxc/user/alice-w/do_not_disturb)}?${DB_RESULT}:)}" != ""]?INUSE:NOT_INUSE)})}',
      'exten = *7351000**25,hint,Custom:pbxc-do_not_disturb-alice-w',
      'exten = *7351000**25,1,Goto(default,*25,1)',
    ],
  ],
  [
    'forward: busy, to: 1001',
    [
      'PBXC_LAMP_forward_busy_alice_45w_1001 = ${SET(DEVICE_STATE(Custom:pbxc-forward_busy-alice-w*1001)=${IF($["${IF(${DB_EXISTS(pbxc/user/alice-w/forward_busy)}?${DB_RESULT}:)}" = "1001"]?INUSE:NOT_INUSE)})}',
      'exten = *7351000**231001,hint,Custom:pbxc-forward_busy-alice-w*1001',
      'exten = *7351000**231001,1,GotoIf($["${IF(${DB_EXISTS(pbxc/user/${XIVO_USERID}/forward_busy)}?${DB_RESULT}:${PBXC_START_forward_busy})}" = "1001"]?default,*23,1:default,*231001,1)',
    ],
  ],
  [
    'custom: 1001, hint: "Custom:door"',
    ['exten = *7351000*1001,hint,Custom:door', 'exten = *7351000*1001,1,Goto(default,1001,1)'],
  ],
] as const) {
  keys(`with ${key} has these lines`, () => {
    equal(lamps(`1: { ${key} }`), lines);
  });
}

keys('for a paging lights its lamp while somebody speaks, and puts it out when that call ends', () => {
  const text = fileOf('extensions.conf', siteWith('1: { paging: shop }'));
  equal(
    text.split('\n').filter((line) => /pbxc-paging|pbxc-page-over/.test(line)),
    [
      'PBXC_LAMP_paging_shop = ${SET(DEVICE_STATE(Custom:pbxc-paging-shop)=${IF(${ISNULL(${PBXC_LAMP_paging_shop})}?NOT_INUSE:${DEVICE_STATE(Custom:pbxc-paging-shop)})})}',
      'same = n,Gosub(pbxc-paging,floor,1)',
      'exten = *11601,hint,Custom:pbxc-paging-shop',
      'same = n,Gosub(pbxc-paging,shop,1)',
      '[pbxc-paging]',
      'exten = shop,1,Set(GROUP(pbxc-paging)=shop)',
      'same = n,Set(CHANNEL(hangup_handler_push)=pbxc-page-over,shop,1)',
      'same = n,Set(DEVICE_STATE(Custom:pbxc-paging-shop)=INUSE)',
      '[pbxc-page-over]',
      'exten = shop,1,Set(GROUP(pbxc-paging)=)',
      'same = n,ExecIf($[${GROUP_COUNT(shop@pbxc-paging)} < 1]?Set(DEVICE_STATE(Custom:pbxc-paging-shop)=NOT_INUSE))',
    ],
  );
});

keys('for a service that starts as on says so whenever the dialplan is loaded', () => {
  equal(lamps('1: { service: do_not_disturb }', 'do_not_disturb: yes,')[0]?.includes('?${DB_RESULT}:yes)}'), true);
});

keys('for a forward to one number has its lamp set after each change of a forward', () => {
  const text = fileOf('extensions.conf', siteWith('1: { forward: busy, to: 1001 }, 2: { forward: busy }'));
  equal(sectionsOf(text, 'pbxc-lamps').split('\n').slice(1, 3), [
    'exten = user:alice+w,1,Set(DEVICE_STATE(Custom:pbxc-forward_busy-alice-w*1001)=${IF($["${IF(${DB_EXISTS(pbxc/user/alice-w/forward_busy)}?${DB_RESULT}:)}" = "1001"]?INUSE:NOT_INUSE)})',
    'same = n,Return()',
  ]);
});

/** What a phone is told of a key, if anything. */
function phoneKey(key: string, more = '') {
  const { model } = siteOf({
    'site.yaml': `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
${siteWith(`3: { ${key} }`)}${more}`,
  });
  const alice = model?.users.get('alice-w');
  if (model === undefined || alice === undefined) throw new Error('the site has mistakes');
  const [found] = phoneKeysOf(model, alice);
  return found && [found.position, found.target.type, found.label, found.dials, found.watches];
}

for (const [key, expected] of [
  ['user: bob', [3, 'user', 'Bob Brown', '1001', '1001']],
  ['user: bob, label: Bob, supervision: no', [3, 'user', 'Bob', '1001', undefined]],
  ['group: sales', [3, 'group', 'sales', '2000', '2000']],
  ['conference: board', [3, 'conference', 'board', '4000', '4000']],
  ['agent: anna', [3, 'agent', 'Anna Able', '*308000', '*308000']],
  ['agent: anna, action: logout', [3, 'agent', 'Anna Able', '*328000', '*328000']],
  ['bsfilter: boss', [3, 'bsfilter', 'boss', '*377', '*377']],
  ['forward: no_answer', [3, 'forward', 'forward no answer', '*7351000**22', '*7351000**22']],
  ['forward: busy, to: 1001, supervision: no', [3, 'forward', 'forward busy 1001', '*231001', undefined]],
  ['service: undo_forwards', [3, 'service', 'undo forwards', '*7351000**20', '*7351000**20']],
  ['service: echo_test', [3, 'service', 'echo test', '*55', undefined]],
  ['onlinerec: yes', [3, 'onlinerec', 'online recording', '*3', undefined]],
  ['transfer: attended', [3, 'transfer', 'attended transfer', '*2', undefined]],
  ['paging: shop', [3, 'paging', 'shop', '*11601', '*11601']],
  ['paging: floor', [3, 'paging', 'floor', '5000', '5000']],
  ['park: yard', [3, 'park', 'yard', '700', undefined]],
  ['park_position: 701', [3, 'park_position', '701', '701', '701']],
  ['service: group_pickup', [3, 'service', 'group pickup', '*8', undefined]],
  ['number: 1001', [3, 'number', '1001', '1001', undefined]],
  ['custom: "***341000"', [3, 'custom', '***341000', '***341000', '***341000']],
  ['custom: 1001', [3, 'custom', '1001', '1001', undefined]],
] as const) {
  keys(`with ${key} dials ${expected[3]} and watches ${expected[4] ?? 'nothing'}`, () => {
    equal(phoneKey(key), [...expected]);
  });
}

keys('follows the codes wherever they are', () => {
  equal(phoneKey('service: do_not_disturb', 'feature_codes: { do_not_disturb: "*78", user_key: "*79" }'), [
    3,
    'service',
    'do not disturb',
    '*791000**78',
    '*791000**78',
  ]);
});

keys.run();
