import * as assert from 'uvu/assert';
import { rewritten, toRewrite } from '../../../compiler/model/rewrite.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const rewriting = suite('rewriting a number');

const changes: readonly [regexp: string, target: string, dialled: string, sent: string | undefined][] = [
  ['0(.*)', '\\1', '00123456789', '0123456789'],
  ['14(.*)..', '\\1', '1455660', '556'],
  ['.{1}(.*)', '\\1', '03601', '3601'],
  ['+33(.*)', '0\\1', '+33123456789', '0123456789'],
  ['0(.*)', '+33\\1', '0123456789', '+33123456789'],
  ['14(.*)..', '33\\18', '1455660', '335568'],
  ['(.*)', '\\1', '0123456789', '0123456789'],
  ['(.*)', '445', '0123456789', '445'],
  ['.{4}(.*)', '\\1', '**99101', '101'],
  ['^00(.+)$', '+\\1', '0044', '+44'],
  ['\\+33(.*)', '0\\1', '+331', '01'],
  ['.{2}1{2}(.*)5', '\\1', '00116785', '678'],
  ['0(.*)', '\\1', '123', undefined],
  ['0(.*)1', '\\1', '01', ''],
  ['0(.*)1', '\\1', '0', undefined],
  ['(.*)9', '', '129', ''],
];
for (const [regexp, target, dialled, sent] of changes) {
  rewriting(`by ${regexp} to ${JSON.stringify(target)} makes ${JSON.stringify(sent)} of ${dialled}`, () => {
    const { rewrite, problem } = toRewrite(regexp, target);
    assert.is(problem, undefined);
    assert.ok(rewrite);
    assert.is(rewritten(rewrite, dialled), sent);
  });
}

rewriting('is nothing where nothing is said', () => {
  assert.equal(toRewrite(undefined, undefined), { rewrite: undefined });
});

const shape = 'it is a prefix, one `(.*)`, and what is dropped at the end';
const around = 'around `(.*)` stand only digits, `*`, `#`, `+`, `.` and `.{n}`';
const refused: readonly [regexp: string | undefined, target: string | undefined, problem: string][] = [
  ['0(.*)', undefined, '`regexp` without `target` changes nothing'],
  [undefined, '\\1', '`target` needs a `regexp` that says what of the number is kept: `(.*)` for all of it'],
  ['0.*', '1', `the regexp 0.* is none that Asterisk can follow: ${shape}`],
  ['0(.*)(.*)', '\\1', `the regexp 0(.*)(.*) is none that Asterisk can follow: ${shape}`],
  ['0(\\d+)', '\\1', `the regexp 0(\\d+) is none that Asterisk can follow: ${shape}`],
  ['(0|1)(.*)', '\\1', `the regexp (0|1)(.*) is none that Asterisk can follow: ${shape}`],
  ['', '1', `the regexp  is none that Asterisk can follow: ${shape}`],
  ['[01](.*)', '\\1', `the regexp [01](.*) is none that Asterisk can follow: ${around}`],
  ['0?(.*)', '\\1', `the regexp 0?(.*) is none that Asterisk can follow: ${around}`],
  ['0{1,2}(.*)', '\\1', `the regexp 0{1,2}(.*) is none that Asterisk can follow: ${around}`],
  ['a(.*)', '\\1', `the regexp a(.*) is none that Asterisk can follow: ${around}`],
  ['0(.*)', '\\2', 'the target \\2 names a group that the regexp has not: there is only \\1'],
  ['0(.*)', '\\1\\1', 'the target \\1\\1 uses \\1 twice'],
];
for (const [regexp, target, problem] of refused) {
  rewriting(`is refused by ${regexp} to ${target}`, () => {
    assert.equal(toRewrite(regexp, target), { rewrite: undefined, problem });
  });
}

rewriting('does what the regular expression does', () => {
  const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789*#'), maxLength });
  const dropped = fc.string({ unit: fc.constantFrom(...'01.'), maxLength: 3 });
  fc.assert(
    fc.property(dropped, dropped, digits(2), digits(2), digits(8), (prefix, suffix, before, after, number) => {
      const { rewrite } = toRewrite(`${prefix}(.*)${suffix}`, `${before}\\1${after}`);
      assert.ok(rewrite);
      const match = new RegExp(`^${prefix}(.*)${suffix}$`).exec(number);
      assert.is(rewritten(rewrite, number), match === null ? undefined : `${before}${match[1]}${after}`);
    }),
  );
});

rewriting.run();
