import { type Danger, type DangerKind, dangersOf, newCredential } from '../../compiler/changes/dangers.ts';
import type { Compiled } from '../../compiler/compile.ts';
import type { Plan } from '../../deploy/index.ts';
import type { ChangesSince } from './changes-since.ts';
import type { PlannedDanger } from './document.ts';

/** What is dangerous in what becomes of a host, and whether the site's valves let it through. */
export function dangersIn({ before, after, objects }: ChangesSince, plan: Plan, { site }: Compiled): PlannedDanger[] {
  const valves = site?.site.valves;
  const share = typeof valves?.removal === 'number' ? valves.removal : undefined;
  const stops: Readonly<Record<DangerKind, boolean>> = {
    'empty-site': isShut(valves?.empty_site),
    removal: isShut(valves?.removal),
    emergency: isShut(valves?.emergency),
    permission: isShut(valves?.permission),
    'trunk-credential': isShut(valves?.trunk_credential),
  };
  const found = before === undefined ? [] : dangersOf(before.site, after.site, objects, share);
  const all = new Map([...found, ...credentials(plan)].map((danger) => [danger.message, danger]));
  return [...all.values()].map((danger) => ({ ...danger, stops: stops[danger.kind] }));
}

function isShut(said: number | boolean | 'yes' | 'no' | undefined): boolean {
  return said !== 'no' && said !== false;
}

/** A value that comes from elsewhere than the site changes without a word in it. */
function credentials({ secrets }: Plan): Danger[] {
  return secrets.flatMap(({ name, change }) => {
    const [section, trunk] = name.split('/');
    return section === 'trunks' && trunk !== undefined && change === 'changes' ? [newCredential(trunk, name)] : [];
  });
}
