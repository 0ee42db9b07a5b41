import type { Compiled } from '../compile.ts';
import type { Place } from '../source/place.ts';
import { hasSpans, keyPlaceOf } from '../source/spans.ts';
import { compareFields, type Secrets } from './compare-fields.ts';
import type { FieldChange, ObjectChange } from './object-change.ts';
import { objectsOf, type SectionObjects, type SiteObject } from './objects-of.ts';
import { renamesOf } from './renames-of.ts';
import { isSameValue } from './same-value.ts';
import { type SecretAt, secretFinder } from './secret-at.ts';

/** A site as one side of a comparison. */
export type Side = Pick<Compiled, 'site' | 'model'>;

/** A site's document, and how to tell what in it is a secret. */
export interface ComparedSite {
  /** With its defaults; absent for one that was not there. */
  readonly site: object | undefined;
  readonly secretAt: SecretAt;
}

/** What was added, removed, renamed and changed between two sites, by section and name. Each change has the values and places of both. */
export function compareSites(before: Side, after: Side): ObjectChange[] {
  return compareDocuments(
    { site: before.site, secretAt: secretFinder(before.model) },
    { site: after.site, secretAt: secretFinder(after.model) },
  );
}

/** The same for sites that were compiled elsewhere. */
export function compareDocuments(before: ComparedSite, after: ComparedSite): ObjectChange[] {
  const secrets: Secrets = { before: before.secretAt, after: after.secretAt };
  const old = new Map(objectsOf(before.site, after.site).map((section) => [section.section, section]));
  return objectsOf(after.site, before.site).flatMap((section) =>
    compareSection(old.get(section.section), section, secrets),
  );
}

function compareSection(before: SectionObjects | undefined, after: SectionObjects, secrets: Secrets): ObjectChange[] {
  const old = before?.objects ?? new Map<string, SiteObject>();
  const removed = [...old.values()].filter(({ name }) => !after.objects.has(name));
  const added = [...after.objects.values()].filter(({ name }) => !old.has(name));
  const formerOf = renamesOf(removed, added);
  const renamed = new Set([...formerOf.values()]);
  const changes: ObjectChange[] = [];
  for (const object of removed) if (!renamed.has(object)) changes.push(changeOf('removed', object, undefined, secrets));
  for (const object of after.objects.values()) {
    const former = formerOf.get(object) ?? old.get(object.name);
    if (former === undefined) changes.push(changeOf('added', undefined, object, secrets));
    else if (former.name !== object.name) changes.push(changeOf('renamed', former, object, secrets));
    else if (!isSameText(former.value, object.value) && !isSameValue(former.value, object.value)) {
      const change = changeOf('changed', former, object, secrets);
      if (change.fields.length > 0) changes.push(change);
    }
  }
  return changes.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether both are written the same: most objects of a large site are, and that is five times as quick to see. */
function isSameText(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function changeOf(
  action: ObjectChange['action'],
  before: SiteObject | undefined,
  after: SiteObject | undefined,
  secrets: Secrets,
): ObjectChange {
  const { section, kind, name } = after ?? before ?? missing();
  const fields = compareFields(before, after, secrets);
  return {
    action,
    section,
    kind: kind.word,
    name,
    ...(action === 'renamed' && before !== undefined && { formerName: before.name }),
    ...(before !== undefined && placed('before', before)),
    ...(after !== undefined && placed('after', after)),
    fields: before !== undefined && after !== undefined ? fields : fields.filter(isSaid),
  };
}

/** What was kept of a site on a host stands nowhere. */
function placed<Side extends string>(side: Side, { origin }: SiteObject): { [key in Side]?: Place } {
  const found: { [key in Side]?: Place } = {};
  if (hasSpans(origin.container)) found[side] = keyPlaceOf(origin);
  return found;
}

/** Of an object that is new or gone, its defaults are nothing to tell. */
function isSaid({ before, after }: FieldChange): boolean {
  return before?.place !== undefined || after?.place !== undefined;
}

function missing(): never {
  throw new Error('a change is of an object that was, or is');
}
