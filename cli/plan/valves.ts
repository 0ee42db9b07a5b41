import { dangerKinds } from '../../compiler/changes/danger-kinds.ts';
import { printable } from '../../compiler/printable.ts';
import { type PlannedDanger, settings } from '../../deploy/valves/dangers-in.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { PlanDocument } from './document.ts';

/** Ends the command where a danger is neither let through by the site nor by whoever applies. */
export function checkValves({ hosts }: PlanDocument, allowed: readonly string[]): void {
  const messages = new Map<string, PlannedDanger>();
  for (const { dangers } of hosts) {
    for (const danger of dangers) {
      if (danger.stops && !allowed.includes(danger.kind)) messages.set(danger.message, danger);
    }
  }
  if (messages.size === 0) return;
  const found = [...messages.values()];
  const lines = found.map(({ message }) => `  ${printable(message)}`);
  const kinds = dangerKinds.filter((kind) => found.some((danger) => danger.kind === kind));
  const ways = kinds.map(
    (kind) => `  --allow ${kind}, or for good \`site: { valves: { ${settings[kind]}: no } }\` in the site`,
  );
  throw new Failure(
    `this is seldom meant, so nothing was done:\n${lines.join('\n')}\nIf it is, say:\n${ways.join('\n')}`,
    exitCode.refused,
  );
}
