import type { BinaryOperator, IvrExpression } from './expression.ts';
import { type ExpressionProblem, type Token, tokensOf } from './tokens.ts';

/** What binds least comes first. Those of one line bind alike, from left to right. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-', '.'],
  ['*', '/'],
];
const comparing = 2;

/** So deep may parentheses and signs stand within each other: enough for people, and no site makes the compiler run out of stack. */
const maxDepth = 50;

interface Reader {
  readonly tokens: readonly Token[];
  /** Where the source ends. */
  readonly end: number;
  next: number;
  depth: number;
}

/** A problem on its way out; `parseExpression` gives it back. */
class Failure extends Error {
  readonly problem: ExpressionProblem;
  constructor(problem: ExpressionProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Reads an expression, which begins at `start` of the source; or says what is wrong with it. */
export function parseExpression(source: string, start = 0): IvrExpression | ExpressionProblem {
  const tokens = tokensOf(source, start);
  if ('message' in tokens) return tokens;
  const reader: Reader = { tokens, end: source.length, next: 0, depth: 0 };
  try {
    const expression = readLevel(reader, 0);
    const rest = tokens[reader.next];
    if (rest !== undefined) fail(`\`${sourceOf(rest)}\` cannot stand here`, rest.at);
    return expression;
  } catch (error) {
    if (error instanceof Failure) return error.problem;
    throw error;
  }
}

function readLevel(reader: Reader, level: number): IvrExpression {
  const operators = levels[level];
  if (operators === undefined) return readUnary(reader);
  let left = readLevel(reader, level + 1);
  for (let count = 0; ; count++) {
    const token = reader.tokens[reader.next];
    const operator = operators.find((each) => token?.kind === 'symbol' && token.text === each);
    if (token === undefined || operator === undefined) return left;
    if (level === comparing && count > 0) fail('a comparison of a comparison needs parentheses', token.at);
    reader.next++;
    left = { is: 'binary', operator, left, right: readLevel(reader, level + 1) };
  }
}

function readUnary(reader: Reader): IvrExpression {
  const token = reader.tokens[reader.next];
  if (token === undefined) fail('something is missing at its end', reader.end);
  reader.next++;
  switch (token.kind) {
    case 'integer':
      return { is: 'integer', value: Number(token.text) };
    case 'text':
      return { is: 'text', text: token.text };
    case 'variable':
      return { is: 'variable', name: token.text, at: token.at };
    default:
      return deeper(reader, token);
  }
}

function deeper(reader: Reader, token: Token): IvrExpression {
  reader.depth++;
  if (reader.depth > maxDepth) fail('it is too deep', token.at);
  const expression = readSymbol(reader, token);
  reader.depth--;
  return expression;
}

function readSymbol(reader: Reader, token: Token): IvrExpression {
  if (token.text === '!' || token.text === '-') {
    return { is: 'unary', operator: token.text, operand: readUnary(reader) };
  }
  if (token.text !== '(') fail(`\`${token.text}\` cannot stand here`, token.at);
  const inner = readLevel(reader, 0);
  if (reader.tokens[reader.next]?.text !== ')') fail('a `)` is missing', reader.tokens[reader.next]?.at ?? reader.end);
  reader.next++;
  return inner;
}

function sourceOf(token: Token): string {
  if (token.kind === 'variable') return `$${token.text}`;
  return token.kind === 'text' ? `"${token.text}"` : token.text;
}

function fail(message: string, at: number): never {
  throw new Failure({ message, at });
}
