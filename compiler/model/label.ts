import { sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';

/** What users are grouped by for people, and by nothing else. */
export interface Label extends ModelObject {
  readonly kind: 'label';
  readonly description: string | undefined;
}

export function linkLabels(linker: Linker): Map<string, Label> {
  const labels = new Map<string, Label>();
  const container = linker.site.labels;
  for (const [name, { description }] of sorted(container)) {
    labels.set(name, {
      kind: 'label',
      name,
      origin: { container, key: name },
      description: description === undefined ? undefined : String(description),
    });
  }
  return labels;
}
