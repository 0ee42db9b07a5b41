/// <reference path="./nunjucks-parser.d.ts" />
// The parser of nunjucks is not part of its typed interface. What it gives is looked at by `typename`, and nothing else of nunjucks
// is used: it would make JavaScript of a template and run that, and a template may come from somebody else's branch.
import parser from 'nunjucks/src/parser.js';

/** A node of a parsed template; lines and columns count from 0. */
export interface Node {
  readonly typename: string;
  readonly lineno: number;
  readonly colno: number;
  readonly [field: string]: unknown;
}

/** Parses a template. Throws what the parser says, with a line and a column where it knows them. */
export function parseTemplate(text: string): Node {
  const root: unknown = parser.parse(text, [], { trimBlocks: true, lstripBlocks: true });
  if (!isNode(root)) throw new Error('the parser of templates gave no tree');
  return root;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'typename' in value && 'lineno' in value;
}
