import * as assert from 'uvu/assert';
import { code, fenced } from '../../../cli/markdown/inline.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('text of a site in Markdown');

const cases: readonly [text: string, markdown: string][] = [
  ['alice', '`alice`'],
  ['a `b` c', '``a `b` c``'],
  ['`', '`` ` ``'],
  ['', '` \u2205 `'],
  [' x', '`  x `'],
  ['two\nlines', '`two\u2424lines`'],
  ['<!-- pbxc --> @everyone [x](http://x)', '`<!-- pbxc --> @everyone [x](http://x)`'],
];
for (const [text, markdown] of cases)
  test(`${JSON.stringify(text)} is ${markdown}`, () => assert.is(code(text), markdown));

/** What CommonMark takes a code span for: from a run of backticks to the next run of that length. */
function spanAt(markdown: string): { content: string; rest: string } {
  const open = /^`+/.exec(markdown)?.[0] ?? '';
  for (const run of markdown.slice(open.length).matchAll(/`+/g)) {
    if (run[0].length !== open.length) continue;
    const end = open.length + run.index;
    return { content: markdown.slice(open.length, end), rest: markdown.slice(end + open.length) };
  }
  return { content: '', rest: markdown };
}

const hostile = fc.string({
  unit: fc.constantFrom(
    '`',
    '``',
    '\n',
    '\r',
    ' ',
    '<',
    '!--',
    '-->',
    '@',
    '[',
    '](',
    '\u202e',
    '\u001b',
    'a',
    '|',
    '#',
  ),
});

test('never ends its code span before its end', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { content, rest } = spanAt(code(text));
      return rest === '' && content.length > 0 && !/[\r\n\u001b\u202e]/.test(content);
    }),
  );
});

test('never ends its block before its end', () => {
  fc.assert(
    fc.property(fc.array(hostile), (lines) => {
      const [open = '', ...rest] = fenced(lines, 'diff').split('\n');
      const fence = /^`+/.exec(open)?.[0] ?? '';
      const ends = rest.filter((line) => new RegExp(`^ {0,3}\`{${fence.length},}\\s*$`).test(line));
      return fence.length >= 3 && rest.length === lines.length + 2 && ends.length === 1 && rest.at(-2) === fence;
    }),
  );
});

test.run();
