import { equal } from 'uvu/assert';
import { evaluate } from '../../../compiler/model/ivr-graph/expression/evaluate.ts';
import { parseExpression } from '../../../compiler/model/ivr-graph/expression/parse.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';
import type { Asterisk } from '../lib/boot-asterisk.ts';
import { localCall } from '../lib/local-call.ts';
import { inOwnNetwork } from '../lib/own-network.ts';
import { pbxOfSite } from '../lib/pbx-of-site.ts';
import { requires } from '../requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const count = 300;
/** So many in one call: Asterisk drops lines of its log when they come too fast. */
const perCall = 15;

/** What a caller, a web server or a subroutine may give: also what Asterisk takes for syntax. */
const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '00',
    '-0',
    '-',
    '007',
    '-12',
    '1 ',
    ' 1',
    '+5',
    '1e3',
    '0x10',
    '5):0:1',
    '):0:1',
    '"',
    "'",
    "''",
    "'_",
  ),
  fc.constantFrom(
    '${EXTEN}',
    '$[1+1]',
    '" | "1" = "1',
    '\\',
    'a,b',
    'a?b:c',
    '(x',
    'é',
    '&',
    'x" & "x',
    '[',
    '}',
    ';',
    '#',
  ),
  fc.integer({ min: -999_999, max: 999_999 }).map(String),
  fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }).map(String),
  fc.array(fc.constantFrom(...'"\'\\(),:$ab1 ={}[]?&'), { maxLength: 8 }).map((letters) => letters.join('')),
);

const variables = ['a', 'b', 'c'] as const;
const values = fc
  .record({ a: hostile, b: hostile, c: fc.integer({ min: -50, max: 50 }).map(String), alike: fc.boolean() })
  .map(({ a, b, c, alike }) => ({ a, b: alike ? a : b, c }));
const name = fc.constantFrom(...variables).map((each) => `$${each}`);
const whole = fc.integer({ min: 0, max: 99 }).map(String);
const written = hostile.filter((text) => !text.includes('"')).map((text) => `"${text}"`);

const source = fc.letrec<{ any: string; number: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    name,
    whole,
    written,
    tie('number'),
    fc.tuple(tie('any'), fc.constantFrom('==', '!=', '.', '&&', '||'), tie('any')).map(infix),
    fc.tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>='), tie('number')).map(infix),
    tie('any').map((operand) => `!(${operand})`),
  ),
  number: fc.oneof(
    { maxDepth: 3 },
    name,
    fc.constant('$c'),
    whole,
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number')).map(infix),
    tie('number').map((operand) => `-${operand}`),
  ),
})).any;

function infix([left, operator, right]: [string, string, string]): string {
  return `(${left}) ${operator} (${right})`;
}

/** A text as an expression: a part in single quotes for each of its double quotes. */
function literal(text: string): string {
  return text
    .split('"')
    .map((part) => `"${part}"`)
    .join(` . '"' . `);
}

interface Case {
  readonly source: string;
  readonly values: Readonly<Record<(typeof variables)[number], string>>;
}

const cases: Case[] = fc
  .sample(fc.record({ source, values }), { numRuns: count * 3, seed: 20_26 })
  .filter((each) => each.source.includes('$') && each.source.length < 200)
  .slice(0, count);

/** One IVR for each case leads on to the next, be it by way of its error. */
function siteOf(): string {
  const ivrs = cases.map(({ source, values }, index) => {
    const to = (index + 1) % perCall === 0 ? 'hangup' : `ivr:case-${index + 1}`;
    const assign = (variable: string, value: string, next: string) =>
      JSON.stringify({ kind: 'assign', variable: `$${variable}`, value: `= ${value}`, next });
    return `  case-${index}:
    start: a
    on_error: ${to}
    nodes:
      a: ${assign('a', literal(values.a), 'b')}
      b: ${assign('b', literal(values.b), 'c')}
      c: ${assign('c', literal(values.c), 'work-out')}
      work-out: ${assign('result', source, 'tell')}
      tell: { kind: cel, name: case-${index}, message: = $result, next: "${to}" }
`;
  });
  return `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
ivrs:
${ivrs.join('')}`;
}

let pbx: Asterisk;
const expressions = suite('Expressions of an IVR');

expressions.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': siteOf() });
});

expressions.after(() => pbx.stop());

expressions(
  `are worth on Asterisk what they are worth to the compiler, ${count} of them, with all that callers may say`,
  async () => {
    for (let first = 0; first < cases.length; first += perCall) {
      const call = await localCall(pbx, { number: 's', context: `pbxc-ivr-case-${first}` });
      await call.ended();
    }
    const told = new Map<string, string>();
    for (const { text } of pbx.trace()) {
      const [, event, value] = /CELGenUserEvent\("[^"]*", "(case-\d+),(.*)"\) in new stack/.exec(text) ?? [];
      if (event !== undefined && value !== undefined) told.set(event, value);
    }
    const differences = cases.flatMap(({ source, values }, index) => {
      const parsed = parseExpression(source);
      const expected = 'message' in parsed ? parsed.message : evaluate(parsed, (name) => Reflect.get(values, name));
      const worth = told.get(`case-${index}`);
      return worth === expected ? [] : [{ source, values, worth, expected }];
    });
    equal(differences, []);
  },
);

expressions('leave no warning in the log', () => {
  equal(pbx.warnings(), []);
});

expressions.run();
