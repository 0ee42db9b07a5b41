import * as assert from 'uvu/assert';
import { compose, type Value } from '../../../compiler/source/compose.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const composing = suite('reading a YAML document');

const file = (text: string) => ({ name: 'site.yaml', text });

/** The document of a text that nothing is wrong with. */
function documentOf(text: string): Value | undefined {
  const { value, diagnostics } = compose(file(text));
  assert.equal(diagnostics, []);
  return value;
}

/** What is wrong, as `line:column+length message // hint`. */
function problemsOf(text: string): string[] {
  return compose(file(text)).diagnostics.map(({ message, place, hint }) => {
    const at = `${place?.line}:${place?.column}+${place?.length}`;
    return hint === undefined ? `${at} ${message}` : `${at} ${message} // ${hint}`;
  });
}

const scalars: readonly [written: string, value: Value][] = [
  ['12', 12],
  ['0', 0],
  ['-7', -7],
  ['999999999999999', 999999999999999],
  ['1000000000000000', '1000000000000000'],
  ['331701234567890123456', '331701234567890123456'],
  ['0123', '0123'],
  ['00', '00'],
  ['-0', '-0'],
  ['+33170', '+33170'],
  ['1e3', '1e3'],
  ['12e5', '12e5'],
  ['0x1F', '0x1F'],
  ['0o17', '0o17'],
  ['1_000', '1_000'],
  ['1.5', '1.5'],
  ['.inf', '.inf'],
  ['.nan', '.nan'],
  ['12:30', '12:30'],
  ['2026-04-06', '2026-04-06'],
  ['00:08:5d:23:74:29', '00:08:5d:23:74:29'],
  ['000e5d237429', '000e5d237429'],
  ['yes', 'yes'],
  ['No', 'No'],
  ['on', 'on'],
  ['true', true],
  ['False', false],
  ['TRUE', true],
  ['null', null],
  ['~', null],
  ['', null],
  ['"12"', '12'],
  ["'true'", 'true'],
  ['""', ''],
  ["''", ''],
  ['"null"', 'null'],
  ['1000-1999', '1000-1999'],
  ['mon-fri 09:00-12:00', 'mon-fri 09:00-12:00'],
  ['a#b', 'a#b'],
  ['"\\u00e9\\U0001F600\\n"', 'é😀\n'],
  ['>-\n  one\n  two', 'one two'],
  ['|\n  one\n  two', 'one\ntwo\n'],
];
for (const [written, value] of scalars) {
  composing(`takes ${JSON.stringify(written)} for ${JSON.stringify(value)}`, () => {
    assert.equal(documentOf(`value: ${written}\n`), { value });
  });
}

composing('keeps keys as they are written, digits with their zeros', () => {
  assert.equal(documentOf('{ 0100: a, 100: b, "#": c, "*": d, true: e, ~: f, "": g }'), {
    100: 'b',
    '0100': 'a',
    '#': 'c',
    '*': 'd',
    true: 'e',
    '~': 'f',
    '': 'g',
  });
});

composing('knows nothing of an empty file, and of one with comments only', () => {
  for (const text of ['', '\n\n', '# nothing yet\n']) assert.is(documentOf(text), undefined);
  assert.is(documentOf('---\n'), null);
});

composing('reads files of Windows', () => {
  assert.equal(documentOf('users:\r\n  alice:\r\n    name: "Alice"\r\n    number: 0123\r\n'), {
    users: { alice: { name: 'Alice', number: '0123' } },
  });
  assert.equal(problemsOf('users:\r\n  alice: {}\r\n  alice: {}\r\n'), [
    '3:3+5 the key "alice" stands twice in one object // the first one counts: rename or remove this one',
  ]);
});

composing('takes an alias for the value it stands for', () => {
  assert.equal(documentOf('a: &ring 20s\nb: *ring\nc: &list [*ring, 5s]\nd: *list'), {
    a: '20s',
    b: '20s',
    c: ['20s', '5s'],
    d: ['20s', '5s'],
  });
});

composing('does not count an alias again for what was read before it', () => {
  const steps = Array.from({ length: 40 }, (_, index) => `k${index}: &a${index} [x]\nl${index}: *a${index}\n`);
  assert.is(Object.keys(documentOf(steps.join('')) ?? {}).length, 80);
});

composing('leaves names that objects have of their own alone', () => {
  const value = documentOf('constructor: a\ntoString: b\nhasOwnProperty: c\n');
  assert.equal(Object.entries(value ?? {}), [
    ['constructor', 'a'],
    ['toString', 'b'],
    ['hasOwnProperty', 'c'],
  ]);
});

