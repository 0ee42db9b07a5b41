import { allWays, type WayFrom } from '../../../compiler/callflow/all-ways.ts';
import type { CallObject } from '../../../compiler/callflow/call-object.ts';
import { type Way, waysOn } from '../../../compiler/callflow/ways-on.ts';
import type { SiteObject } from '../../../compiler/changes/objects-of.ts';
import { type Row, rowsOf } from '../../../compiler/explain/rows.ts';
import type { Model } from '../../../compiler/model/model.ts';
import type { ModelObject } from '../../../compiler/model/object.ts';
import { usersOf } from '../../../compiler/phones/users-of.ts';
import type { SiteDocument } from '../../../schema/document.ts';
import { kept } from './kept.ts';
import { declaredAt, sectionsOf } from './kinds.ts';
import { type NumberRow, numbersOf } from './numbers.ts';
import { type ObjectRef, refTo, type Target, targetOf } from './object-ref.ts';

/** All there is to say of an object. */
export interface ObjectView {
  readonly section: string;
  readonly name: string;
  readonly word: string;
  readonly title: string | undefined;
  readonly declared: string | undefined;
  readonly numbers: readonly NumberRow[];
  /** As the compiler sees it: lines of YAML without the object's own name, each with where it comes from. */
  readonly lines: readonly { readonly yaml: string; readonly from: string | undefined }[];
  /** Where calls go on from it. */
  readonly ways: readonly { readonly when: string; readonly to: Target }[];
  /** What leads calls to it. */
  readonly from: readonly { readonly object: ObjectRef; readonly when: string }[];
  /** What it belongs to, or what belongs to it: a user's phone and groups, a phone's users. */
  readonly beside: readonly { readonly as: string; readonly object: ObjectRef }[];
  /** Of a phone: twelve lower-case hexadecimal digits. */
  readonly mac: string | undefined;
}

/** Undefined where the site has no such object. */
export function objectView(site: SiteDocument, model: Model, section: string, name: string): ObjectView | undefined {
  const found = sectionsOf(site)
    .find((each) => each.section === section)
    ?.objects.get(name);
  if (found === undefined) return undefined;
  const object = modelObject(model, section, name);
  const call = callObject(model, section, name);
  const title = object === undefined ? undefined : refTo(model, object).title;
  return {
    section,
    name,
    word: found.kind.word,
    title,
    declared: declaredAt(found),
    numbers: call === undefined ? [] : numbersOf(model, call),
    lines: linesOf(found),
    ways:
      call === undefined ? [] : waysOn(model, call).map((way) => ({ when: whenOf(way), to: targetOf(model, way.to) })),
    from: call === undefined ? [] : leadingTo(model, call),
    beside: beside(model, section, name),
    mac: section === 'devices' ? model.devices.get(name)?.mac : undefined,
  };
}

function linesOf({ origin }: SiteObject): ObjectView['lines'] {
  return rowsOf(origin).map(({ yaml, place }: Row) => ({
    yaml,
    from: place === undefined ? undefined : `${place.file}:${place.line}`,
  }));
}

function whenOf({ when, while: condition }: Way): string {
  if (condition === undefined || when.startsWith('closed')) return when;
  return `${when}, while ${condition.schedule} is ${condition.state.replace(/^:/, 'in ')}`;
}

/** What else leads to it; an object that leads to its own mailbox is no news. */
function leadingTo(model: Model, object: CallObject): ObjectView['from'] {
  const own = keyOf(refTo(model, object));
  const found = new Map<string, { object: ObjectRef; when: string }>();
  for (const { from, way } of waysByTarget(model).get(own) ?? []) {
    const source = refTo(model, from);
    const key = keyOf(source);
    if (key === own) continue;
    const before = found.get(key);
    found.set(key, { object: source, when: before === undefined ? whenOf(way) : `${before.when}; ${whenOf(way)}` });
  }
  return [...found.values()];
}

const waysByTarget = kept((model: Model): ReadonlyMap<string, readonly WayFrom[]> => {
  const ways = new Map<string, WayFrom[]>();
  for (const each of allWays(model)) {
    const { object } = targetOf(model, each.way.to);
    if (object === undefined) continue;
    const others = ways.get(keyOf(object));
    if (others === undefined) ways.set(keyOf(object), [each]);
    else others.push(each);
  }
  return ways;
});

function keyOf({ section, name }: ObjectRef): string {
  return `${section} ${name}`;
}

function beside(model: Model, section: string, name: string): ObjectView['beside'] {
  if (section === 'devices') {
    const device = model.devices.get(name);
    return device === undefined
      ? []
      : usersOf(model, device).map((user) => ({ as: 'line of', object: refTo(model, user) }));
  }
  if (section !== 'users') return [];
  const device = model.devices.get(model.users.get(name)?.device ?? '');
  const groups = [...model.groups.values()].filter(({ members }) => members.includes(name));
  const queues = [...model.queues.values()].filter(({ members }) => members.some(({ user }) => user === name));
  return [
    ...(device === undefined ? [] : [{ as: 'phone', object: refTo(model, device) }]),
    ...[...groups, ...queues].map((object) => ({ as: 'member of', object: refTo(model, object) })),
  ];
}

/** What calls can be at, by the section it is described in. */
function callObject(model: Model, section: string, name: string): CallObject | undefined {
  switch (section) {
    case 'users':
      return model.users.get(name);
    case 'groups':
      return model.groups.get(name);
    case 'queues':
      return model.queues.get(name);
    case 'ivrs':
      return model.ivrs.get(name);
    case 'conferences':
      return model.conferences.get(name);
    case 'faxes':
      return model.faxes.get(name);
    case 'voicemails':
      return model.mailboxes.get(name);
    case 'pagings':
      return model.pagings.get(name);
    case 'parkings':
      return model.parkings.get(name);
    case 'routes.incoming':
      return model.incomingRoutes.get(name);
    case 'routes.outgoing':
      return model.outgoingRoutes.get(name);
    default:
      return undefined;
  }
}

function modelObject(model: Model, section: string, name: string): ModelObject | undefined {
  return section === 'contacts' ? model.contacts.get(name) : callObject(model, section, name);
}
