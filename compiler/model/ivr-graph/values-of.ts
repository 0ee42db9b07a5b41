import type { IvrExpression } from './expression/expression.ts';
import { variablesIn } from './expression/variables-in.ts';
import type { IvrNode, IvrValue } from './graph.ts';

/** Everything a node is told that may be an expression. */
export function valuesOf(node: IvrNode): IvrValue[] {
  switch (node.kind) {
    case 'assign':
      return [node.value];
    case 'cel':
      return present(node.event, node.message);
    case 'condition':
      return [node.condition];
    case 'http':
      return [node.url];
    case 'menu':
      return present(node.menu, node.timeout, node.tries, node.invalid, node.noChoice);
    case 'playback':
      return [node.sound];
    case 'queue':
      return [node.queue];
    case 'read':
      return present(
        node.prompt,
        node.timeout,
        node.tries,
        node.minDigits,
        node.maxDigits,
        node.minValue,
        node.maxValue,
        node.invalid,
      );
    case 'say_number':
      return [node.number];
    case 'wait':
      return [node.time];
    default:
      return [];
  }
}

/** The variables that a node reads, in the order in which it says them, each once. */
export function variablesReadBy(node: IvrNode): string[] {
  const expressions: IvrExpression[] = valuesOf(node).flatMap((value) =>
    value.is === 'expression' ? [value.expression] : [],
  );
  const names = expressions.flatMap((expression) => variablesIn(expression).map(({ name }) => name));
  return [...new Set([...names, ...(node.kind === 'http' ? node.variables : [])])];
}

/** The variable that a node sets. */
export function variableSetBy(node: IvrNode): string | undefined {
  switch (node.kind) {
    case 'assign':
    case 'read':
      return node.variable;
    case 'http':
    case 'subroutine':
      return node.answer;
    default:
      return undefined;
  }
}

function present(...values: readonly (IvrValue | undefined)[]): IvrValue[] {
  return values.filter((value) => value !== undefined);
}
