import type { SiteDocument } from '../../schema/document.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../didyoumean.ts';
import { quoted } from '../quoted.ts';
import type { Secret, SecretShape } from '../secret.ts';
import type { SiteSounds } from '../sounds/site-sounds.ts';
import type { Origin } from '../source/origin.ts';
import { keyPlaceOf, placeOf } from '../source/spans.ts';

/** The sections whose objects are referred to by name, and the word for one of them. */
export const sections = {
  hosts: 'host',
  contexts: 'context',
  users: 'user',
  labels: 'label',
  key_templates: 'key template',
  devices: 'device',
  trunks: 'trunk',
  schedules: 'schedule',
  groups: 'group',
  queues: 'queue',
  switchboards: 'switchboard',
  penalty_rules: 'penalty rule',
  agents: 'agent',
  agent_groups: 'group of agents',
  pause_reasons: 'pause reason',
  filters: 'filter',
  skills: 'skill',
  skill_rules: 'set of skill rules',
  ivrs: 'IVR',
  voicemails: 'mailbox',
  conferences: 'conference',
  faxes: 'fax',
  pagings: 'paging',
  parkings: 'parking lot',
  permissions: 'permission',
  music_on_hold: 'music class',
} as const;

export type Section = keyof typeof sections;

/** The names that each section declares: also those of objects that are wrong in themselves, so that only true gaps are reported. */
export type Declared = Record<Section, ReadonlySet<string>>;

/** What linking an object needs: to report, to look names up, and to collect secrets. */
export interface Linker {
  readonly site: SiteDocument;
  readonly declared: Declared;
  /** The names of the site's contexts, by kind. */
  readonly contextNames: Readonly<Record<ContextKind, readonly string[]>>;
  /** Contexts of the site's own dialplan, which may be named wherever a context may. */
  readonly ownContexts: ReadonlySet<string>;
  /** The prompts that the site ships. */
  readonly sounds: SiteSounds;
  /** The channels of cards to which phones of users are plugged in, by user. */
  readonly userChannels: ReadonlyMap<string, readonly number[]>;
  readonly secrets: Map<string, Secret>;
  /** How many names have been compared for hints. */
  readonly effort: { compared: number };
  report(diagnostic: Diagnostic): void;
}

/** True when the section has the name; reports the dangling reference when it has not. */
export function refer(linker: Linker, section: Section, name: string, origin: Origin): boolean {
  if (linker.declared[section].has(name)) return true;
  const near = nearestOf(linker, name, linker.declared[section]);
  linker.report({
    rule: 'dangling-reference',
    severity: 'error',
    message: `there is no ${sections[section]} "${name}"`,
    place: placeOf(origin),
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?`, related: related(linker, section, near) }),
  });
  return false;
}

/** A subroutine is a context of the site's own dialplan. */
export function referToSubroutine(linker: Linker, name: string, origin: Origin): void {
  if (linker.ownContexts.has(name)) return;
  const near = nearestOf(linker, name, linker.ownContexts);
  linker.report({
    rule: 'dangling-reference',
    severity: 'error',
    message: `there is no subroutine "${name}" in the site's own dialplan`,
    place: placeOf(origin),
    hint: near === undefined ? `write it in \`dialplan/*.conf\` as the context [${name}]` : `did you mean "${near}"?`,
  });
}

/** When all users have been renamed, ten thousand hints would take minutes, and one is as good. */
const mostCompared = 200_000;

/** The nearest of the names, unless too many have been compared. */
export function nearestOf(linker: Linker, name: string, names: ReadonlySet<string>): string | undefined {
  if (linker.effort.compared > mostCompared) return undefined;
  linker.effort.compared += names.size;
  return nearest(name, names);
}

function related(linker: Linker, section: Section, name: string) {
  const container = linker.site[section];
  if (!Object.hasOwn(container, name)) return [];
  return [{ message: `${sections[section]} "${name}" is declared here`, place: keyPlaceOf({ container, key: name }) }];
}

/** Reports each name of a list that the section has not got; gives back those it has. */
export function referAll(linker: Linker, section: Section, names: readonly (string | number)[]): string[] {
  return names.map(String).filter((name, key) => refer(linker, section, name, { container: names, key }));
}

type SecretValue = SiteDocument['users'][string]['password'];

