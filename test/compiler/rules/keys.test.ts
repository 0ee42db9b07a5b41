import { equal } from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { checkFiles, checkSite } from './check-site.ts';

const keys = suite('the rules about function keys');

/** What is said about a site in which Alice has these keys. */
function found(keysOfAlice: string, more = ''): string[] {
  return checkSite(`contexts: { default: { kind: internal }, lab: { kind: internal } }
users:
  alice: { number: 1000, keys: { ${keysOfAlice} } }
  bob: { number: 1001, supervision: no }
  carol: { name: Carol Kowalski }
  dora: { number: 1003, context: lab }
${more}`);
}

const queue = `agents: { anna: { number: 8000 } }
queues: { support: { number: 3000, members: [{ agent: anna }], max_wait: 5m, fallback: { no_answer: busy } } }
`;
const filter = 'filters: { boss: { boss: bob, secretaries: [{ user: dora, code: 1 }, { user: carol, code: 2 }] } }\n';

for (const [what, keysOfAlice, messages, more] of [
  [
    'names two things',
    '1: { user: bob, queue: support }',
    [
      '37 error[wrong-type]: a key names exactly one of: user, group, queue, conference, agent, bsfilter, forward, service, onlinerec, transfer, paging, park, park_position, number, custom; this one names user and queue',
    ],
  ],
  [
    'names nothing',
    '1: { label: Bob }',
    [
      '37 error[wrong-type]: a key names exactly one of: user, group, queue, conference, agent, bsfilter, forward, service, onlinerec, transfer, paging, park, park_position, number, custom',
    ],
  ],
  [
    'has an option of another type',
    '1: { user: bob, to: 1001 }',
    ['54 error[wrong-type]: `to` means nothing for a key of type user'],
  ],
  [
    'is for a forward by its code',
    '1: { service: forward_busy }',
    ['48 error[wrong-type]: a number follows the code of `forward_busy`'],
  ],
  [
    'is for an agent who is not there',
    '1: { agent: ana }',
    ['46 error[dangling-reference]: there is no agent "ana"'],
    queue,
  ],
  [
    'is for a filter that is not there',
    '1: { bsfilter: bos }',
    ['49 error[dangling-reference]: there is no filter "bos"'],
    filter,
  ],
  [
    'is for one secretary of several',
    '1: { bsfilter: boss }',
    ['49 error[missing-key]: filter "boss" has several secretaries, and the key names none'],
    filter,
  ],
  [
    'is for a secretary of another filter',
    '1: { bsfilter: boss, secretary: bob }',
    ['66 error[dangling-reference]: filter "boss" has no secretary "bob"'],
    filter,
  ],
  [
    'is for a user without a number',
    '1: { user: carol }',
    ['37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: user "carol" has no number'],
  ],
  [
    'is for a user of another context',
    '1: { user: dora }',
    ['37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: 1003 cannot be dialled from context "default"'],
  ],
  [
    'is for a code that was taken away',
    '1: { service: do_not_disturb }',
    ['37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: `feature_codes` has no `do_not_disturb`'],
    'feature_codes: { do_not_disturb: no }\n',
  ],
  [
    'is pressed in a call, but its code was taken away',
    '1: { transfer: blind }',
    ['37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: `in_call_codes` has no `blind_transfer`'],
    'in_call_codes: { blind_transfer: no }\n',
  ],
  [
    'forwards to nobody',
    '1: { forward: busy, to: 1003 }',
    [
      '37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: nothing can be forwarded to 1003, which cannot be dialled from context "default"',
    ],
  ],
  [
    'forwards to its own user',
    '1: { forward: busy, to: 1000 }',
    ['37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: 1000 is the number of the same user'],
  ],
  [
    'is for a code that is none',
    '1: { custom: "*77" }',
    ['37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: *77 cannot be dialled from context "default"'],
  ],
  [
    'is for a phone that is not there',
    '1: { custom: "***341003" }',
    [
      '37 error[key-unknown-phone]: key 1 of user "alice" dials in vain: no user has the number 1003 in context "default"',
    ],
    queue,
  ],
  [
    'is for an agent number that is not there',
    '1: { custom: "***301000*8001" }',
    ['37 error[key-unknown-phone]: key 1 of user "alice" dials in vain: no agent has the number 8001'],
    queue,
  ],
  [
    'watches who is not to be watched',
    '1: { user: bob }',
    ['37 warning[key-without-lamp]: key 1 of user "alice" has no lamp: user "bob" has `supervision: no`'],
  ],
  [
    'wants a lamp for a number',
    '1: { number: 1001, supervision: yes }',
    [
      '37 warning[key-without-lamp]: key 1 of user "alice" has no lamp: a number is only dialled; say `custom:` for one that has a `hint`',
    ],
  ],
  [
    'wants a lamp for an extension without a hint',
    '1: { custom: "*55", supervision: yes }',
    ['37 warning[key-without-lamp]: key 1 of user "alice" has no lamp: extension *55 has no `hint`'],
  ],
  [
    'wants a lamp of its own, but there is no code for that',
    '1: { forward: busy }',
    ['37 warning[key-without-lamp]: key 1 of user "alice" has no lamp: `feature_codes` has no `user_key`'],
    'feature_codes: { user_key: no }\n',
  ],
  [
    'records for a user who may not',
    '1: { onlinerec: yes }',
    [
      '37 warning[key-without-effect]: key 1 of user "alice" does nothing: user "alice" has no `online_call_recording: yes`',
    ],
  ],
  [
    'switches the filter of others',
    '1: { bsfilter: boss, secretary: dora }',
    [
      '37 warning[key-without-effect]: key 1 of user "alice" does nothing: the filter is switched by user "bob" and user "dora" only',
    ],
    filter,
  ],
  [
    'is for the position that a lot has not',
    '1: { park_position: 703 }, 2: { park_position: 700 }, 3: { park_position: 702 }',
    [
      '37 error[key-dials-nothing]: key 1 of user "alice" dials nothing: 703 is no position of a parking lot from context "default"',
      '64 error[key-dials-nothing]: key 2 of user "alice" dials nothing: 700 is no position of a parking lot from context "default"',
    ],
    'parkings: { yard: { number: 700, positions: 701-702 } }\n',
  ],
  [
    'watches a position that is not to be watched',
    '1: { park: yard }, 2: { park_position: 701 }',
    ['56 warning[key-without-lamp]: key 2 of user "alice" has no lamp: parking lot "yard" has `supervision: no`'],
    'parkings: { yard: { number: 700, positions: 701-702, supervision: no } }\n',
  ],
  [
    'is for a paging that its user may not call',
    '1: { paging: shop }',
    [
      '37 warning[key-without-effect]: key 1 of user "alice" does nothing: user "alice" is none of the `callers` of the paging',
    ],
    'pagings: { shop: { code: 601, members: [alice], callers: { users: [bob] } } }\n',
  ],
  ['needs no lamp where the site says so', '1: { user: bob, supervision: no }', []],
  ['is for what has a lamp', '1: { custom: 1000 }, 2: { custom: "***341000" }, 3: { service: echo_test }', [], queue],
] as const satisfies readonly (readonly [string, string, readonly string[], string?])[]) {
  keys(`a key ${what}`, () => {
    equal(
      found(keysOfAlice, more),
      messages.map((message) => `site.yaml:6:${message}`),
    );
  });
}

