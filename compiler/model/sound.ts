import { stockPrompts } from '../sounds/stock-prompts.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import { type Linker, nearestOf } from './linker.ts';

/** Folders of the host's own: what is recorded by phone, and what was put there by hand. */
const hostFolders = /^(?:custom|recordings)\//;

/** What Asterisk is told to play for a sound that the site names: one that the site ships, or one of Asterisk's own. */
export function toSound(linker: Linker, name: string, origin: Origin): string {
  const own = linker.sounds.paths.get(name);
  if (own !== undefined) return own;
  const stock = stockPrompts('en') ?? new Set();
  if (stock.has(name) || hostFolders.test(name)) return name;
  const near = nearestOf(linker, name, new Set([...linker.sounds.paths.keys(), ...stock]));
  const language = linker.site.site.language;
  linker.report({
    rule: 'missing-sound',
    severity: 'warning',
    message: `there is no sound "${name}", neither of the site nor of Asterisk`,
    place: placeOf(origin),
    hint: near === undefined ? `record it as \`sounds/${language}/${name}.wav\`` : `did you mean "${near}"?`,
  });
  return name;
}
