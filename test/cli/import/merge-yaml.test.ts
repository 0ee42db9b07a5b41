import * as assert from 'uvu/assert';
import { mergeYaml } from '../../../cli/import/merge-yaml.ts';
import { compose, type Value } from '../../../compiler/source/compose.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const merging = suite('putting users into YAML');

type Map_ = { [key: string]: Value };

const bill = { users: { bill: { name: 'Bill Bush', number: '1002', permissions: ['national', 'mobiles'] } } };

const cases: readonly [title: string, before: string, additions: Map_, after: string][] = [
  [
    'makes a file where there was none',
    '',
    { ...bill, routes: { incoming: { bill: { number: '0123450002', to: { user: 'bill', timeout: '20s' } } } } },
    `users:
  bill:
    name: Bill Bush
    number: 1002
    permissions: [national, mobiles]

routes:
  incoming:
    bill:
      number: 0123450002
      to: { user: bill, timeout: 20s }
`,
  ],
  [
    'adds a user after the last one, before the comments behind it',
    `# people
users:
  alice: { number: 1000 } # since 1999
  # the end of users

# menus
ivrs: {}
`,
    bill,
    `# people
users:
  alice: { number: 1000 } # since 1999
  bill:
    name: Bill Bush
    number: 1002
    permissions: [national, mobiles]
  # the end of users

# menus
ivrs: {}
`,
  ],
  [
    'changes what is said otherwise, adds what is not said, and leaves the rest',
    `users:
  bill:
    description: |
      moved from
      sales
    name:   'Bill B.'   # to be married
    permissions:
      - national   # soon more
    number: "1002"
    fallback: { busy: hangup }
`,
    { users: { bill: { ...bill.users.bill, email: 'bill@acme.example' } } },
    `users:
  bill:
    description: |
      moved from
      sales
    name: Bill Bush   # to be married
    permissions: [national, mobiles]   # soon more
    number: "1002"
    fallback: { busy: hangup }
    email: bill@acme.example
`,
  ],
  [
    'writes into maps on one line',
    'users:\n  bill: { number: 1001, voicemail: {} } # B\n',
    { users: { bill: { number: '1002', voicemail: { pin: '0391', attach: false }, ring: '20s' } } },
    'users:\n  bill: { number: 1002, voicemail: { pin: "0391", attach: no }, ring: 20s } # B\n',
  ],
  [
    'fills a section that is empty, with or without braces',
    'users: # nobody yet\nroutes: {}\n',
    { users: { bill: { number: '1002' } }, routes: { incoming: { bill: { number: '0123' } } } },
    'users:\n  bill:\n    number: 1002 # nobody yet\nroutes:\n  incoming:\n    bill:\n      number: 0123\n',
  ],
  [
    'adds a section behind a line without its end',
    'version: 1',
    { users: { bill: { number: '1002' } } },
    'version: 1\n\nusers:\n  bill:\n    number: 1002\n',
  ],
  [
    'keeps the line ends of Windows, and the indentation',
    'users:\r\n    alice:\r\n        number: 1000\r\n',
    { users: { alice: { ring: '20s' }, bill: { number: '1002' } } },
    'users:\r\n    alice:\r\n        number: 1000\r\n        ring: 20s\r\n    bill:\r\n      number: 1002\r\n',
  ],
  [
    'takes yes and true for the same',
    'users: { bill: { voicemail: { attach: true, delete: no } } }\n',
    { users: { bill: { voicemail: { attach: true, delete: false } } } },
    'users: { bill: { voicemail: { attach: true, delete: no } } }\n',
  ],
];
for (const [title, before, additions, after] of cases) {
  merging(title, () => {
    assert.is(mergeYaml(before, additions), after);
    assert.is(mergeYaml(after, additions), after);
  });
}

merging('leaves alone what is no map of lines', () => {
  for (const text of ['- alice\n', 'users: [\n', '{ users: {} }\n', 'alice\n'])
    assert.is(mergeYaml(text, bill), undefined);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.string({
    unit: fc.constantFrom(...['"', "'", ':', ' ', '#', '{', ',', '-', '&', '*', '!', '\n', '\t', 'a', '0']),
    maxLength: 8,
  }),
  fc.constantFrom(
    'yes',
    'No',
    'null',
    '~',
    'true',
    '0123',
    '1e3',
    '1.5',
    '20s',
    '12:30',
    '2026-04-06',
    '0x1F',
    '---',
    '\u0085',
  ),
);

merging('whatever a text holds, it is read again as that text', () => {
  fc.assert(
    fc.property(text, text, (name, other) => {
      const additions = { users: { bill: { name, permissions: [other, name], voicemail: { name: other } } } };
      for (const before of ['', 'users:\n  bill: {}\n', 'users:\n  bill:\n    name: x\n    permissions:\n    - y\n']) {
        const after = mergeYaml(before, additions) ?? '';
        assert.equal(compose({ name: 'users.yaml', text: after }), { value: additions, diagnostics: [] });
        assert.is(mergeYaml(after, additions), after);
      }
    }),
    { numRuns: 300 },
  );
});

merging.run();