keys('two keys for the same are one too many', () => {
  equal(found('1: { forward: busy, to: 1001 }, 2: { forward: busy }, 5: { forward: busy, to: 1001 }'), [
    'site.yaml:6:91 error[duplicate-key]: key 5 of user "alice" is for the same as key 1 (site.yaml:6)',
  ]);
});

keys('a key of an SCCP phone presses nothing in a call', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
devices: { desk: { mac: "00:1b:d4:23:74:29", vendor: cisco, model: "7960" } }
users:
  alice: { number: 1000, line: sccp, device: desk, keys: { 1: { transfer: blind } } }
`);
  equal(found, [
    'site.yaml:7:63 warning[key-without-effect]: key 1 of user "alice" does nothing: keys of an SCCP phone dial, and press nothing in a call',
  ]);
});

keys('a template of keys names what is there', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
key_templates:
  everybody: { keys: { 1: { user: bob }, 2: { onlinerec: yes } } }
  nobody: { keys: { 1: { bsfilter: boss } } }
users:
  alice: { number: 1000, key_template: everybody, online_call_recording: yes }
  bob: { number: 1001, key_template: everybody, keys: { 1: { user: alice } } }
  carol: { number: 1002, key_template: everyone }
filters: { boss: { boss: bob, secretaries: [{ user: alice, code: 1 }, { user: carol, code: 2 }] } }
`);
  equal(found, [
    'site.yaml:7:36 error[missing-key]: filter "boss" has several secretaries, and the key names none',
    'site.yaml:11:40 error[dangling-reference]: there is no key template "everyone"',
  ]);
});

keys('a key of a template means what it would for the user', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
key_templates:
  everybody: { keys: { 1: { user: bob }, 2: { onlinerec: yes } } }
  nobody: { keys: {} }
users:
  alice: { number: 1000, key_template: everybody, online_call_recording: yes }
  bob: { number: 1001, key_template: everybody, keys: { 1: { user: alice } } }
`);
  equal(found, [
    'site.yaml:6:45 warning[key-without-effect]: key 2 of user "bob" does nothing: user "bob" has no `online_call_recording: yes`',
    'site.yaml:7:3 warning[unused-object]: key template "nobody" is used by nothing: no user has it',
    'site.yaml:10:60 info[key-over-template]: key 1 of user "bob" stands instead of that of key template "everybody" (site.yaml:6)',
  ]);
});

keys('a key for an extension of the own dialplan has the lamp that this says', () => {
  const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
users:
  alice:
    number: 1000
    keys: { 1: { custom: "**7", supervision: yes }, 2: { custom: "**8", supervision: yes } }
`;
  const own = '[default]\nexten = **7,hint,Custom:door\nexten = **7,1,Hangup()\nexten = **8,1,Hangup()\n';
  equal(checkFiles({ 'site.yaml': site, 'dialplan/door.conf': own }), [
    'site.yaml:8:56 warning[key-without-lamp]: key 2 of user "alice" has no lamp: extension **8 has no `hint`',
  ]);
});

keys.run();
