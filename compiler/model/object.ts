import type { Origin } from '../source/origin.ts';

/** The kinds of object that have a name, by the section of the site they stand in. */
export type Kind =
  | 'host'
  | 'context'
  | 'user'
  | 'contact'
  | 'device'
  | 'label'
  | 'key-template'
  | 'trunk'
  | 'incoming-route'
  | 'outgoing-route'
  | 'schedule'
  | 'group'
  | 'queue'
  | 'switchboard'
  | 'penalty-rule'
  | 'agent'
  | 'agent-group'
  | 'pause-reason'
  | 'skill'
  | 'skill-rules'
  | 'ivr'
  | 'voicemail'
  | 'conference'
  | 'fax'
  | 'pickup'
  | 'paging'
  | 'parking'
  | 'permission'
  | 'filter'
  | 'music-class'
  | 'manager'
  | 'ari-user'
  | 'dhcp-pool';

/** What every linked object has. */
export interface ModelObject {
  readonly kind: Kind;
  /** Unique in its kind. */
  readonly name: string;
  /** Where the object stands: its name is the key. */
  readonly origin: Origin;
}

/** Where a field of an object stands; a field that was left out has the place of the object. */
export function fieldOf(object: Pick<ModelObject, 'origin'>, key: string | number): Origin {
  const container: unknown = (object.origin.container as Record<string | number, unknown>)[object.origin.key];
  return typeof container === 'object' && container !== null ? { container, key } : object.origin;
}

/** How the kinds are called when people are spoken to. */
export const kindWords: Record<Kind, string> = {
  host: 'host',
  context: 'context',
  user: 'user',
  contact: 'contact',
  device: 'device',
  label: 'label',
  'key-template': 'key template',
  trunk: 'trunk',
  'incoming-route': 'incoming route',
  'outgoing-route': 'outgoing route',
  schedule: 'schedule',
  group: 'group',
  queue: 'queue',
  switchboard: 'switchboard',
  'penalty-rule': 'penalty rule',
  agent: 'agent',
  'agent-group': 'group of agents',
  'pause-reason': 'pause reason',
  skill: 'skill',
  'skill-rules': 'skill rules',
  ivr: 'IVR',
  voicemail: 'mailbox',
  conference: 'conference',
  fax: 'fax',
  pickup: 'pickup',
  paging: 'paging',
  parking: 'parking lot',
  permission: 'permission',
  filter: 'filter',
  'music-class': 'music class',
  manager: 'manager',
  'ari-user': 'ARI user',
  'dhcp-pool': 'DHCP pool',
};

/** `queue "support"`: how an object is called in a message. */
export function called(object: ModelObject): string {
  return `${kindWords[object.kind]} "${object.name}"`;
}
