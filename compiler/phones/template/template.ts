import type { Origin } from '../../source/origin.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Fail } from './expression.ts';
import { childrenOf } from './expression.ts';
import { isNode, type Node, parseTemplate } from './nodes.ts';
import { longestFile, outputOf, type Rendered } from './output.ts';
import type { Run, Scope, Statement } from './run.ts';
import { nameOf, statementOf } from './statement.ts';
import { TemplateError } from './template-error.ts';

/** A template that was read and understood: rendering is all that is left to do. */
export interface Template {
  readonly file: string;
  render(values: Readonly<Record<string, unknown>>, syntax: Syntax, origin: Origin): Rendered;
}

/** The source of a template by the name that another includes it by. */
export interface TemplateSource {
  /** How messages call it: `templates/yealink/device.njk`. */
  readonly file: string;
  readonly text: string;
}

export type FindTemplate = (name: string) => TemplateSource | undefined;

/** Templates that include each other go no deeper. */
const deepest = 10;
/** The steps and characters a file may take: a hundred times what any takes. */
const mostSteps = Math.min(5_000_000, longestFile);

interface Part {
  readonly body: Statement;
  readonly blocks: ReadonlyMap<string, Statement>;
}

/** Understands a template. Throws a `TemplateError` for what is wrong with it. */
export function templateOf(source: TemplateSource, find: FindTemplate): Template {
  const { body, blocks } = partOf(source, find, 0);
  return {
    file: source.file,
    render(values, syntax, origin) {
      const output = outputOf(syntax, origin);
      let steps = 0;
      const run: Run = {
        output,
        blocks,
        step(node, cost = 1) {
          steps += 1 + cost;
          if (steps > mostSteps) failIn(source.file)('this goes on for too long', node);
        },
      };
      body({ names: new Map(Object.entries(values)), outer: undefined } satisfies Scope, run);
      return output.finish();
    },
  };
}

function partOf(source: TemplateSource, find: FindTemplate, depth: number): Part {
  const fail = failIn(source.file);
  const root = parsed(source);
  const blocks = new Map<string, Statement>();
  const other = (name: string, node: Node): Part => {
    if (depth >= deepest) return fail('templates include each other without end', node);
    const found = find(name);
    if (found === undefined) return fail(`there is no template "${name}"`, node);
    return partOf(found, find, depth + 1);
  };
  const body = statementOf(withoutExtends(root), {
    fail,
    include: (name, node) => {
      const part = other(name, node);
      for (const [block, statement] of part.blocks) if (!blocks.has(block)) blocks.set(block, statement);
      return part.body;
    },
    block: (name, statement, node) => {
      if (blocks.has(name)) fail(`there are two blocks "${name}"`, node);
      blocks.set(name, statement);
    },
  });
  const parent = childrenOf(root).find((child) => isNode(child) && child.typename === 'Extends');
  if (!isNode(parent)) return { body, blocks };
  const base = other(nameOf(parent, 'template', fail), parent);
  for (const name of blocks.keys()) {
    if (!base.blocks.has(name)) fail(`there is no block "${name}" to replace`, parent);
  }
  return { body: base.body, blocks: new Map([...base.blocks, ...blocks]) };
}

function withoutExtends(root: Node): Node {
  const children = childrenOf(root).filter((child) => !isNode(child) || child.typename !== 'Extends');
  return { ...root, typename: root.typename, lineno: root.lineno, colno: root.colno, children };
}

function parsed(source: TemplateSource): Node {
  try {
    return parseTemplate(source.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column, rest] = /^(?:\(.*?\) *)?(?:\[Line (\d+), Column (\d+)\])?\s*([\s\S]*)$/.exec(message) ?? [];
    throw new TemplateError(rest ?? message, {
      file: source.file,
      line: Number(line ?? lineOf(error, 'lineno') ?? 1),
      column: Number(column ?? lineOf(error, 'colno') ?? 1),
    });
  }
}

function lineOf(error: unknown, field: 'lineno' | 'colno'): number | undefined {
  if (typeof error !== 'object' || error === null || !(field in error)) return undefined;
  const value: unknown = (error as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'number' ? value : undefined;
}

function failIn(file: string): Fail {
  return (message, node): never => {
    throw new TemplateError(message, { file, line: node.lineno + 1, column: node.colno + 1 });
  };
}
