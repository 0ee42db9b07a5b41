import { isInteger } from '../../../model/ivr-graph/expression/expression.ts';
import { set } from '../../application.ts';
import { call, type Expression, operation, text, variable, verbatim } from '../../expression.ts';
import { type Code, unless } from './code.ts';

/** What a part of an expression is worth. */
export type Operand = { readonly is: 'literal'; readonly text: string } | StoredOperand;

export interface StoredOperand {
  readonly is: 'variable';
  readonly name: string;
  /**
   * What it may hold: 0 or 1; a number in its shortest form; a plain text, which can stand anywhere; or anything, even what
   * Asterisk would take for syntax.
   */
  readonly holds: 'truth' | 'integer' | 'plain' | 'anything';
}

/** A text that can stand in quotes, in the arguments of a function and among commas. */
export function isPlainText(value: string): boolean {
  return /^[A-Za-z0-9_.*#+/@-]*$/.test(value);
}

/** The operand as a part of an assignment, where anything can stand. */
export function contentOf(operand: Operand): Expression {
  return operand.is === 'literal' ? text(operand.text) : variable(operand.name);
}

/** The name of a variable that holds it, since some functions take only that. */
export function nameOf(code: Code, operand: Operand): string {
  if (operand.is === 'variable') return operand.name;
  const name = code.fresh('PBXC_V');
  code.add(set(name, operand.text));
  return name;
}

/** The number that an operand is, as it stands in `$[...]`; the node fails where it is none. */
export function numberOf(code: Code, operand: Operand): string {
  if (operand.is === 'variable') {
    if (operand.holds === 'plain' || operand.holds === 'anything') checkInteger(code, operand);
    return `\${${operand.name}}`;
  }
  if (!isInteger(operand.text)) code.add(unless(text(0), code.failed()));
  return operand.text;
}

/** Lets the node fail unless the variable holds a number. */
export function checkInteger(code: Code, operand: StoredOperand): void {
  let name = operand.name;
  if (operand.holds === 'anything') {
    // The functions that take a value read it as syntax; those that take a variable's name do not.
    name = code.fresh('PBXC_V');
    code.add(set(name, call('REPLACE', operand.name, syntax, '_')));
  }
  code.add(unless(verbatim(`\${REGEX("^-?[0-9]{1,15}$" \${${name}})}`), code.failed()));
}

/** Blanks, quotes, parentheses, the comma, the colon and the backslash, as `REPLACE` wants them. */
const syntax = verbatim(String.raw`\\x20\\x22\\x28\\x29\\x2c\\x3a\\x5c`);

/**
 * The operand as it stands in quotes to be compared: no two texts look alike, and none holds a quote. `'` becomes `''`, and `"`
 * becomes `'_`.
 */
export function comparable(code: Code, operand: Operand): Expression {
  if (operand.is === 'literal') return text(operand.text.replaceAll("'", "''").replaceAll('"', "'_"));
  if (operand.holds !== 'anything') return variable(operand.name);
  const name = code.fresh('PBXC_V');
  code.add(set(name, call('STRREPLACE', operand.name, "'", "''")));
  return call('STRREPLACE', name, verbatim('\\"'), "'_");
}

/** A variable that is 1 if the operand is true and 0 if not: neither empty nor "0". */
export function truthOf(code: Code, operand: Operand): Operand {
  if (operand.is === 'literal') return { is: 'literal', text: operand.text === '' || operand.text === '0' ? '0' : '1' };
  if (operand.holds === 'truth') return operand;
  const name = code.fresh('PBXC_V');
  const value = comparable(code, operand);
  code.add(set(name, operation(operation(value, '!=', ''), '&', operation(value, '!=', '0'))));
  return { is: 'variable', name, holds: 'truth' };
}

/** Lets the node fail unless the operand is made of these characters only, and of at least one. */
export function checkCharacters(code: Code, operand: Operand, characters: string): void {
  const name = nameOf(code, operand);
  const rest = code.fresh('PBXC_V');
  code.add(set(rest, call('REPLACE', name, characters)));
  const strange = comparable(code, { is: 'variable', name: rest, holds: 'anything' });
  const fits = code.fresh('PBXC_V');
  code.add(set(fits, operation(strange, '=', '')));
  code.add(unless(variable(fits), code.failed()));
  code.add(unless(operation(variable(name), '!=', ''), code.failed()));
}
