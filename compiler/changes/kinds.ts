import type { SiteDocument } from '../../schema/document.ts';
import { sections } from '../model/linker.ts';

/** A part of a site that holds objects of one kind by their names, or is one object itself. */
export interface Kind {
  /** How one of it is called. */
  readonly word: string;
  readonly isNamed: boolean;
}

const named = (word: string): Kind => ({ word, isNamed: true });
const settings = (word: string): Kind => ({ word, isNamed: false });

/** Every section of a site; `routes` has its two kinds one level deeper. */
export const kinds: Readonly<Record<Exclude<keyof SiteDocument, 'version' | 'routes'>, Kind>> = {
  site: settings('settings of the site'),
  hosts: named(sections.hosts),
  hardware: named('cards of host'),
  contexts: named(sections.contexts),
  users: named(sections.users),
  devices: named(sections.devices),
  contacts: named('contact'),
  labels: named(sections.labels),
  key_templates: named(sections.key_templates),
  trunks: named(sections.trunks),
  schedules: named(sections.schedules),
  groups: named(sections.groups),
  queues: named(sections.queues),
  switchboards: named(sections.switchboards),
  penalty_rules: named(sections.penalty_rules),
  agents: named(sections.agents),
  agent_groups: named(sections.agent_groups),
  pause_reasons: named(sections.pause_reasons),
  skills: named(sections.skills),
  skill_rules: named(sections.skill_rules),
  ivrs: named(sections.ivrs),
  voicemails: named(sections.voicemails),
  voicemail_settings: settings('settings of mailboxes'),
  conferences: named(sections.conferences),
  pickups: named('pickup'),
  pagings: named(sections.pagings),
  parkings: named(sections.parkings),
  faxes: named(sections.faxes),
  filters: named(sections.filters),
  permissions: named(sections.permissions),
  caller_numbers: settings('rules for numbers of callers'),
  music_on_hold: named(sections.music_on_hold),
  managers: named('manager'),
  manager_interface: settings('manager interface'),
  ari_users: named('ARI user'),
  ari_interface: settings('ARI interface'),
  cdr: settings('records of calls'),
  queue_log: settings('queue log'),
  cel: settings('channel event logging'),
  dhcp: settings('DHCP'),
  provisioning: settings('provisioning'),
  serve: settings('service of files'),
  phone_services: settings('services of phones'),
  hooks: settings('hooks'),
  feature_codes: settings('feature codes'),
  in_call_codes: settings('codes during calls'),
};

export const routeKinds = { incoming: named('incoming route'), outgoing: named('outgoing route') } as const;