const twice = 'the first one counts: rename or remove this one';
const problems: readonly [title: string, text: string, ...expected: string[]][] = [
  ['a key that stands twice', 'alice: 1\n"alice": 2\n', `2:2+5 the key "alice" stands twice in one object // ${twice}`],
  ['a key that objects cannot have', 'a: { __proto__: { number: 1 } }', '1:6+9 "__proto__" cannot be a key'],
  ['a list for a key', '[a, b]: c', '1:1+1 a key is a name, not a list, an object or an alias'],
  ['an object for a key', '? { a: b }\n: c', '1:3+1 a key is a name, not a list, an object or an alias'],
  [
    'an alias for a key',
    'a: &x b\n*x : c',
    '2:1+2 a key is a name, not a list, an object or an alias // write it in quotes: "*x"',
  ],
  [
    'a star code for a key',
    'codes:\n  *97: echo',
    '2:8+1 this fits nowhere: a key is indented wrongly, a blank is missing after a `:`, or a text that holds `: ` needs quotes // write "*97" in quotes: in YAML a star starts an alias',
  ],
  [
    'a star code for a value',
    'voicemail: *98',
    '1:12+3 "*98" is no value: in YAML a star starts an alias // write it in quotes: "*98"',
  ],
  [
    'a bare star',
    'deny: [ * ]',
    '1:10+1 in YAML a star starts an alias // write "*" in quotes: in YAML a star starts an alias',
  ],
  [
    'a code with `#` in braces',
    'alice: { number: #1 }\nbob: {}\n',
    '2:1+1 a `{`, a `[` or a quote above is not closed, or this line is indented too little // write "#1" in quotes: in YAML what follows a `#` is a comment',
  ],
  [
    'an alias that contains itself',
    'users: &all\n  alice: *all',
    '2:10+4 the alias "*all" stands inside what it names',
  ],
  [
    'a tag',
    'port: !!int 5060',
    '1:7+5 the YAML tag "!!int" means nothing here // remove it, or write a text that starts with `!` in quotes',
  ],
  [
    'a tag on an object',
    'alice: !user { number: 1 }',
    '1:8+5 the YAML tag "!user" means nothing here // remove it, or write a text that starts with `!` in quotes',
  ],
  [
    'a second document',
    'version: 1\n---\nversion: 1\n',
    '3:1+1 a second YAML document in one file // put it into a file of its own',
  ],
  ['a tab', 'users:\n\talice: {}', '2:1+1 a tab indents this line // YAML is indented with blanks'],
  [
    'a colon in a value',
    'name: Alice: Brown',
    '1:12+1 this fits nowhere: a key is indented wrongly, a blank is missing after a `:`, or a text that holds `: ` needs quotes',
  ],
  [
    'a colon without a blank after it',
    'users:\n  number:1000\n  name: Alice\n',
    '3:7+1 this fits nowhere: a key is indented wrongly, a blank is missing after a `:`, or a text that holds `: ` needs quotes',
  ],
  ['a brace that is not closed', 'alice: { number: 1', '1:19+1 a `{` or a `[` is not closed'],
  ['a quote that is not closed', 'name: "Alice', '1:13+1 a `"` is not closed'],
  [
    'a missing comma',
    'alice: { name: "Alice" number: 1 }',
    '1:24+1 a `,` is missing before this, or a text that starts with a special character needs quotes',
  ],
  ['a control character', 'name: Alice\u0007', '1:12+1 this is a control character, which text does not hold'],
  ['a NUL', 'name: Alice\0Brown\n', '1:12+1 this is a control character, which text does not hold'],
  [
    'an escape nobody knows',
    'name: "\\q"',
    '1:9+1 there is no such escape // in double quotes a backslash is written \\\\',
  ],
  [
    'half of a character',
    'name: "a\\ud83db"',
    '1:8+8 an escape stands for half of a character // write the character itself, or the escapes of both its halves',
  ],
  ['objects too deep', '['.repeat(70), '1:60+1 this is nested deeper than any site is'],
];
for (const [title, text, ...expected] of problems) {
  composing(`refuses ${title}`, () => {
    assert.equal(problemsOf(text), expected);
  });
}

composing('goes on after what is wrong, and tells all of it', () => {
  assert.equal(problemsOf('a: *97\nb: !x y\na: 1\n').length, 3);
  assert.equal(compose(file('a: *97\nb: !x y\na: 1\n')).value, { a: null, b: 'y' });
});

composing('shows no secret that YAML takes for something else', () => {
  const secrets = [
    'password: *hunter2',
    'password: !hunter2',
    'password: !hunter2%&',
    'password: !hunt!er2',
    'password: %hunter2',
    'password: @hunter2',
    'password: `hunter2',
    'password: "hunter2',
    "password: 'hunter2",
    'password: {hunter2',
    'password: hunter2: hunter2',
    'pin: *4821',
    'a: { pin: #4821 }',
    'a: { admin_pin: *4821* }',
    'secret: |hunter2',
    'secret: "\\hunter2"',
  ];
  for (const text of secrets) {
    const said = problemsOf(text).join('\n');
    assert.is(said === '', false, text);
    assert.not.match(said, /unter2|4821/, text);
  }
});

/** Lists of ten aliases each, every one of the list before. */
function bomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < levels; level++) {
    const alias = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array(10).fill(alias).join(', ')}]`);
  }
  return lines.join('\n');
}

composing('stops where aliases stand for more than they should, and stays stopped', () => {
  for (const levels of [6, 12, 400]) {
    assert.equal(problemsOf(bomb(levels)), ['5:45+3 the aliases of this file stand for more than 100000 values']);
  }
  const { value } = compose(file(`${bomb(400)}\nlast: *a0`));
  assert.ok(JSON.stringify(value).length < 1_000_000);
});

composing('reads a file that is large, and refuses one that is all values', () => {
  assert.equal(documentOf(`name: "${'x'.repeat(5_000_000)}"`), { name: 'x'.repeat(5_000_000) });
  const { value, diagnostics } = compose(file(`deny: [${'1,'.repeat(3_000_000)}1]`));
  assert.is(value, undefined);
  assert.equal(diagnostics, [
    {
      rule: 'unreadable-file',
      severity: 'error',
      message: 'site.yaml holds more than 3000000 values',
      hint: 'a site may be split over many files',
    },
  ]);
});

composing('never throws, whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(...['a: ', '- ', '? ', '&a ', '*a', '!t ', '{', '}', '[', ']', ',', '"', "'", '|', '>', '#', '%']),
    fc.constantFrom(...['\n', '\n  ', '\t', '---\n', '...\n', '<<: ', '\\', '\0', '~', '0123']),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { diagnostics } = compose(file(pieces.join('')));
      for (const { message, place } of diagnostics) assert.ok(message !== '' && place !== undefined);
    }),
    { numRuns: 500 },
  );
});

composing.run();
