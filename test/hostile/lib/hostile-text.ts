import fc from '../../lib/fast-check.ts';

const known = [
  ...['${EXTEN}', '$[1+1]', '${SHELL(id)}', '${BASE64_DECODE(YQ==)}', 'a,b', 'a|b', '"x" <1>', '"Zoë" <1000>', "a'b"],
  ...[
    'x\\',
    'x\\"',
    ';',
    ';--',
    '--;',
    'a;b',
    '[general]',
    '#exec x',
    '#include x',
    '=>',
    '= 1',
    '(!)',
    '](+)',
    '&',
    '^',
  ],
  ...[
    'a\nexten = 1,1,System(id)',
    'a\r\n[x]',
    'a\0b',
    '\t',
    ' x',
    'x ',
    '\u0085',
    '\u2028',
    '\u00a0',
    '\ufeff',
    '\ud800',
    '\ud83d\ude00',
  ],
  ...['שלום \u202eabc', '👩‍👩‍👧', 'e\u0301', 'ﬁ', '日本語', 'ＡＢＣ'],
  ...['auto', 'yes', 'no', 'null', '~', '<<', '__proto__', 'constructor', 'toString', '*', '&a', '!t', '%', '@', '`'],
  ...[
    'general',
    'globals',
    'default',
    'zonemessages',
    'pbxc-user',
    'h',
    'i',
    't',
    's',
    'o',
    'fax',
    'a-b',
    'a.b',
    '0',
    '-1',
    '00',
  ],
];

/** Any text, what has a meaning somewhere, and texts of every length; many of them fit where people write text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...';\\-=>[]()#!+", ${}<>|&%~^:@ab'), minLength: 1, maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'0123456789*#+XZN.![]-'), minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'abhits._-0'), minLength: 1, maxLength: 45 }),
  fc
    .constantFrom(';', 'x', '\\', '"', 'é', '日', '😀', '1')
    .chain((unit) => fc.constantFrom(19, 26, 39, 79, 80, 120, 250, 1000, 10_000).map((count) => unit.repeat(count))),
);
