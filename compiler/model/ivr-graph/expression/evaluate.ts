import {
  type Arithmetic,
  type IvrExpression,
  isArithmetic,
  isInteger,
  isOrdering,
  type Ordering,
} from './expression.ts';

/**
 * What an expression is worth, given what its variables are; undefined where it cannot be worked out: a text in a sum, a division
 * by zero, a number of too many digits. The dialplan computes the same.
 */
export function evaluate(expression: IvrExpression, lookUp: (name: string) => string): string | undefined {
  switch (expression.is) {
    case 'integer':
      return String(expression.value);
    case 'text':
      return expression.text;
    case 'variable':
      return lookUp(expression.name);
    case 'unary': {
      const operand = evaluate(expression.operand, lookUp);
      if (operand === undefined) return undefined;
      return expression.operator === '!' ? truth(!isTrue(operand)) : arithmetic('-', '0', operand);
    }
    case 'binary':
      return binary(expression, lookUp);
  }
}

/** 0, the empty text and "0" are false. */
export function isTrue(value: string): boolean {
  return value !== '' && value !== '0';
}

function binary(
  { operator, left, right }: Extract<IvrExpression, { is: 'binary' }>,
  lookUp: (name: string) => string,
): string | undefined {
  const a = evaluate(left, lookUp);
  if (a === undefined) return undefined;
  if (operator === '&&' && !isTrue(a)) return '0';
  if (operator === '||' && isTrue(a)) return '1';
  const b = evaluate(right, lookUp);
  if (b === undefined) return undefined;
  if (isArithmetic(operator)) return arithmetic(operator, a, b);
  if (isOrdering(operator)) return ordering(operator, a, b);
  switch (operator) {
    case '.':
      return a + b;
    case '==':
      return truth(a === b);
    case '!=':
      return truth(a !== b);
    default:
      return truth(isTrue(b));
  }
}

function arithmetic(operator: Arithmetic, a: string, b: string): string | undefined {
  if (!isInteger(a) || !isInteger(b)) return undefined;
  if (operator === '/' && BigInt(b) === 0n) return undefined;
  const result = String(compute(operator, BigInt(a), BigInt(b)));
  return isInteger(result) ? result : undefined;
}

function compute(operator: Arithmetic, a: bigint, b: bigint): bigint {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
  }
}

function ordering(operator: Ordering, a: string, b: string): string | undefined {
  if (!isInteger(a) || !isInteger(b)) return undefined;
  const difference = Number(a) - Number(b);
  switch (operator) {
    case '<':
      return truth(difference < 0);
    case '<=':
      return truth(difference <= 0);
    case '>':
      return truth(difference > 0);
    case '>=':
      return truth(difference >= 0);
  }
}

function truth(value: boolean): string {
  return value ? '1' : '0';
}
