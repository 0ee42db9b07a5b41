import type { FormName } from './forms.ts';

/** What a column is about: the columns of a thing are filled together, and an empty thing is not made. */
export type Thing = 'user' | 'account' | 'line' | 'number' | 'mailbox';

export interface Column {
  readonly thing: Thing;
  readonly form: FormName;
  /** The thing is there only with a value in this column. */
  readonly isRequired?: true;
  readonly isSecret?: true;
  /**
   * Where the value goes: below `users.NAME`; for `number` below `routes.incoming.NAME` (`timeout` below its `to`); for `mailbox` below
   * `users.NAME.voicemail` or `voicemails.NAME`. Absent for what takes part in something else, and for what is lost.
   */
  readonly to?: string;
  /** What the value takes part in. */
  readonly partOf?: string;
  /** Why nothing becomes of the value. */
  readonly lost?: string;
  /** The value that says what is so anyway. */
  readonly usual?: string;
  /** Not missed by anybody: told as an information. */
  readonly isHarmless?: true;
}

/** Every column that is known, with its meaning: the one place where a column gets one. */
export const columns = {
  name: { thing: 'user', form: 'text', partOf: 'the name in `users`' },
  entity_id: { thing: 'user', form: 'int', usual: '1', lost: 'a site is one entity', isHarmless: true },
  firstname: { thing: 'user', form: 'text', isRequired: true, partOf: '`users.NAME.name`' },
  lastname: { thing: 'user', form: 'text', partOf: '`users.NAME.name`' },
  email: { thing: 'user', form: 'text', to: 'email' },
  language: { thing: 'user', form: 'text', to: 'language' },
  mobile_phone_number: { thing: 'user', form: 'text', to: 'mobile' },
  outgoing_caller_id: { thing: 'user', form: 'default or text', to: 'caller_id' },
  enabled: { thing: 'user', form: 'bool', to: 'enabled' },
  supervision_enabled: { thing: 'user', form: 'bool', to: 'supervision' },
  call_transfer_enabled: { thing: 'user', form: 'bool', to: 'call_transfer' },
  dtmf_hangup_enabled: { thing: 'user', form: 'bool', to: 'dtmf_hangup' },
  simultaneous_calls: { thing: 'user', form: 'int', to: 'simultaneous_calls' },
  ring_seconds: { thing: 'user', form: 'fives', to: 'ring' },
  call_permission_password: { thing: 'user', form: 'text', isSecret: true, to: 'rightcall_code' },
  labels: { thing: 'user', form: 'list', to: 'labels' },
  userfield: { thing: 'user', form: 'text', lost: 'a user has no such field' },
  call_record_enabled: { thing: 'user', form: 'bool', to: 'call_recording' },
  online_call_record_enabled: { thing: 'user', form: 'bool', to: 'online_call_recording' },
  cti_profile_enabled: { thing: 'account', form: 'bool', usual: '0', lost: 'a site has no accounts of applications' },
  username: { thing: 'account', form: 'text', lost: 'a site has no accounts of applications' },
  password: { thing: 'account', form: 'text', isSecret: true, lost: 'a site has no accounts of applications' },
  cti_profile_name: { thing: 'account', form: 'text', lost: 'a site has no accounts of applications' },
  exten: { thing: 'line', form: 'text', isRequired: true, to: 'number' },
  context: { thing: 'line', form: 'text', isRequired: true, to: 'context' },
  line_protocol: { thing: 'line', form: 'text', isRequired: true, to: 'line' },
  line_site: { thing: 'line', form: 'text', lost: 'a phone has no template line' },
  sip_username: { thing: 'line', form: 'text', lost: 'a phone registers with the name of its user' },
  sip_secret: { thing: 'line', form: 'text', isSecret: true, to: 'password' },
  incall_exten: { thing: 'number', form: 'text', isRequired: true, to: 'number' },
  incall_context: { thing: 'number', form: 'text', isRequired: true, to: 'context' },
  incall_ring_seconds: { thing: 'number', form: 'seconds', to: 'timeout' },
  voicemail_name: { thing: 'mailbox', form: 'text', isRequired: true, to: 'name' },
  voicemail_number: { thing: 'mailbox', form: 'text', isRequired: true, to: 'number' },
  voicemail_context: { thing: 'mailbox', form: 'text', isRequired: true, partOf: 'the context of the mailbox' },
  voicemail_password: { thing: 'mailbox', form: 'text', isSecret: true, to: 'pin' },
  voicemail_email: { thing: 'mailbox', form: 'text', to: 'email' },
  voicemail_attach_audio: { thing: 'mailbox', form: 'bool', to: 'attach' },
  voicemail_delete_messages: { thing: 'mailbox', form: 'bool', to: 'delete' },
  voicemail_ask_password: { thing: 'mailbox', form: 'bool', to: 'ask_pin' },
  call_permissions: { thing: 'user', form: 'list', to: 'permissions' },
  uuid: { thing: 'user', form: 'text', lost: 'users are known by their names', isHarmless: true },
  provisioning_code: { thing: 'user', form: 'text', lost: 'phones are provisioned by `devices`', isHarmless: true },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

export function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(columns, name);
}

export const columnNames: readonly ColumnName[] = Object.keys(columns).filter(isColumnName);

/** What the manual of the format calls some columns, where its lines were too short for their names. */
export const misprints: Readonly<Record<string, ColumnName>> = {
  'in-call_exten': 'incall_exten',
  'in-call_context': 'incall_context',
  'in-call_ring_s': 'incall_ring_seconds',
  line_protoc: 'line_protocol',
  sip_usern: 'sip_username',
  call_permission: 'call_permissions',
};
