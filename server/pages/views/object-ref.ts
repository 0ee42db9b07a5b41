import { valueAt } from '../../../compiler/explain/value.ts';
import type { Destination, NamedTarget } from '../../../compiler/model/destination.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { type Kind, kindWords, type ModelObject } from '../../../compiler/model/object.ts';

/** An object of the site, to be named and led to. */
export interface ObjectRef {
  /** As in the site: `users`, `routes.incoming`. */
  readonly section: string;
  readonly name: string;
  /** What it is: `user`. */
  readonly word: string;
  /** What people call it, where that is something else than its name. */
  readonly title?: string;
}

/** Where a call goes, in words. */
export interface Target {
  readonly text: string;
  /** The object it is, where it is one: then the text says what else there is to say. */
  readonly object?: ObjectRef;
}

/** The sections of the site that kinds stand in. */
const sections: Readonly<Record<Kind, string>> = {
  host: 'hosts',
  context: 'contexts',
  user: 'users',
  contact: 'contacts',
  device: 'devices',
  label: 'labels',
  'key-template': 'key_templates',
  trunk: 'trunks',
  'incoming-route': 'routes.incoming',
  'outgoing-route': 'routes.outgoing',
  schedule: 'schedules',
  group: 'groups',
  queue: 'queues',
  switchboard: 'switchboards',
  'penalty-rule': 'penalty_rules',
  agent: 'agents',
  'agent-group': 'agent_groups',
  'pause-reason': 'pause_reasons',
  skill: 'skills',
  'skill-rules': 'skill_rules',
  ivr: 'ivrs',
  voicemail: 'voicemails',
  conference: 'conferences',
  fax: 'faxes',
  pickup: 'pickups',
  paging: 'pagings',
  parking: 'parkings',
  permission: 'permissions',
  filter: 'filters',
  'music-class': 'music_on_hold',
  manager: 'managers',
  'ari-user': 'ari_users',
  'dhcp-pool': 'dhcp',
};

export function refTo(model: Model, object: ModelObject): ObjectRef {
  const { kind, name } = object;
  const owner = kind === 'voicemail' ? ownerOf(model, object) : undefined;
  if (owner !== undefined) return { ...refTo(model, owner), word: 'mailbox of user' };
  const title = 'fullName' in object && typeof object.fullName === 'string' ? object.fullName : undefined;
  return {
    section: sections[kind],
    name,
    word: kindWords[kind],
    ...(title !== undefined && title !== name && { title }),
  };
}

/** The user that a mailbox is described with; undefined for one that stands in `voicemails`. */
function ownerOf(model: Model, { name, origin }: ModelObject): ModelObject | undefined {
  const user = model.users.get(name);
  return user !== undefined && valueAt(user.origin) === origin.container ? user : undefined;
}

export function targetOf(model: Model, to: Destination): Target {
  switch (to.kind) {
    case 'number':
      return { text: `number ${to.number}, dialled from ${to.context}` };
    case 'dialplan':
      return { text: `dialplan ${to.context}, ${to.extension}, ${to.priority}` };
    case 'sound':
      return { text: `sound ${to.sound}, then ${to.then}` };
    case 'voicemail_menu':
      return { text: 'menu of mailboxes' };
    case 'hangup':
    case 'busy':
    case 'congestion':
    case 'repeat':
      return { text: to.kind };
    default:
      return namedTarget(model, to.kind, to.name);
  }
}

/** The calls' objects of a model by the word that destinations have for them. */
const named = {
  user: 'users',
  group: 'groups',
  queue: 'queues',
  ivr: 'ivrs',
  conference: 'conferences',
  voicemail: 'mailboxes',
  fax: 'faxes',
} as const satisfies Record<NamedTarget, keyof Model>;

function namedTarget(model: Model, kind: NamedTarget, name: string): Target {
  const object = model[named[kind]].get(name);
  return object === undefined ? { text: `${kind} ${name}` } : { text: '', object: refTo(model, object) };
}
