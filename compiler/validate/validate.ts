import type { ErrorObject } from 'ajv';
import type { SiteDocument } from '../../schema/document.ts';
import { validate as matchesSchema } from '../../schema/generated/validate.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { SourceTree } from '../source/read-site.ts';
import { explain } from './explain.ts';

/**
 * Checks the tree against the JSON Schema and fills in its defaults (in place: a default has no span, so it can be told from
 * what was written).
 * @returns the document, or undefined with every error, placed.
 */
export function validate(tree: SourceTree): { site: SiteDocument | undefined; diagnostics: Diagnostic[] } {
  const root: unknown = tree.root;
  if (isSite(root)) return { site: root, diagnostics: [] };
  return { site: undefined, diagnostics: explain(tree.root, errors()) };
}

const check: { (data: unknown): boolean; errors?: ErrorObject[] | null } = matchesSchema;

function isSite(data: unknown): data is SiteDocument {
  return check(data);
}

function errors(): readonly ErrorObject[] {
  return check.errors ?? [];
}
