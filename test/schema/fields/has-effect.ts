import { checkedBy } from './checked-by.ts';
import { type FieldUse, fieldsOfDocument, type Path } from './fields-of-document.ts';
import { otherValues } from './other-values.ts';
import type { SchemaNode } from './schema-node.ts';
import { copyOf, type Document, type Outcome, type SiteTree } from './site-tree.ts';

/** A field that so many values of change nothing at a place has no effect there. */
const maxTries = 15;

/** Whether there is a change of this one field, somewhere, by which something else comes out. */
export function hasEffect(sites: readonly SiteTree[], field: string, node: SchemaNode): boolean {
  const possible = sites.flatMap((site) => placesOf(site, field));
  const written = possible.filter(({ use }) => use.value !== undefined && use.needs === undefined);
  const known = new Map(written.map(({ use }) => [JSON.stringify(use.value), use.value]));
  for (const place of written.length > 0 ? written : possible) {
    const { site, use } = place;
    const document =
      use.needs === undefined ? site.document : withValue(site.document, use.needs.path, use.needs.value);
    const before = use.needs === undefined ? place.before : site.compile(document);
    if (before.errors.length > 0) continue;
    let tries = 0;
    for (const value of [undefined, ...known.values(), ...otherValues(node, use.value)]) {
      if (JSON.stringify(value) === JSON.stringify(use.value)) continue;
      const after = site.compile(withValue(document, use.path, value));
      if (after.errors.length > 0) continue;
      if (differs(before, after, checkedBy[field])) return true;
      if (++tries === maxTries) break;
    }
  }
  return false;
}

interface FieldPlace {
  readonly site: SiteTree;
  readonly use: FieldUse;
  readonly before: Outcome;
}

const known = new WeakMap<SiteTree, { uses: readonly FieldUse[]; before: Outcome }>();

function placesOf(site: SiteTree, field: string): FieldPlace[] {
  let found = known.get(site);
  if (found === undefined) {
    found = { uses: fieldsOfDocument(site.document), before: site.compile(site.document) };
    known.set(site, found);
  }
  const { uses, before } = found;
  return uses.filter((use) => use.field === field).map((use) => ({ site, use, before }));
}

function differs(before: Outcome, after: Outcome, rule: string | undefined): boolean {
  if (rule === undefined) return before.files !== after.files;
  return before.findings(rule) !== after.findings(rule);
}

function withValue(document: Document, path: Path, value: unknown): Document {
  const copy = copyOf(document);
  let container: object = copy;
  for (const key of path.slice(0, -1)) container = Reflect.get(container, key);
  const last = path.at(-1);
  if (last === undefined) return copy;
  if (value === undefined) Reflect.deleteProperty(container, last);
  else Reflect.set(container, last, value);
  return copy;
}
