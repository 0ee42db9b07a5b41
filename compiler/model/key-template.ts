import { sorted } from './host.ts';
import { type Key, linkKeys } from './key.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';

/** Function keys that several phones have. */
export interface KeyTemplate extends ModelObject {
  readonly kind: 'key-template';
  readonly keys: readonly Key[];
}

export function linkKeyTemplates(linker: Linker): Map<string, KeyTemplate> {
  const container = linker.site.key_templates;
  return new Map(
    sorted(container).map(([name, { keys }]) => [
      name,
      // The keys are nobody's: one for a filter says for which secretary.
      { kind: 'key-template', name, origin: { container, key: name }, keys: linkKeys(linker, undefined, keys) },
    ]),
  );
}
