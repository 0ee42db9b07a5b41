import type { Side } from './compare-sites.ts';
import type { FieldChange, ObjectChange } from './object-change.ts';

/** A change that is seldom meant, or that costs much when it is not: to be looked at twice. */
export interface Danger {
  readonly kind: 'removal' | 'empty-site' | 'emergency' | 'permission' | 'trunk-credential';
  /** A sentence without a full stop. */
  readonly message: string;
}

/** What among the changes between two sites is dangerous. */
export function dangersOf(before: Side, after: Side, changes: readonly ObjectChange[]): Danger[] {
  return [
    ...emptied(before, after),
    ...removals(before, changes),
    ...changes.flatMap((change) => [...emergency(change, before, after), ...permission(change), ...credential(change)]),
  ];
}

/** Fewer than these are soon a third. */
const fewest = 3;

function removals({ site }: Side, changes: readonly ObjectChange[]): Danger[] {
  const had = {
    users: Object.keys(site?.users ?? {}).length,
    devices: Object.keys(site?.devices ?? {}).length,
    routes: Object.keys(site?.routes.incoming ?? {}).length + Object.keys(site?.routes.outgoing ?? {}).length,
  };
  return Object.entries(had).flatMap(([section, count]): Danger[] => {
    const gone = changes.filter(
      (change) =>
        change.action === 'removed' && (change.section === section || change.section.startsWith(`${section}.`)),
    ).length;
    if (count < fewest || gone * 3 <= count) return [];
    return [{ kind: 'removal', message: `${gone} of ${count} ${section} are removed` }];
  });
}

function emptied({ site: before }: Side, { site: after }: Side): Danger[] {
  if (before === undefined || after === undefined || isEmpty(before) || !isEmpty(after)) return [];
  return [{ kind: 'empty-site', message: 'nobody can be called any more: no user and no route is left' }];
}

function isEmpty({ users, routes }: NonNullable<Side['site']>): boolean {
  return [users, routes.incoming, routes.outgoing].every((objects) => Object.keys(objects).length === 0);
}

function emergency(
  { section, name, formerName = name, action, fields }: ObjectChange,
  before: Side,
  after: Side,
): Danger[] {
  if (section !== 'routes.outgoing' || action === 'added') return [];
  const was = before.model?.outgoingRoutes.get(formerName)?.emergency === true;
  const is = after.model?.outgoingRoutes.get(name)?.emergency === true;
  if (!was && !is) return [];
  const what =
    action === 'removed' ? 'is removed' : `changes: ${fields.map(({ path }) => path).join(', ') || 'its name'}`;
  return [{ kind: 'emergency', message: `the emergency route "${name}" ${what}` }];
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
  const secrets = fields.flatMap(({ secret }) => secret ?? []);
  return secrets.map((secret) => ({
    kind: 'trunk-credential',
    message: `trunk "${name}" gets another credential (${secret})`,
  }));
}
