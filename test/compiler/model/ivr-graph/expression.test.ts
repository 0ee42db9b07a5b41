import { equal } from 'uvu/assert';
import { evaluate } from '../../../../compiler/model/ivr-graph/expression/evaluate.ts';
import { parseExpression } from '../../../../compiler/model/ivr-graph/expression/parse.ts';
import { suite } from '../../../lib/suite.ts';

const expressions = suite('An expression of an IVR');

const values: Readonly<Record<string, string>> = { lang: 'fr', code: '0123', n: '7', below: '-7', word: 'seven' };

function worth(source: string): string | undefined {
  const expression = parseExpression(source);
  if ('message' in expression) return `${expression.at}: ${expression.message}`;
  return evaluate(expression, (name) => values[name] ?? '');
}

const cases: readonly [source: string, worth: string | undefined][] = [
  ['2 + 2', '4'],
  ['2 + 3 * 4', '14'],
  ['(2 + 3) * 4', '20'],
  ['7 / 2', '3'],
  ['-7 / 2', '-3'],
  ['$below / 2', '-3'],
  ['10 - 3 - 2', '5'],
  ['-$n', '-7'],
  ['0 * -5', '0'],
  ['1 / 0', undefined],
  ['1 / ($n - 7)', undefined],
  ['$word + 1', undefined],
  ['$nothing + 1', undefined],
  ['$code + 0', '123'],
  ['999999999999999 + 1', undefined],
  ['"message-" . $lang', 'message-fr'],
  ["'it' . \"'s\"", "it's"],
  ['1 . 2', '12'],
  ['1 . 2 + 1', '13'],
  ['$code == "0123"', '1'],
  ['$code == 123', '0'],
  ['$code + 0 == 123', '1'],
  ['$word != "seven"', '0'],
  ['$n > 6 && $n <= 7', '1'],
  ['$word < 3', undefined],
  ['0 && $word < 3', '0'],
  ['1 || 1 / 0', '1'],
  ['!$nothing', '1'],
  ['!$n == 0', '1'],
  ['"0" || ""', '0'],
  ['1 == 1 == 1', '7: a comparison of a comparison needs parentheses'],
  ['1 +', '3: something is missing at its end'],
  ['(1', '2: a `)` is missing'],
  ['1 2', '2: `2` cannot stand here'],
  ['1.5', '0: there are only whole numbers; to join texts, put blanks around the `.`'],
  ['1234567890123456', '0: a number has at most 15 digits'],
  ['lang', '0: `lang` means nothing here: a variable is `$lang`, a text `"lang"`'],
  ['$1', '0: a variable is `$` and a name'],
  ['1 & 2', '2: what joins conditions is `&&`'],
  ['1 % 2', '2: `%` means nothing here'],
  ['', '0: something is missing at its end'],
  [`${'('.repeat(60)}1`, '50: it is too deep'],
];

for (const [source, expected] of cases) {
  expressions(`${source.slice(0, 40)} is ${expected ?? 'an error'}`, () => equal(worth(source), expected));
}

expressions.run();
