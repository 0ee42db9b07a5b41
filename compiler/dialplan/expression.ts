/**
 * Text of the dialplan, built so that nothing of a site becomes syntax: what comes from a site is a `text`, variables and
 * functions are said as such, and only the printer knows how Asterisk writes them.
 */
export type Expression =
  /** Literal text; the printer protects it. */
  | { readonly is: 'text'; readonly text: string }
  /** `${NAME}`, or with `skip` and `length` a part of it, as Asterisk counts: `${EXTEN:1}`, `${EXTEN:2:-3}`. */
  | { readonly is: 'variable'; readonly name: string; readonly skip?: number; readonly length?: number }
  /** `${FUNCTION(argument,argument)}` */
  | { readonly is: 'function'; readonly name: string; readonly args: readonly Part[] }
  /** Several in a row. */
  | { readonly is: 'join'; readonly parts: readonly Part[] }
  /** Code of the library's own, printed as it is. Never anything of a site. */
  | { readonly is: 'verbatim'; readonly code: string }
  /** `$[left operator right]`: numbers for `+ - * < <= > >=`, text for `=` and `!=`. */
  | { readonly is: 'operation'; readonly left: Expression; readonly operator: Operator; readonly right: Expression };

export type Operator = '+' | '-' | '*' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '&' | '|';

/** An argument or a part of one: plain strings are literal text. */
export type Part = Expression | string | number;

export function text(value: string | number): Expression {
  return { is: 'text', text: String(value) };
}

export function variable(name: string, skip?: number, length?: number): Expression {
  return { is: 'variable', name, ...(skip === undefined ? {} : { skip }), ...(length === undefined ? {} : { length }) };
}

export function call(name: string, ...args: Part[]): Expression {
  return { is: 'function', name, args };
}

/** Code of the library's own. */
export function verbatim(code: string): Expression {
  return { is: 'verbatim', code };
}

export function join(...parts: Part[]): Expression {
  return { is: 'join', parts };
}

export function operation(left: Part, operator: Operator, right: Part): Expression {
  return { is: 'operation', left: toExpression(left), operator, right: toExpression(right) };
}

export function toExpression(part: Part): Expression {
  return typeof part === 'object' ? part : text(part);
}
