import { nearest } from '../../didyoumean.ts';
import { filters } from './filters.ts';
import { isNode, type Node } from './nodes.ts';
import type { Run, Scope } from './run.ts';
import { asText, isSecret, isTrue } from './values.ts';

/** An expression of a template, ready to be asked for its value. */
export type Expression = (scope: Scope, run: Run) => unknown;

/** Reports what cannot be, at a node; never comes back. */
export type Fail = (message: string, node: Node) => never;

/** Makes an expression of its node: looking values up, comparing, arithmetic and filters; no call of anything else. */
export function expressionOf(node: unknown, fail: Fail): Expression {
  if (!isNode(node)) return () => undefined;
  const part = (field: string): Expression => expressionOf(node[field], fail);
  switch (node.typename) {
    case 'Literal': {
      const { value } = node;
      return () => value;
    }
    case 'Symbol':
      return symbol(node, fail);
    case 'LookupVal':
      return lookup(node, part('target'), part('val'), fail);
    case 'Group': {
      const [only] = childrenOf(node);
      return expressionOf(only, fail);
    }
    case 'Array': {
      const items = childrenOf(node).map((child) => expressionOf(child, fail));
      return (scope, run) => items.map((item) => item(scope, run));
    }
    case 'InlineIf': {
      const [cond, body, otherwise] = [part('cond'), part('body'), part('else_')];
      return (scope, run) => (isTrue(cond(scope, run)) ? body(scope, run) : otherwise(scope, run));
    }
    case 'And': {
      const [left, right] = [part('left'), part('right')];
      return (scope, run) => {
        const value = left(scope, run);
        return isTrue(value) ? right(scope, run) : value;
      };
    }
    case 'Or': {
      const [left, right] = [part('left'), part('right')];
      return (scope, run) => {
        const value = left(scope, run);
        return isTrue(value) ? value : right(scope, run);
      };
    }
    case 'Not': {
      const target = part('target');
      return (scope, run) => !isTrue(target(scope, run));
    }
    case 'In': {
      const [left, right] = [part('left'), part('right')];
      return (scope, run) => {
        const list = right(scope, run);
        return Array.isArray(list) && list.includes(left(scope, run));
      };
    }
    case 'Compare':
      return comparison(node, fail);
    case 'Concat': {
      const [left, right] = [textOf(part('left'), node, fail), textOf(part('right'), node, fail)];
      return (scope, run) => left(scope, run) + right(scope, run);
    }
    case 'Add':
    case 'Sub':
    case 'Mul':
    case 'Mod':
      return arithmetic(node, numberOf(part('left'), node, fail), numberOf(part('right'), node, fail));
    case 'Neg': {
      const target = numberOf(part('target'), node, fail);
      return (scope, run) => -target(scope, run);
    }
    case 'Filter':
      return filtered(node, fail);
    default:
      return fail(`\`${node.typename}\` is not part of these templates`, node);
  }
}

export function childrenOf(node: Node): readonly unknown[] {
  const { children } = node;
  return Array.isArray(children) ? children : [];
}

function symbol(node: Node, fail: Fail): Expression {
  const name = String(node.value);
  return (scope) => {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
      if (at.names.has(name)) return at.names.get(name);
    }
    return fail(`there is no "${name}"${meant(name, namesOf(scope))}`, node);
  };
}

function namesOf(scope: Scope): string[] {
  const names: string[] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) names.push(...at.names.keys());
  return names;
}

/** Own entries of plain objects and lists alone: nothing that JavaScript hangs on a value can be reached. */
function lookup(node: Node, target: Expression, val: Expression, fail: Fail): Expression {
  return (scope, run) => {
    const object = target(scope, run);
    const key = val(scope, run);
    const name = asText(key) ?? '';
    if (isSecret(object)) return fail('a secret has no parts: it can only be printed', node);
    if (Array.isArray(object)) {
      if (name === 'length') return object.length;
      return typeof key === 'number' ? object[key] : undefined;
    }
    if (typeof object !== 'object' || object === null) return fail(`there is no "${name}" in what is no object`, node);
    if (Object.hasOwn(object, name)) return (object as Readonly<Record<string, unknown>>)[name];
    return fail(`there is no "${name}" here${meant(name, Object.keys(object))}`, node);
  };
}

function meant(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === undefined ? '' : `: did you mean "${near}"?`;
}

const operators: Readonly<Record<string, (left: unknown, right: unknown) => boolean>> = {
  '==': (left, right) => left === right || (asText(left) !== undefined && asText(left) === asText(right)),
  '===': (left, right) => left === right,
  '!=': (left, right) => asText(left) !== asText(right),
  '!==': (left, right) => left !== right,
  '<': (left, right) => Number(left) < Number(right),
  '>': (left, right) => Number(left) > Number(right),
  '<=': (left, right) => Number(left) <= Number(right),
  '>=': (left, right) => Number(left) >= Number(right),
};

function comparison(node: Node, fail: Fail): Expression {
  const first = expressionOf(node.expr, fail);
  const ops = Array.isArray(node.ops) ? node.ops.filter(isNode) : [];
  const [op] = ops;
  if (op === undefined || ops.length !== 1) return fail('only two values can be compared', node);
  const compare = operators[String(op.type)];
  if (compare === undefined) return fail(`there is no comparison \`${String(op.type)}\``, node);
  const second = expressionOf(op.expr, fail);
  return (scope, run) => {
    const [left, right] = [first(scope, run), second(scope, run)];
    if (isSecret(left) || isSecret(right)) return fail('a secret cannot be compared: it can only be printed', node);
    return compare(left, right);
  };
}

function arithmetic(
  node: Node,
  left: (scope: Scope, run: Run) => number,
  right: (scope: Scope, run: Run) => number,
): Expression {
  switch (node.typename) {
    case 'Add':
      return (scope, run) => left(scope, run) + right(scope, run);
    case 'Sub':
      return (scope, run) => left(scope, run) - right(scope, run);
    case 'Mul':
      return (scope, run) => left(scope, run) * right(scope, run);
    default:
      return (scope, run) => left(scope, run) % right(scope, run);
  }
}

function numberOf(expression: Expression, node: Node, fail: Fail): (scope: Scope, run: Run) => number {
  return (scope, run) => {
    const value = expression(scope, run);
    return typeof value === 'number' ? value : fail('only numbers can be counted with; `~` joins texts', node);
  };
}

function textOf(expression: Expression, node: Node, fail: Fail): (scope: Scope, run: Run) => string {
  return (scope, run) => {
    const value = expression(scope, run);
    if (isSecret(value)) return fail('a secret cannot be joined to a text: print them one after the other', node);
    return asText(value) ?? fail('only texts and numbers can be joined', node);
  };
}

function filtered(node: Node, fail: Fail): Expression {
  const name = isNode(node.name) ? String(node.name.value) : '';
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (filter === undefined) return fail(`there is no filter "${name}"${meant(name, Object.keys(filters))}`, node);
  const args = isNode(node.args) ? childrenOf(node.args).map((arg) => expressionOf(arg, fail)) : [];
  return (scope, run) => {
    const values = args.map((arg) => arg(scope, run));
    // A secret that is there is what it is; one that is not may have another in its place.
    if (isSecret(values[0]) && name === 'default') return values[0];
    if (isSecret(values[0])) return fail('a secret cannot be changed by a filter: it can only be printed', node);
    run.step(node, String(asText(values[0]) ?? '').length);
    return filter(values[0], ...values.slice(1));
  };
}
