import { application, execIf, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, join, operation, variable } from '../expression.ts';

/** Answers a call, once: everything that plays something starts with it. People's own dialplan calls it by this name. */
export function addPickup(builder: Builder): void {
  builder.context('xivo-pickup', 'Answers a call that is not answered yet').add({
    pattern: 's',
    steps: [execIf(operation(call('CHANNEL', 'state'), '!=', 'Up'), application('Answer', 500)), application('Return')],
  });
}

/** Listens to the caller's own mailbox: context. Without one of their own, callers are asked for it. */
export function addOwnVoicemail(builder: Builder): void {
  builder.context('pbxc-own-voicemail', "Listens to the caller's own mailbox: context").add({
    pattern: 's',
    steps: [
      gotoIf(call('ISNULL', variable('PBXC_MAILBOX')), { priority: 'ask' }),
      application('VoiceMailMain', variable('PBXC_MAILBOX'), variable('PBXC_MAILBOX_OPTIONS')),
      application('Return'),
      labelled('ask', application('VoiceMailMain', join('@', variable('ARG1')))),
      application('Return'),
    ],
  });
}

/**
 * Joins a conference whose admins have a PIN of their own: name. ConfBridge knows one PIN for each profile, so it is asked here
 * and compared with what confbridge.conf says at that moment: no PIN ever stands in the dialplan.
 */
export function addJoinByPin(builder: Builder): void {
  const pin = variable('PBXC_PIN');
  const pinOf = (profile: string) => call('AST_CONFIG', 'confbridge.conf', join(profile, variable('ARG1')), 'pin');
  const joinAs = (label: string, role: string) => [
    labelled(label, setFunction('CONFBRIDGE', ['user', 'template'], join(`pbxc-${role}-`, variable('ARG1')))),
    setFunction('CONFBRIDGE', ['user', 'pin'], ''),
    application('ConfBridge', variable('ARG1'), join('pbxc-bridge-', variable('ARG1')), '', `pbxc-menu-${role}`),
    application('Return'),
  ];
  builder.context('pbxc-join-by-pin', 'Joins a conference by PIN: name').add({
    pattern: 's',
    steps: [
      set('PBXC_TRIES', 0),
      labelled('ask', set('PBXC_TRIES', operation(variable('PBXC_TRIES'), '+', 1))),
      application('Read', 'PBXC_PIN', 'conf-getpin', 20, '', 1, 10),
      gotoIf(call('ISNULL', pin), { priority: 'wrong' }),
      gotoIf(operation(pin, '=', pinOf('pbxc-admin-')), { priority: 'admin' }),
      gotoIf(operation(pin, '=', pinOf('pbxc-user-')), { priority: 'user' }),
      labelled('wrong', application('Playback', 'conf-invalidpin')),
      gotoIf(operation(variable('PBXC_TRIES'), '<', 3), { priority: 'ask' }),
      application('Return'),
      ...joinAs('admin', 'admin'),
      ...joinAs('user', 'user'),
    ],
  });
}