/** Registers a secret of the site under `id`. */
export function toSecret(linker: Linker, value: SecretValue, id: string, shape: SecretShape, origin: Origin): Secret {
  const secret: Secret = { id, source: toSource(linker, value, origin), shape, origin };
  linker.secrets.set(id, secret);
  return secret;
}

/** Registers a secret that no field of the site is for. */
export function unwrittenSecret(linker: Linker, id: string, shape: SecretShape, origin: Origin): Secret {
  const rotate = linker.site.site.rotations[id] ?? 1;
  const secret: Secret = { id, source: { kind: 'auto', rotate }, shape, origin, isUnwritten: true };
  linker.secrets.set(id, secret);
  return secret;
}

/** Reports each name of `site.rotations` that is none of an unwritten secret. To be called when all are linked. */
export function checkRotations({ site, secrets, report }: Linker): void {
  const { rotations } = site.site;
  const known = [...secrets.values()].filter(({ isUnwritten }) => isUnwritten === true).map(({ id }) => id);
  for (const id of Object.keys(rotations)) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    const others = known.length === 0 ? 'this site has none' : `there are: ${known.join(', ')}`;
    report({
      rule: 'dangling-reference',
      severity: 'error',
      message: `there is no secret ${quoted(id)} that stands nowhere in the site`,
      place: keyPlaceOf({ container: rotations, key: id }),
      hint: near === undefined ? others : `did you mean "${near}"?`,
    });
  }
}

function toSource(linker: Linker, value: SecretValue, origin: Origin): Secret['source'] {
  if (value === 'auto') return { kind: 'auto', rotate: 1 };
  if (typeof value !== 'object') return { kind: 'plain', value: String(value) };
  const given = [value.env, value.file, value.age, value.auto].filter((part) => part !== undefined);
  if (given.length === 1 && value.env !== undefined && value.rotate === undefined)
    return { kind: 'env', name: value.env };
  if (given.length === 1 && value.file !== undefined && value.rotate === undefined)
    return { kind: 'file', path: value.file };
  if (given.length === 1 && value.age !== undefined && value.rotate === undefined)
    return { kind: 'age', text: value.age };
  const isAuto = value.auto === true || value.auto === 'yes';
  if (given.length === 1 && isAuto) return { kind: 'auto', rotate: value.rotate ?? 1 };
  linker.report({
    rule: 'wrong-type',
    severity: 'error',
    message:
      'a secret is exactly one of `{env: NAME}`, `{file: PATH}`, `{age: TEXT}` and `{auto: yes}`; `rotate` goes with `auto`',
    place: placeOf(origin),
  });
  return { kind: 'auto', rotate: 1 };
}

const usualContext = { internal: 'default', incoming: 'from-extern', outgoing: 'to-extern' } as const;

type ContextKind = keyof typeof usualContext;

/** The names of the contexts of each kind, sorted. */
export function contextNamesOf(contexts: SiteDocument['contexts']): Record<ContextKind, string[]> {
  const names: Record<ContextKind, string[]> = { internal: [], incoming: [], outgoing: [] };
  for (const name of Object.keys(contexts).sort()) {
    const kind = contexts[name]?.kind;
    if (kind !== undefined) names[kind].push(name);
  }
  return names;
}

/**
 * The context of an object: the one it names, or the only one of the kind, or the one with the usual name among several.
 * Never "the first", which would depend on the order of files.
 */
export function contextFor(
  linker: Linker,
  kind: ContextKind,
  given: string | undefined,
  what: string,
  origin: Origin,
): string {
  if (given !== undefined) {
    if (!linker.ownContexts.has(given)) refer(linker, 'contexts', given, origin);
    return given;
  }
  const names = linker.contextNames[kind];
  const only = names[0];
  if (only !== undefined && names.length === 1) return only;
  const usual = usualContext[kind];
  if (names.includes(usual)) return usual;
  // A context that is wrong in itself may be the one that is missing here.
  const isLost = names.length === 0 && Object.keys(linker.site.contexts).length < linker.declared.contexts.size;
  if (isLost) return usual;
  const hint =
    names.length === 0 ? `declare a context of kind ${kind}` : `say \`context:\` with one of: ${names.join(', ')}`;
  linker.report({
    rule: 'missing-key',
    severity: 'error',
    message: `${what} names no context, and the site has ${names.length === 0 ? 'none' : 'several'} of kind ${kind}`,
    place: keyPlaceOf(origin),
    hint,
  });
  return usual;
}
