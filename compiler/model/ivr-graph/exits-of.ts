import type { IvrExit, IvrNode } from './graph.ts';

export interface NamedExit {
  /** Its key in the site; a menu's are the digits. */
  readonly name: string;
  readonly exit: IvrExit;
  /**
   * What decides that a call goes this way: nothing but time, the caller by a digit, or what the node finds out. A call can go
   * for ever the first way.
   */
  readonly by: 'time' | 'caller' | 'finding';
}

/** Every way out of a node, each once. */
export function exitsOf(node: IvrNode): NamedExit[] {
  const named = (name: string, exit: IvrExit, by: NamedExit['by'] = 'time'): NamedExit => ({ name, exit, by });
  switch (node.kind) {
    case 'goto':
    case 'hangup':
    case 'queue':
      return [];
    case 'condition':
      return [named('then', node.then, 'finding'), named('else', node.else, 'finding')];
    case 'schedule':
      return [named('open', node.open, 'finding'), named('closed', node.closed, 'finding')];
    case 'menu':
      return [...node.choices.map(({ digits, exit }) => named(digits, exit, 'caller')), named('failure', node.failure)];
    case 'http':
      return node.failure === node.next
        ? [named('next', node.next)]
        : [named('next', node.next, 'finding'), named('failure', node.failure, 'finding')];
    case 'read':
      return node.failure === node.next
        ? [named('next', node.next)]
        : [named('next', node.next, 'caller'), named('failure', node.failure)];
    default:
      return [named('next', node.next)];
  }
}
