import * as assert from 'uvu/assert';
import { rewritten, toRewrite } from '../../../../compiler/model/rewrite.ts';
import fc from '../../../lib/fast-check.ts';
import { suite } from '../../../lib/suite.ts';
import { fileOf } from '../../../targets/asterisk/file-of.ts';

const rewriting = suite('the number that is sent');

/** What Asterisk makes of `${EXTEN:skip:length}` in a text: a negative length leaves so many out at the end. */
function evaluate(text: string, exten: string): string {
  return text.replace(/\$\{EXTEN(?::(\d+))?(?::(-\d+))?\}/g, (_, skip = '0', length = undefined) =>
    exten.slice(Number(skip), length === undefined ? undefined : Math.max(Number(skip), exten.length + Number(length))),
  );
}

/** As an extension, so that one site can have many. */
const pattern = (index: number) => `**${index}`;

rewriting('is what the rule says of the number that was dialled', () => {
  const piece = fc.string({ unit: fc.constantFrom(...'0123456789*#'), maxLength: 3 });
  const rule = fc.record({
    cut: fc.nat({ max: 4 }),
    prefix: piece,
    suffix: fc.nat({ max: 3 }),
    before: piece,
    after: piece,
  });
  const rules = fc.sample(rule, { numRuns: 60, seed: 1 }).map(({ cut, prefix, suffix, before, after }) => ({
    regexp: `${cut === 0 ? '' : `.{${cut}}`}${prefix}(.*)${'.'.repeat(suffix)}`,
    target: `${before}\\1${after}`,
  }));
  const patterns = rules.map(({ regexp, target }, index) => JSON.stringify({ match: pattern(index), regexp, target }));
  const yaml = `trunks: { operator: { kind: sip, host: sip.operator.example } }
routes: { outgoing: { all: { patterns: [${patterns.join(', ')}], trunks: [operator] } } }
`;
  const lines = fileOf('extensions.conf', yaml).split('\n');
  for (const [index, { regexp, target }] of rules.entries()) {
    const line = lines.find((one) => one.startsWith(`exten = ${pattern(index)},1,`)) ?? '';
    const [, sent] = /\(\$\{EXTEN\},(.*)\)\)$/.exec(line) ?? [];
    assert.ok(sent !== undefined, line);
    const { rewrite } = toRewrite(regexp, target);
    assert.ok(rewrite);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 12 }), (end) => {
        const dialled = rewrite.prefix.replaceAll('.', '7') + end;
        const expected = rewritten(rewrite, dialled);
        if (expected !== undefined) assert.is(evaluate(sent, dialled), expected);
      }),
      { numRuns: 20 },
    );
  }
});

rewriting.run();
