/** An expression of an IVR. Values are texts; a number is a text of digits, with `-` in front of it below zero. */
export type IvrExpression =
  | { readonly is: 'integer'; readonly value: number }
  | { readonly is: 'text'; readonly text: string }
  /** `at` is where it stands in the source, from 0. */
  | { readonly is: 'variable'; readonly name: string; readonly at: number }
  | { readonly is: 'unary'; readonly operator: '!' | '-'; readonly operand: IvrExpression }
  | {
      readonly is: 'binary';
      readonly operator: BinaryOperator;
      readonly left: IvrExpression;
      readonly right: IvrExpression;
    };

export type BinaryOperator = Arithmetic | Ordering | '==' | '!=' | '.' | '&&' | '||';
export type Arithmetic = '+' | '-' | '*' | '/';
export type Ordering = '<' | '<=' | '>' | '>=';

export function isArithmetic(operator: BinaryOperator): operator is Arithmetic {
  return operator === '+' || operator === '-' || operator === '*' || operator === '/';
}

export function isOrdering(operator: BinaryOperator): operator is Ordering {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
}

/** Numbers have at most this many digits: all of Asterisk's arithmetic is exact with them, on every processor. */
export const maxDigits = 15;

/** True for a text that is a number: only these take part in arithmetic. */
export function isInteger(text: string): boolean {
  return /^-?[0-9]{1,15}$/.test(text);
}
