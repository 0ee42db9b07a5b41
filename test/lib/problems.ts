import type { Compiled } from '../../compiler/compile.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { Place } from '../../compiler/source/place.ts';

/** The errors of a site, each as `file:line:column rule: message // hint (place message)`. */
export function errorsOf({ diagnostics }: Pick<Compiled, 'diagnostics'>): string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(problemText);
}

function problemText({ rule, message, place, hint, related = [] }: Diagnostic): string {
  const at = place === undefined ? '' : `${placeText(place)} `;
  const others = related.map((other) => ` (${placeText(other.place)} ${other.message})`);
  return `${at}${rule}: ${message}${hint === undefined ? '' : ` // ${hint}`}${others.join('')}`;
}

function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
