import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { composeEvents, type Value } from '../../../compiler/source/compose.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { readPlainYaml } from '../../../compiler/source/plain-yaml.ts';
import { getSpans } from '../../../compiler/source/spans.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const reading = suite('reading plain YAML');

const file = (text: string) => ({ name: 'site.yaml', text });

/** A value with all that is known of where it stands. */
function located(value: Value | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const spans = getSpans(value);
  const entries = Array.isArray(value) ? value.map(located) : Object.entries(value).map(([k, v]) => [k, located(v)]);
  return { entries, at: spans?.at, keys: spans?.keys, key: spans?.key, isWithin: spans?.parent !== undefined };
}

/** What is read here and by js-yaml must be the same; false when the text is left to js-yaml. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(file(text));
  if (plain === undefined) return false;
  const { value, diagnostics } = composeEvents(file(text));
  assert.equal(diagnostics, []);
  assert.equal(located(plain), located(value));
  return true;
}

const users = `---
# The people.
users:   # by name

  alice:
    name: Alice Wonderland   # not Alice W.
    number: 1000
    email: alice@acme.example
    mac: 00:08:5d:23:74:29
    note: a#b, c:d [e] {f}
    voicemail: {}
    keys: { 1: {user: bob}, 2: { number: 0123, label: "Élodie: #1" } }
    permissions:
    - no-premium
    -
    - 'it is "quoted"'
    empty:
    codecs: [alaw, g722 ]
  bob:
      fallback:
          no_answer: voicemail:bob
      members:
        - user: alice
          penalty: 1

        - user: bob
          list:
          - x
        - [1, [], null]
`;

reading('gives the values and places that js-yaml gives', () => {
  assert.ok(agrees(users));
  assert.ok(agrees('a: 1'));
  assert.ok(agrees('a:\n'));
  assert.ok(agrees('a:\n-\n- b'));
});

const beyond: readonly [what: string, text: string][] = [
  ['an empty file', '# nothing\n'],
  ['a text alone', 'users\n'],
  ['a list at the top', '- alice\n'],
  ['a text over several lines', 'name: Alice\n  Wonderland\n'],
  ['a quoted text over several lines', 'name: "Alice\n  Wonderland"\n'],
  ['a quoted text with an escape', 'name: "Alice\\tWonderland"\n'],
  ['a quote within quotes', "name: 'Alice''s'\n"],
  ['a block of text', 'name: |\n  Alice\n'],
  ['an anchor', 'name: &alice Alice\n'],
  ['an alias', 'number: *97\n'],
  ['a tag', 'name: !text Alice\n'],
  ['a key in quotes', '"*97": voicemail\n'],
  ['a key of several words', 'queue support: 1\n'],
  ['a key twice', 'alice: 1\nalice: 2\n'],
  ['a key twice, the first one empty', 'alice:\nalice: 2\n'],
  ['a key that every object has', 'constructor: 1\n'],
  ['brackets over several lines', 'codecs: [alaw,\n  g722]\n'],
  ['brackets that do not close', 'codecs: [alaw\n'],
  ['brackets that close each other', 'codecs: [alaw}\n'],
  ['a comma before the bracket', 'codecs: [alaw, ]\n'],
  ['a pair in a list', 'codecs: [first: alaw]\n'],
  ['text after brackets', 'codecs: [alaw] g722\n'],
  ['text after quotes', 'name: "Alice" Wonderland\n'],
  ['a comment that touches quotes', 'name: "Alice"#1\n'],
  ['a mapping on the line of a key', 'alice: name: Alice\n'],
  ['a line too far in', 'alice: 1\n  bob: 2\n'],
  ['a line not far enough in', 'users:\n    alice: 1\n  bob: 2\n'],
  ['a list that does not line up', 'members:\n  - alice\n - bob\n'],
  ['a second document', 'alice: 1\n---\nbob: 2\n'],
  ['the end of a document', 'alice: 1\n...\n'],
  ['a directive', '%YAML 1.2\n---\nalice: 1\n'],
  ['a tab', 'alice:\t1\n'],
  ['carriage returns', 'alice: 1\r\nbob: 2\r\n'],
  ['a line separator', 'alice: a\u2028b\n'],
  ['half a character', 'alice: a\ud800b\n'],
  ['a byte order mark inside', 'alice: a\ufeffb\n'],
  ['deep nesting', `alice: ${'['.repeat(40)}${']'.repeat(40)}\n`],
  [
    'deep nesting of blocks',
    `alice:\n${Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth + 1)}a:\n`).join('')}`,
  ],
];

for (const [what, text] of beyond) {
  reading(`leaves ${what} to js-yaml`, () => {
    assert.is(readPlainYaml(file(text)), undefined);
  });
}

reading('agrees with js-yaml on every text that it takes', () => {
  const pieces = [
    ...[
      'a',
      'b:',
      ': ',
      'x: 1',
      '- ',
      '-',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '#',
      ' # c',
      ' ',
      '"q"',
      "'s'",
      '"',
      "'",
      '~',
    ],
    ...['null', '01', 'é', 'a b', '---\n', '...', 'key:', '- a: b', '\n- ', '  - ', '|', '&', '*', '!', '?', '%', '@'],
    ...['{', '}', '[', ']', ',', '{a: b}', '[a, b]', ', ', 'a: [', 'b: {', 'a:,', ':]', ':}', '- [', 'k:\n', '12:'],
    ...['_', '.', '/', '+', 'a#b', 'a:b', '""', "''", '"a\\n"', '\u00a0', '<<:', '\\', '`', '>', '😀'],
  ];
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  let taken = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      if (agrees(text) || agrees(`a:\n  - ${text}`) || agrees(`a: {b: ${text}}`)) taken++;
    }),
    { numRuns: 20_000 },
  );
  assert.ok(taken > 200);
});

/** What is tried again for each blank would not end in the time a test has. */
const long = 1_000_000;
const endless: readonly [what: string, text: string][] = [
  ['blanks before something odd', `${' '.repeat(long)}&`],
  ['blanks behind a dash', `a:\n  -${' '.repeat(long)}&`],
  ['blanks behind a key', `a:${' '.repeat(long)}&`],
  ['blanks within a text', `a: b${' '.repeat(long)}: c`],
  ['blanks behind quotes', `a: "b"${' '.repeat(long)}c`],
  ['colons', `a: b${':'.repeat(long)} c`],
  ['hashes', `a: b${'#'.repeat(long)}: c`],
  ['a text in brackets', `a: [b${' #'.repeat(long)}]`],
  ['comments', '# c\n'.repeat(long)],
];

for (const [what, text] of endless) {
  reading(`leaves a file full of ${what} to js-yaml at once`, () => {
    assert.is(readPlainYaml(file(text)), undefined);
  });
}

reading('takes the files of the sites that come with pbxc', () => {
  const folder = join(packageRoot(), 'site-config');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  assert.equal(
    names.filter((name) => !agrees(readFileSync(join(folder, name), 'utf8'))),
    [],
  );
});

reading.run();
