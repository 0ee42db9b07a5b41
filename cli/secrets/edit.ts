import { isNode, parseDocument } from 'yaml';
import type { Value } from '../../compiler/source/compose.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import { stepsTo } from '../../compiler/source/spans.ts';
import { mergeYaml } from '../import/merge-yaml.ts';
import { inlineYaml } from '../import/yaml-text.ts';

/** What a site says of a secret from now on. */
export type NewSource = { readonly auto: true; readonly rotate: number } | { readonly age: string };

/**
 * The text of a site's file with another source of a secret, everything else byte for byte as it was. Undefined where the secret
 * does not stand in it so that it can be changed alone.
 */
export function rewritten(text: string, origin: Origin, next: NewSource): string | undefined {
  const value: Value = { ...next };
  const steps = stepsTo(origin);
  if (steps === undefined) return undefined;
  return Array.isArray(origin.container) ? withItem(text, steps, value) : mergeYaml(text, additionAt(steps, value));
}

/** An entry of a list is replaced whole, and alone. */
function withItem(text: string, steps: readonly string[], value: Value): string | undefined {
  const node = parseDocument(text, { schema: 'failsafe' }).getIn(steps, true);
  const range = isNode(node) ? node.range : undefined;
  return range ? `${text.slice(0, range[0])}${inlineYaml(value)}${text.slice(range[1])}` : undefined;
}

function additionAt(steps: readonly string[], value: Value): { [key: string]: Value } {
  const [first = '', ...rest] = steps;
  return { [first]: rest.length === 0 ? value : additionAt(rest, value) };
}
