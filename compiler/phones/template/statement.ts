import type { Origin } from '../../source/origin.ts';
import { childrenOf, expressionOf, type Fail } from './expression.ts';
import { isNode, type Node } from './nodes.ts';
import type { Scope, Statement } from './run.ts';
import { asText, isSecret, isTrue } from './values.ts';

/** What a template needs of others: another template by its name, and to name its own blocks. */
export interface Around {
  readonly fail: Fail;
  include(name: string, node: Node): Statement;
  block(name: string, body: Statement, node: Node): void;
}

/** Makes a statement of its node: text, values, `if`, `for`, `set`, `include` and `block`. */
export function statementOf(node: unknown, around: Around): Statement {
  if (!isNode(node)) return () => undefined;
  const { fail } = around;
  switch (node.typename) {
    case 'Root':
    case 'NodeList': {
      const parts = childrenOf(node).map((child) => statementOf(child, around));
      return (scope, run) => {
        for (const part of parts) part(scope, run);
      };
    }
    case 'Output': {
      const parts = childrenOf(node).map((child) => printed(child, fail));
      return (scope, run) => {
        for (const part of parts) part(scope, run);
      };
    }
    case 'If': {
      const cond = expressionOf(node.cond, fail);
      const [body, otherwise] = [statementOf(node.body, around), statementOf(node.else_, around)];
      return (scope, run) => (isTrue(cond(scope, run)) ? body : otherwise)(scope, run);
    }
    case 'For':
      return loop(node, around);
    case 'Set':
      return assignment(node, fail);
    case 'Include': {
      const name = nameOf(node, 'template', fail);
      return around.include(name, node);
    }
    case 'Block': {
      const name = isNode(node.name) ? String(node.name.value) : '';
      const body = statementOf(node.body, around);
      around.block(name, body, node);
      return (scope, run) => (run.blocks.get(name) ?? body)(scope, run);
    }
    default:
      return fail(`\`${node.typename}\` is not part of these templates`, node);
  }
}

/** The text between the quotes of `{% include "..." %}`: a template says itself which others it is made of. */
export function nameOf(node: Node, field: string, fail: Fail): string {
  const written = node[field];
  if (isNode(written) && written.typename === 'Literal' && typeof written.value === 'string') return written.value;
  return fail('the name of a template stands in quotes', node);
}

function printed(node: unknown, fail: Fail): Statement {
  if (!isNode(node)) return () => undefined;
  if (node.typename === 'TemplateData') {
    const text = String(node.value);
    return (_scope, run) => {
      run.step(node);
      run.output.markup(text);
    };
  }
  const expression = expressionOf(node, fail);
  return (scope, run) => {
    const value = expression(scope, run);
    if (isSecret(value)) {
      run.output.secret(value);
      return;
    }
    const text = asText(value) ?? fail('a list or an object cannot be printed', node);
    run.step(node, text.length);
    run.output.value(text);
  };
}

function loop(node: Node, around: Around): Statement {
  const { fail } = around;
  const list = expressionOf(node.arr, fail);
  const body = statementOf(node.body, around);
  const otherwise = statementOf(node.else_, around);
  const names = loopNames(node, fail);
  return (scope, run) => {
    const items = entriesOf(list(scope, run), names.length === 2, () =>
      fail('only a list or an object has parts', node),
    );
    if (items.length === 0) otherwise(scope, run);
    const { origin } = run.output;
    const [first = '', second] = names;
    for (let index = 0; index < items.length; index++) {
      run.step(node);
      const item = items[index] ?? [undefined, undefined];
      const inner: Scope = { names: new Map(), outer: scope };
      if (second !== undefined) inner.names.set(second, item[1]);
      inner.names.set(first, second === undefined ? item[1] : item[0]);
      inner.names.set('loop', {
        index: index + 1,
        index0: index,
        first: index === 0,
        last: index === items.length - 1,
        length: items.length,
      });
      run.output.origin = originOf(item[1]) ?? origin;
      body(inner, run);
    }
    run.output.origin = origin;
  };
}

function loopNames(node: Node, fail: Fail): string[] {
  const written = isNode(node.name) && node.name.typename === 'Array' ? childrenOf(node.name) : [node.name];
  const names = written.map((name) => (isNode(name) ? String(name.value) : ''));
  if (names.length > 2) return fail('a loop has one name, or two for the keys and values of an object', node);
  return names;
}

/** The parts of a list, or of an object by its keys. */
function entriesOf(value: unknown, withKeys: boolean, fail: () => never): readonly (readonly [unknown, unknown])[] {
  if (value === undefined || value === null) return [];
  if (isSecret(value)) return fail();
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  if (typeof value === 'object' && withKeys) return Object.entries(value);
  return fail();
}

/** What an item of a loop comes from, if it says so: then its lines do too. */
function originOf(item: unknown): Origin | undefined {
  if (typeof item !== 'object' || item === null || !('origin' in item)) return undefined;
  return isOrigin(item.origin) ? item.origin : undefined;
}

function isOrigin(value: unknown): value is Origin {
  if (typeof value !== 'object' || value === null || !('container' in value) || !('key' in value)) return false;
  const { container, key } = value;
  return typeof container === 'object' && container !== null && (typeof key === 'string' || typeof key === 'number');
}

function assignment(node: Node, fail: Fail): Statement {
  const targets = Array.isArray(node.targets) ? node.targets : [];
  const [target] = targets;
  if (targets.length !== 1 || !isNode(target) || !isNode(node.value))
    return fail('`set` gives one name a value: {% set name = value %}', node);
  const name = String(target.value);
  const value = expressionOf(node.value, fail);
  return (scope, run) => {
    scope.names.set(name, value(scope, run));
  };
}
