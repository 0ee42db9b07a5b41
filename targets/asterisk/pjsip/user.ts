import { optionsOf, usualUser } from '../../../compiler/dialplan/call-options.ts';
import { mayPageVariable } from '../../../compiler/dialplan/names.ts';
import { startVariable } from '../../../compiler/dialplan/service-state.ts';
import { alertInfoOf } from '../../../compiler/model/auto-answer.ts';
import type { Mailbox } from '../../../compiler/model/mailbox.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import { pagedOf } from '../../../compiler/model/paged.ts';
import { lotOf } from '../../../compiler/model/parking.ts';
import { pickupGroupsOf } from '../../../compiler/model/pickup-groups.ts';
import type { User } from '../../../compiler/model/user.ts';
import { endpointsOf, type UserEndpoint } from '../../../compiler/model/user-line.ts';
import { fieldOfService } from '../../../compiler/model/user-services.ts';
import { rightsKey } from '../../../compiler/rights/key.ts';
import { rightsOf } from '../../../compiler/rights/rights.ts';
import { callerId } from '../conf/callerid.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { type Put, section } from '../section.ts';
import { mailboxAddress } from '../voicemail.ts';
import { setVar } from './set-var.ts';
import { allowed, templates } from './templates.ts';

/** A user's phone, and browser: what each is (endpoint), how it proves it (auth), where it is reached (aor). All three go by one name. */
export function writeUser(conf: ConfWriter, model: Model, user: User): void {
  for (const endpoint of endpointsOf(user)) writeEndpoint(conf, model, user, endpoint);
}

function writeEndpoint(conf: ConfWriter, model: Model, user: User, { name, isBrowser }: UserEndpoint): void {
  const { origin, raw } = user;
  const mailbox = user.mailbox === undefined ? undefined : model.mailboxes.get(user.mailbox);
  const template = isBrowser ? templates.webrtc : templates.phone;
  section(conf, name, { inherits: [template], origin, raw: raw['endpoint'] }, (put) =>
    putEndpoint(put, model, user, name, mailbox),
  );

  section(conf, name, { inherits: [templates.auth], origin, raw: raw['auth'] }, (put) => {
    put('username', name, origin);
    put('password', user.password, user.password.origin);
  });

  section(conf, name, { inherits: [templates.aor], origin, raw: raw['aor'] }, (put) => {
    if (user.maxContacts !== 1) put('max_contacts', user.maxContacts, fieldOf(user, 'max_contacts'));
    if (mailbox !== undefined) put('mailboxes', mailboxAddress(mailbox), fieldOf(user, 'voicemail'));
  });
}

function putEndpoint(put: Put, model: Model, user: User, endpoint: string, mailbox: Mailbox | undefined): void {
  const { name, number, origin } = user;
  const at = (key: string) => fieldOf(user, key);
  put('context', user.context, at('context'));
  // Always there: without it, the phone itself would say who calls.
  put('callerid', callerId(user.fullName ?? name, number ?? ''), at('name'));
  put('auth', endpoint, origin);
  put('aors', endpoint, origin);
  if (user.codecs !== undefined) put('allow', allowed(user.codecs), at('codecs'));
  if (user.language !== undefined) put('language', user.language, at('language'));
  if (user.musicOnHold !== undefined) put('moh_suggest', user.musicOnHold, at('music_on_hold'));
  if (user.directMedia) put('direct_media', true, at('direct_media'));
  if (mailbox !== undefined) put('mailboxes', mailboxAddress(mailbox), at('voicemail'));
  putPickups(put, model, user);

  if (user.simultaneousCalls !== undefined)
    put('device_state_busy_at', user.simultaneousCalls, at('simultaneous_calls'));

  put('set_var', setVar('XIVO_USERID', name), origin);
  if (model.ownVariables.has('XIVO_BASE_CONTEXT'))
    put('set_var', setVar('XIVO_BASE_CONTEXT', user.context), at('context'));
  // Where the numbers are that a call is transferred to, wherever in the dialplan it has got to.
  put('set_var', setVar('TRANSFER_CONTEXT', user.context), at('context'));
  if (number !== undefined) put('set_var', setVar('PICKUPMARK', `${number}%${user.context}`), at('number'));
  if (mailbox !== undefined) put('set_var', setVar('PBXC_MAILBOX', mailboxAddress(mailbox)), at('voicemail'));
  if (mailbox?.askPin === false) put('set_var', setVar('PBXC_MAILBOX_OPTIONS', 's'), fieldOf(mailbox, 'ask_pin'));
  if (user.callerId !== undefined) put('set_var', setVar('PBXC_CALLERID', user.callerId), at('caller_id'));
  if (user.anonymous) put('set_var', setVar('PBXC_ANONYMOUS', 'yes'), at('caller_id'));
  // Every call of the user counts, whoever made it.
  if (user.simultaneousCalls !== undefined) put('set_var', setVar('GROUP(pbxc-calls)', name), at('simultaneous_calls'));
  const lot = model.inCallCodes.park === undefined ? undefined : lotOf(model, user);
  if (lot !== undefined) put('set_var', setVar('CHANNEL(parkinglot)', lot), at('parking'));
  const mayPress = optionsOf(user, model.inCallCodes, lot).toUpperCase();
  if (mayPress !== optionsOf(usualUser, model.inCallCodes).toUpperCase())
    put('set_var', setVar('PBXC_MAY', mayPress), origin);
  for (const [service, start] of Object.entries(user.starts))
    put('set_var', setVar(startVariable(service), start), at(fieldOfService(service)));
  const rights = rightsKey(rightsOf(model, user));
  if (rights !== undefined) put('set_var', setVar('PBXC_RIGHTS', rights), at('permissions'));
  putPagings(put, model, user);
}

function putPickups(put: Put, model: Model, user: User): void {
  const groups = pickupGroupsOf(model).get(user.name);
  if (groups === undefined) return;
  const origin = (names: readonly string[]) => model.pickups.get(names[0] ?? '')?.origin;
  if (groups.isTaken.length > 0) put('named_call_group', groups.isTaken.join(','), origin(groups.isTaken));
  if (groups.takes.length > 0) put('named_pickup_group', groups.takes.join(','), origin(groups.takes));
}

function putPagings(put: Put, model: Model, user: User): void {
  const paged = pagedOf(model).get(user.name);
  if (paged === undefined) return;
  const alertInfo = alertInfoOf(model, user);
  if (paged.isMember && alertInfo !== undefined)
    put('set_var', setVar('PBXC_ALERT_INFO', alertInfo), fieldOf(user, 'device'));
  for (const name of paged.mayCall)
    put('set_var', setVar(mayPageVariable(name), 'yes'), model.pagings.get(name)?.origin);
}
