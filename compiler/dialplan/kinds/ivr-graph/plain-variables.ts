import type { IvrExpression } from '../../../model/ivr-graph/expression/expression.ts';
import type { IvrGraph, IvrNode } from '../../../model/ivr-graph/graph.ts';
import { isPlainText } from './operand.ts';

/** The variables of a graph that can hold nothing but plain texts, whatever callers do and say: digits, numbers, plain texts. */
export function plainVariables(graph: IvrGraph): ReadonlySet<string> {
  const plain = new Set(graph.variables);
  let found = true;
  while (found) {
    found = false;
    for (const node of graph.nodes.values()) {
      const variable = filledWithAnything(node, plain);
      if (variable !== undefined && plain.delete(variable)) found = true;
    }
  }
  return plain;
}

/** The variable that the node may set to more than a plain text, as far as is known. */
function filledWithAnything(node: IvrNode, plain: ReadonlySet<string>): string | undefined {
  if (node.kind === 'http' || node.kind === 'subroutine') return node.answer;
  if (node.kind !== 'assign') return undefined;
  const { value } = node;
  const isPlain = value.is === 'text' ? isPlainText(value.text) : isPlainExpression(value.expression, plain);
  return isPlain ? undefined : node.variable;
}

function isPlainExpression(expression: IvrExpression, plain: ReadonlySet<string>): boolean {
  switch (expression.is) {
    case 'text':
      return isPlainText(expression.text);
    case 'variable':
      return plain.has(expression.name);
    case 'binary':
      return (
        expression.operator !== '.' ||
        (isPlainExpression(expression.left, plain) && isPlainExpression(expression.right, plain))
      );
    default:
      return true;
  }
}
