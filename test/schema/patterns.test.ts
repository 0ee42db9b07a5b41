import * as assert from 'uvu/assert';
import { forms } from '../../schema/patterns.ts';
import { suite } from '../lib/suite.ts';

const patterns = suite('the forms of texts');

patterns('are told apart by what they match, so that each has its own words', () => {
  const bySource = new Map<string, string[]>();
  for (const [name, { regexp, means }] of Object.entries(forms)) {
    const others = bySource.get(regexp.source) ?? [];
    bySource.set(regexp.source, [...others, `${name}: ${means}`]);
  }
  assert.equal(
    [...bySource.values()].filter((same) => same.length > 1),
    [],
  );
});

patterns('match a whole text or nothing', () => {
  for (const [name, { regexp }] of Object.entries(forms)) {
    assert.match(regexp.source, /^\^.*\$$/s, name);
    assert.is(regexp.flags, '', name);
  }
});

patterns('take no longer for a long text that nearly fits', () => {
  const pieces = [
    'a',
    '0',
    '1-',
    'a.',
    'a/',
    '0.',
    ':',
    '::',
    'X',
    '[1]',
    '[1-5]',
    'mon ',
    'a,',
    '0:',
    '-',
    '+',
    '\\1',
    '=a',
    'a=b,',
    '@a',
    '255.',
  ];
  for (const [name, { regexp }] of Object.entries(forms)) {
    for (const piece of pieces) {
      for (const end of ['', '\n', '!', '/']) {
        const text = piece.repeat(5000) + end;
        const start = performance.now();
        regexp.test(text);
        assert.ok(performance.now() - start < 100, `${name} with ${piece}`);
      }
    }
  }
});

const host = 'a'.repeat(63);
const samples: readonly [form: keyof typeof forms, fits: readonly string[], not: readonly string[]][] = [
  ['text', ['', 'a', 'Zoë 😀', 'a b', 'ß'], [' a', 'a ', 'a\tb', 'a\nb', '\u0085', 'a\u007f']],
  ['name', ['a', '0', 'a-b_c.d', 'a'.repeat(39)], ['', 'A', '-a', '.a', 'a b', 'é', 'a'.repeat(40)]],
  ['number', ['0', '0123', '*97', '#1', '+33123'], ['', 'a', '1 2', '1+', '1-2', '1'.repeat(41)]],
  [
    'numberPattern',
    ['0', '0ZXXXXXXXX', 'X.', '**99.', '[1-5]X', '00!', '0[1-79]XXXXXXXX', '+33X.'],
    ['', '.', '!', '_X', 'X..', '[a]', '[]', 'x', '1.2', '[1'],
  ],
  ['range', ['1000-1999', '1000'], ['', '1-', '-1', '1-2-3', 'a-b', '1 - 2']],
  ['duration', ['0', '20s', '5m', '1h', '2d', '1500ms'], ['', '20', '20 s', '0s', '1.5s', '-1s', '1w', '99999d']],
  ['timeZone', ['UTC', 'Europe/Paris', 'America/Argentina/Ushuaia', 'Etc/GMT+5'], ['', '+01:00', 'Europe/', 'a b']],
  ['language', ['fr', 'fr_FR', 'gsw'], ['', 'FR', 'fr-FR', 'french', 'fr_fr']],
  [
    'hostName',
    ['localhost', 'a.example', '192.0.2.1', '::1', '2001:db8::1', `${host}.example`],
    ['', '-a', 'a b', 'a_b', `${host}a`, 'a/b'],
  ],
  [
    'sshTarget',
    ['pbx1', 'root@192.0.2.10', 'pbxc_1@a.example', 'root@2001:db8::1'],
    ['', '-oProxyCommand=x', 'root@-x', 'a b', 'a@b@c', '@a', 'root@', 'a;b', '$(a)'],
  ],
  [
    'network',
    ['192.0.2.1', '192.0.2.0/24', '::1', '2001:db8::/32'],
    ['', '256.0.0.1', '1.2.3', '192.0.2.0/33', 'a.example'],
  ],
  ['email', ['alice@acme.example', 'a+b@acme'], ['', 'alice', '@acme', 'a@', 'a b@acme', 'a@b,c', 'a|b@acme']],
  ['soundName', ['welcome', 'office/closed', 'a-b_c.d'], ['', '/a', '../a', 'a/../b', 'a b', 'a&b', 'a,b', '.a']],
  ['path', ['a', '/a/b/', 'moh/jazz'], ['', '../a', 'a/../b', './a', '/', 'a//b', 'a b']],
  ['channelSuffix', ['@from-extern', '/n'], ['', ',10', 'a b', ')']],
  [
    'mac',
    ['00085d237429', '00:08:5d:23:74:29', '00-08-5D-23-74-29'],
    ['', '00:08-5d:23:74:29', '00085d23742', '00085d23742g'],
  ],
  ['environmentVariable', ['A', '_a1'], ['', '1A', 'A-B', 'A B']],
  [
    'ageText',
    [`YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+${'A'.repeat(300)}==`],
    ['', 'YWdl', 'auto', 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+\n'],
  ],
  [
    'ageRecipient',
    [`age1${'q'.repeat(58)}`],
    ['', 'age1', `age1${'b'.repeat(58)}`, `AGE-SECRET-KEY-1${'Q'.repeat(58)}`],
  ],
  ['plainSecret', ['a', 'é', '$;,'], ['', 'a b', 'a\n', '\u0085']],
  [
    'destination',
    ['user:alice', 'hangup', 'number:*97', 'dialplan:a,s,1'],
    ['', 'user', 'user:', 'usr:alice', 'user: alice', 'hangup:x'],
  ],
  ['dialplanTarget', ['a', 'a,1', 'a,1,start'], ['', ',1', 'a,', 'a,1,1,1', 'a b']],
];
for (const [name, fits, not] of samples) {
  patterns(`know ${forms[name].means}`, () => {
    for (const text of fits) assert.is(forms[name].regexp.test(text), true, JSON.stringify(text));
    for (const text of not) assert.is(forms[name].regexp.test(text), false, JSON.stringify(text));
  });
}

patterns.run();
