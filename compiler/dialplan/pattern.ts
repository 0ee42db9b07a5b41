/** A number or pattern of the language as Asterisk writes it: patterns start with `_`. */
export function toPattern(number: string): string {
  return /[XZN.![\]]/.test(number) ? `_${number}` : number;
}
