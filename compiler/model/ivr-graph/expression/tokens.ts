import { maxDigits } from './expression.ts';

export interface Token {
  readonly kind: 'integer' | 'text' | 'variable' | 'symbol';
  /** Without its quotes, for a text; without its `$`, for a variable. */
  readonly text: string;
  /** Where it starts in the source, from 0. */
  readonly at: number;
}

/** What is wrong with an expression, and where in its source. */
export interface ExpressionProblem {
  readonly message: string;
  readonly at: number;
}

const word = /[0-9]+|\$[A-Za-z_][A-Za-z0-9_]*|"[^"]*"|'[^']*'|==|!=|<=|>=|&&|\|\||[-+*/.<>!()]/y;

/** Splits an expression into its words, from `start`; or says what is none. */
export function tokensOf(source: string, start: number): Token[] | ExpressionProblem {
  const tokens: Token[] = [];
  let at = start;
  while (at < source.length) {
    if (source[at] === ' ') {
      at++;
      continue;
    }
    word.lastIndex = at;
    const text = word.exec(source)?.[0];
    if (text === undefined) return { message: strange(source.slice(at)), at };
    const token = toToken(text, at);
    if ('message' in token) return token;
    if (/^[0-9]/.test(text) && /^\.[0-9]/.test(source.slice(at + text.length)))
      return { message: 'there are only whole numbers; to join texts, put blanks around the `.`', at };
    tokens.push(token);
    at += text.length;
  }
  return tokens;
}

function toToken(text: string, at: number): Token | ExpressionProblem {
  if (/^[0-9]/.test(text)) {
    const digits = text.replace(/^0+(?=[0-9])/, '');
    if (digits.length > maxDigits) return { message: `a number has at most ${maxDigits} digits`, at };
    return { kind: 'integer', text: digits, at };
  }
  if (text.startsWith('$')) return { kind: 'variable', text: text.slice(1), at };
  if (/^["']/.test(text)) return { kind: 'text', text: text.slice(1, -1), at };
  return { kind: 'symbol', text, at };
}

function strange(rest: string): string {
  const first = rest[0] ?? '';
  if (first === '"' || first === "'") return `the text that begins with ${first} does not end`;
  if (first === '$') return 'a variable is `$` and a name';
  if (first === '=') return 'what compares is `==`';
  if (first === '&' || first === '|') return `what joins conditions is \`${first}${first}\``;
  const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(rest)?.[0];
  if (name === undefined) return `\`${first}\` means nothing here`;
  if (/^\s*\(/.test(rest.slice(name.length))) return `there is no function \`${name}\`; expressions have none`;
  return `\`${name}\` means nothing here: a variable is \`$${name}\`, a text \`"${name}"\``;
}
