import type { DangerKind } from './danger-kinds.ts';
import type { FieldChange, ObjectChange } from './object-change.ts';
import { valueIn } from './objects-of.ts';
import { isMap } from './same-value.ts';

/** A change that is seldom meant, or that costs much when it is not: to be looked at twice. */
export interface Danger {
  readonly kind: DangerKind;
  /** A sentence without a full stop. */
  readonly message: string;
}

/** A site's document with its defaults; absent for one that was not there. */
type Site = object | undefined;

/** What among the changes between two sites is dangerous. `share`: of how many percent the removal is one, a third when left out. */
export function dangersOf(before: Site, after: Site, changes: readonly ObjectChange[], share?: number): Danger[] {
  return [
    ...emptied(before, after),
    ...removals(before, changes, share),
    ...changes.flatMap((change) => [
      ...emergency(change, before, after),
      ...permission(change),
      ...credential(change),
      ...lineKind(change),
    ]),
  ];
}

/** Fewer than these are soon a third. */
const fewest = 3;

function removals(site: Site, changes: readonly ObjectChange[], share: number | undefined): Danger[] {
  const had = {
    users: countIn(site, 'users'),
    devices: countIn(site, 'devices'),
    routes: countIn(site, 'routes', 'incoming') + countIn(site, 'routes', 'outgoing'),
  };
  return Object.entries(had).flatMap(([section, count]): Danger[] => {
    const gone = changes.filter(
      (change) =>
        change.action === 'removed' && (change.section === section || change.section.startsWith(`${section}.`)),
    ).length;
    const isFew = share === undefined ? gone * 3 <= count : gone * 100 <= count * share;
    if (count < fewest || isFew) return [];
    return [{ kind: 'removal', message: `${gone} of ${count} ${section} are removed` }];
  });
}

function emptied(before: Site, after: Site): Danger[] {
  if (before === undefined || after === undefined || isEmpty(before) || !isEmpty(after)) return [];
  return [{ kind: 'empty-site', message: 'nobody can be called any more: no user and no route is left' }];
}

function isEmpty(site: Site): boolean {
  return countIn(site, 'users') + countIn(site, 'routes', 'incoming') + countIn(site, 'routes', 'outgoing') === 0;
}

function countIn(site: Site, ...path: readonly string[]): number {
  return Object.keys(mapIn(site, ...path) ?? {}).length;
}

function mapIn(site: Site, ...path: readonly string[]): object | undefined {
  let value: unknown = site;
  for (const key of path) value = isMap(value) ? valueIn(value, key) : undefined;
  return isMap(value) ? value : undefined;
}

function emergency(
  { section, name, formerName = name, action, fields }: ObjectChange,
  before: Site,
  after: Site,
): Danger[] {
  if (section !== 'routes.outgoing' || action === 'added') return [];
  if (!isEmergency(before, formerName) && !isEmergency(after, name)) return [];
  const what =
    action === 'removed' ? 'is removed' : `changes: ${fields.map(({ path }) => path).join(', ') || 'its name'}`;
  return [{ kind: 'emergency', message: `the emergency route "${name}" ${what}` }];
}

function isEmergency(site: Site, name: string): boolean {
  const said = valueIn(mapIn(site, 'routes', 'outgoing', name) ?? {}, 'emergency');
  return said === true || said === 'yes';
}

/** More may be called than before: something is no longer denied, or is allowed, or a permission no longer binds somebody. */
function permission({ section, kind, name, action, fields }: ObjectChange): Danger[] {
  const allows = (what: string): Danger[] => [{ kind: 'permission', message: `${kind} "${name}" ${what}` }];
  if (section === 'permissions') {
    if (action === 'removed') return allows('is removed, so what it denied may be called');
    const undenied = itemsOf(fields, 'deny', 'removed');
    const allowed = action === 'added' ? [] : itemsOf(fields, 'allow', 'added');
    return [
      ...(undenied.length > 0 ? allows(`no longer denies ${undenied.join(', ')}`) : []),
      ...(allowed.length > 0 ? allows(`allows also ${allowed.join(', ')}`) : []),
    ];
  }
  if (action !== 'changed' && action !== 'renamed') return [];
  const unbound = itemsOf(fields, 'permissions', 'removed');
  return unbound.length > 0 ? allows(`is no longer bound by ${unbound.join(', ')}`) : [];
}

function itemsOf(fields: readonly FieldChange[], path: string, which: 'removed' | 'added'): readonly string[] {
  return fields.find((field) => field.path === path)?.items?.[which] ?? [];
}

function credential({ section, name, action, fields }: ObjectChange): Danger[] {
  if (section !== 'trunks' || action === 'added' || action === 'removed') return [];
  return fields.flatMap(({ secret }) => (secret === undefined ? [] : [newCredential(name, secret)]));
}

/** Of a line of another kind the phone, or the browser, knows nothing before it is set up anew. */
function lineKind({ section, name, action, fields }: ObjectChange): Danger[] {
  if (section !== 'users' || action === 'added' || action === 'removed') return [];
  const line = fields.find(({ path }) => path === 'line');
  if (line === undefined) return [];
  const [was, is] = [line.before, line.after].map((side) => String(side?.value ?? 'sip'));
  const cost = 'what rings must be set up anew, no call reaches it before, and calls on it end when it starts anew';
  return [
    { kind: 'line-kind', message: `the line of user "${name}" was of kind ${was} and is of kind ${is}: ${cost}` },
  ];
}

/** The danger that a trunk's secret is another, for who knows it otherwise than from the site. */
export function newCredential(trunk: string, secret: string): Danger {
  return { kind: 'trunk-credential', message: `trunk "${trunk}" gets another credential (${secret})` };
}
