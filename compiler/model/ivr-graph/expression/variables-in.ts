import type { IvrExpression } from './expression.ts';

/** The variables of an expression, in the order in which they stand in it. */
export function variablesIn(expression: IvrExpression): Extract<IvrExpression, { is: 'variable' }>[] {
  switch (expression.is) {
    case 'variable':
      return [expression];
    case 'unary':
      return variablesIn(expression.operand);
    case 'binary':
      return [...variablesIn(expression.left), ...variablesIn(expression.right)];
    default:
      return [];
  }
}
