import { builtins } from '../../../model/ivr-graph/builtins.ts';
import {
  type Arithmetic,
  type IvrExpression,
  isArithmetic,
  isOrdering,
  type Ordering,
} from '../../../model/ivr-graph/expression/expression.ts';
import type { IvrValue } from '../../../model/ivr-graph/graph.ts';
import { application, gotoIf, set } from '../../application.ts';
import { type Expression, join, operation, variable, verbatim } from '../../expression.ts';
import { type Code, unless } from './code.ts';
import { ivrVariable } from './names.ts';
import {
  checkInteger,
  comparable,
  contentOf,
  isPlainText,
  numberOf,
  type Operand,
  type StoredOperand,
  truthOf,
} from './operand.ts';

/** Adds the steps that work a value out, and says where it is then. */
export function evaluateValue(code: Code, value: IvrValue): Operand {
  code.from(value.origin);
  return value.is === 'text' ? { is: 'literal', text: value.text } : evaluate(code, value.expression);
}

/** Adds the steps that work an expression out; the same as `evaluate` of the model. */
export function evaluate(code: Code, expression: IvrExpression): Operand {
  switch (expression.is) {
    case 'integer':
      return { is: 'literal', text: String(expression.value) };
    case 'text':
      return { is: 'literal', text: expression.text };
    case 'variable':
      return read(code, expression.name);
    case 'unary': {
      const operand = evaluate(code, expression.operand);
      if (expression.operator === '-') return arithmetic(code, '-', { is: 'literal', text: '0' }, operand);
      const truth = truthOf(code, operand);
      return compute(code, operation(contentOf(truth), '=', '0'), 'truth');
    }
    case 'binary':
      return binary(code, expression);
  }
}

function read(code: Code, name: string): Operand {
  const builtin = builtins.get(name);
  if (builtin === undefined)
    return { is: 'variable', name: ivrVariable(name), holds: code.plain.has(name) ? 'plain' : 'anything' };
  const copy = code.fresh('PBXC_V');
  // What comes from the network is cut, so that nothing ever outgrows Asterisk's buffers.
  code.add(set(copy, verbatim(`\${${builtin.name}(${builtin.args.join(',')}):0:80}`)));
  return { is: 'variable', name: copy, holds: 'anything' };
}

function binary(code: Code, { operator, left, right }: Extract<IvrExpression, { is: 'binary' }>): Operand {
  if (operator === '&&' || operator === '||') return joined(code, operator, left, right);
  const a = evaluate(code, left);
  const b = evaluate(code, right);
  if (isArithmetic(operator)) return arithmetic(code, operator, a, b);
  if (isOrdering(operator)) return ordering(code, operator, a, b);
  if (operator === '.') {
    return compute(code, join(contentOf(a), contentOf(b)), [a, b].every(isPlain) ? 'plain' : 'anything');
  }
  return compute(code, operation(comparable(code, a), operator === '==' ? '=' : '!=', comparable(code, b)), 'truth');
}

/** The right side is worked out only if the left one does not decide. */
function joined(code: Code, operator: '&&' | '||', left: IvrExpression, right: IvrExpression): Operand {
  const name = code.fresh('PBXC_V');
  const decided = code.fresh('decided');
  code.add(set(name, contentOf(truthOf(code, evaluate(code, left)))));
  code.add(gotoIf(operation(variable(name), '=', operator === '&&' ? '0' : '1'), { priority: decided }));
  code.add(set(name, contentOf(truthOf(code, evaluate(code, right)))));
  code.add(application('NoOp'), decided);
  return { is: 'variable', name, holds: 'truth' };
}

function arithmetic(code: Code, operator: Arithmetic, a: Operand, b: Operand): Operand {
  const left = numberOf(code, a);
  const right = numberOf(code, b);
  if (operator === '/') code.add(unless(verbatim(`$[${right} != 0]`), code.failed()));
  const result = operator === '/' ? `TRUNC(${left} / ${right})` : `${left} ${operator} ${right}`;
  // Adding 0 makes 0 of -0.
  const computed = compute(code, verbatim(`$[${result} + 0]`), 'plain');
  checkInteger(code, computed);
  return { ...computed, holds: 'integer' };
}

function ordering(code: Code, operator: Ordering, a: Operand, b: Operand): Operand {
  const left = numberOf(code, a);
  const right = numberOf(code, b);
  return compute(code, verbatim(`$[${left} ${operator} ${right}]`), 'truth');
}

function compute(code: Code, value: Expression, holds: StoredOperand['holds']): StoredOperand {
  const name = code.fresh('PBXC_V');
  code.add(set(name, value));
  return { is: 'variable', name, holds };
}

function isPlain(operand: Operand): boolean {
  return operand.is === 'literal' ? isPlainText(operand.text) : operand.holds !== 'anything';
}
