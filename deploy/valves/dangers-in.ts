import type { DangerKind } from '../../compiler/changes/danger-kinds.ts';
import { type Danger, dangersOf, newCredential } from '../../compiler/changes/dangers.ts';
import { valueIn } from '../../compiler/changes/objects-of.ts';
import { isMap } from '../../compiler/changes/same-value.ts';
import type { Plan } from '../plan.ts';
import type { ChangesSince } from './changes-since.ts';

export interface PlannedDanger extends Danger {
  /** An apply needs `--allow KIND`, since `site.valves` does not let it through. */
  readonly stops: boolean;
}

/** What is dangerous in what becomes of a host, and whether the site's valves let it through. */
export function dangersIn({ before, after, objects }: ChangesSince, plan: Plan): PlannedDanger[] {
  const removal = valve(after.site, 'removal');
  const found =
    before === undefined
      ? []
      : dangersOf(before.site, after.site, objects, typeof removal === 'number' ? removal : undefined);
  const all = new Map([...found, ...credentials(plan)].map((danger) => [danger.message, danger]));
  return [...all.values()].map((danger) => ({
    ...danger,
    stops: isShut(valve(after.site, settings[danger.kind]), danger.kind),
  }));
}

/** The field of `site.valves` for each kind of danger. */
export const settings: Readonly<Record<DangerKind, string>> = {
  'empty-site': 'empty_site',
  removal: 'removal',
  emergency: 'emergency',
  permission: 'permission',
  'trunk-credential': 'trunk_credential',
  'line-kind': 'line_kind',
};

/** What a site says of a valve. */
function valve(site: object | undefined, name: string): unknown {
  let value: unknown = site;
  for (const key of ['site', 'valves', name]) value = isMap(value) ? valueIn(value, key) : undefined;
  return value;
}

/** Most stop an apply unless the site says no; a line of another kind is often meant, and stops one only where it says yes. */
function isShut(said: unknown, kind: DangerKind): boolean {
  if (kind === 'line-kind') return said === 'yes' || said === true;
  return said !== 'no' && said !== false;
}

/** A value that comes from elsewhere than the site changes without a word in it. */
function credentials({ secrets }: Plan): Danger[] {
  return secrets.flatMap(({ name, change }) => {
    const [section, trunk] = name.split('/');
    return section === 'trunks' && trunk !== undefined && change === 'changes' ? [newCredential(trunk, name)] : [];
  });
}
