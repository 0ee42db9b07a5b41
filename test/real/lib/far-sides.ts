import { isIP } from 'node:net';
import type { Model } from '../../../compiler/model/model.ts';

/** The names of the far sides of a site's trunks, with an address for each. */
export function farSides(model: Model): Record<string, string> {
  const names: Record<string, string> = {};
  for (const trunk of model.trunks.values()) {
    if (trunk.technology !== 'sip' || trunk.farSide === undefined || isIP(trunk.farSide) > 0) continue;
    names[trunk.farSide] ??= `198.51.100.${Object.keys(names).length + 1}`;
  }
  return names;
}
