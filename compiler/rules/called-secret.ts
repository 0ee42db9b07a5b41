import type { Secret } from '../secret.ts';

/** `the PIN of mailbox "alice"`: a secret in a sentence, from its id. */
export function calledSecret({ id }: Secret): string {
  const [section = '', name = '', part = ''] = id.split('/');
  return `the ${partWords[part] ?? part} of ${ownerWords[section] ?? section} "${name}"`;
}

const partWords: Readonly<Record<string, string>> = {
  sip: 'SIP password',
  pin: 'PIN',
  'admin-pin': 'admin PIN',
  rightcall: 'rightcall code',
  turn: 'TURN password',
};

const ownerWords: Readonly<Record<string, string>> = {
  users: 'user',
  trunks: 'trunk',
  permissions: 'permission',
  voicemails: 'mailbox',
  conferences: 'conference',
  managers: 'manager',
  ari_users: 'ARI user',
  hosts: 'host',
};
