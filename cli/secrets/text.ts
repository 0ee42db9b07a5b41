import { printable } from '../../compiler/printable.ts';
import type { NeededSecret } from './needed.ts';

/** The list for people: each secret on a line, what is wrong with it below. */
export function neededText(needed: readonly NeededSecret[]): string {
  const width = Math.max(0, ...needed.map(({ name }) => name.length));
  const lines = needed.flatMap(({ name, hosts, from, problem, weakness }) => [
    `${name.padEnd(width)}  ${hosts.join(', ')}  ${from}`,
    ...(problem === undefined ? [] : [`  missing: ${printable(problem)}`]),
    ...(weakness === undefined ? [] : [`  weak: ${weakness}`]),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}
