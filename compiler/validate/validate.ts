import type { ErrorObject } from 'ajv';
import type { SiteDocument } from '../../schema/document.ts';
import { validate as matchesSchema } from '../../schema/generated/validator.js';
import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source/place.ts';
import type { SourceTree } from '../source/read-site.ts';
import { explain } from './explain.ts';
import { prune } from './prune.ts';

/** A value that is taken out may leave its owner wrong in turn: an empty route without its `to`, a site without hosts. */
const maxRounds = 6;

/**
 * Checks the tree against the JSON Schema and fills in its defaults (in place: a default has no span, so it can be told from
 * what was written). What is wrong is reported, with its place, and taken out of the tree.
 * @returns the document, or undefined when so much is wrong that nothing is left.
 */
export function validate(tree: SourceTree): { site: SiteDocument | undefined; diagnostics: Diagnostic[] } {
  const root: unknown = tree.root;
  if (isSite(root)) return { site: root, diagnostics: [] };
  const diagnostics = newMistakes(tree, explain(tree.root, knownErrors(tree)));
  for (let round = 0; round < maxRounds; round++) {
    if (!prune(tree.root, errors())) break;
    if (isSite(root)) return { site: root, diagnostics };
  }
  return { site: undefined, diagnostics };
}

/** What is missing from a site that was not read as a whole may stand in what was not read. */
function knownErrors(tree: SourceTree): readonly ErrorObject[] {
  if (tree.isWhole) return errors();
  return errors().filter((error) => error.keyword !== 'required' || error.instancePath !== '');
}

/** Without what is wrong only because reading has found it wrong already, and made it empty. */
function newMistakes(tree: SourceTree, found: Diagnostic[]): Diagnostic[] {
  const known = new Set(tree.diagnostics.map(({ place }) => placeText(place)));
  return found.filter(({ place }) => place === undefined || !known.has(placeText(place)));
}

function placeText(place: Place | undefined): string {
  return place === undefined ? '' : `${place.file}:${place.line}:${place.column}`;
}

/** Whether a document is as the schema has it; its defaults are filled in. */
export function isValid(document: unknown): document is SiteDocument {
  return isSite(document);
}

const check: { (data: unknown): boolean; errors?: ErrorObject[] | null } = matchesSchema;

function isSite(data: unknown): data is SiteDocument {
  return check(data);
}

function errors(): readonly ErrorObject[] {
  return check.errors ?? [];
}
