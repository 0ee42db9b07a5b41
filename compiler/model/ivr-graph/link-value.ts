import type { Origin } from '../../source/origin.ts';
import { evaluate } from './expression/evaluate.ts';
import { type IvrExpression, isArithmetic, isInteger, isOrdering } from './expression/expression.ts';
import { parseExpression } from './expression/parse.ts';
import { variablesIn } from './expression/variables-in.ts';
import type { IvrValue } from './graph.ts';
import { type GraphLinker, knownVariable, reportAt } from './graph-linker.ts';

/** What a value of a node must be, as far as the site says it outright; `fallback` stands in for one that is not. */
export interface ValueForm {
  readonly fits: (text: string) => boolean;
  readonly means: string;
  readonly fallback: string;
}

/** Reads a value of a node: after `=` comes an expression, everything else is what it says. */
export function linkValue(graph: GraphLinker, value: string | number, origin: Origin, form?: ValueForm): IvrValue {
  const linked: IvrValue =
    typeof value === 'string' && value.startsWith('=')
      ? linkExpression(graph, value, 1, origin)
      : { is: 'text', text: String(value), origin };
  if (linked === broken) return { is: 'text', text: form?.fallback ?? '', origin };
  if (linked.is === 'expression' || form === undefined || form.fits(linked.text)) return linked;
  reportAt(graph, origin, `${String(origin.key)} is ${JSON.stringify(linked.text)}; expected ${form.means}`);
  return { is: 'text', text: form.fallback, origin };
}

/** Reads the expression that begins at `start` of a text. What needs no variable is worked out at once. */
export function linkExpression(graph: GraphLinker, source: string, start: number, origin: Origin): IvrValue {
  const expression = parseExpression(source, start);
  if ('message' in expression) {
    reportAt(graph, origin, `the expression is wrong: ${expression.message}`, expression.at);
    return broken;
  }
  const variables = variablesIn(expression);
  for (const variable of variables) knownVariable(graph, variable.name, origin, variable.at);
  if (!checkTypes(graph, expression, origin)) return broken;
  if (variables.length > 0) return { is: 'expression', expression, origin };
  const text = evaluate(expression, () => '');
  if (text !== undefined) return { is: 'text', text, origin };
  reportAt(graph, origin, 'the expression cannot be worked out: a division by zero, or a number of too many digits');
  return broken;
}

/** An expression that is wrong, which has been told. */
const broken: IvrValue = { is: 'text', text: '', origin: { container: {}, key: '' } };

/** Reports texts that stand where only a number can. */
function checkTypes(graph: GraphLinker, expression: IvrExpression, origin: Origin): boolean {
  if (expression.is === 'unary') {
    const isNumber = expression.operator === '!' || checkNumber(graph, expression.operand, '-', origin);
    return checkTypes(graph, expression.operand, origin) && isNumber;
  }
  if (expression.is !== 'binary') return true;
  const { operator, left, right } = expression;
  if (isArithmetic(operator) || isOrdering(operator)) {
    for (const side of [left, right]) if (!checkNumber(graph, side, operator, origin)) return false;
  }
  return checkTypes(graph, left, origin) && checkTypes(graph, right, origin);
}

function checkNumber(graph: GraphLinker, operand: IvrExpression, operator: string, origin: Origin): boolean {
  if (operand.is !== 'text' || isInteger(operand.text)) return true;
  const hint = operator === '+' ? 'what joins texts is `.`' : undefined;
  reportAt(
    graph,
    origin,
    `the expression is wrong: \`${operator}\` is for numbers, and "${operand.text}" is none`,
    0,
    hint,
  );
  return false;
}
