import { optionsOf } from '../../compiler/dialplan/call-options.ts';
import { mayPageVariable } from '../../compiler/dialplan/names.ts';
import { startVariable } from '../../compiler/dialplan/service-state.ts';
import { alertInfoOf } from '../../compiler/model/auto-answer.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { pagedOf } from '../../compiler/model/paged.ts';
import { lotOf } from '../../compiler/model/parking.ts';
import type { User } from '../../compiler/model/user.ts';
import { fieldOfService } from '../../compiler/model/user-services.ts';
import { rightsKey } from '../../compiler/rights/key.ts';
import { rightsOf } from '../../compiler/rights/rights.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import { mailboxAddress } from './voicemail.ts';

/** Writes a variable that every channel of a user's phone has. */
export type PutVariable = (name: string, value: string, origin?: Origin) => void;

/**
 * What the dialplan wants to know of a user who calls, whatever the phone speaks.
 *
 * @param usual What all phones of the file may press already (`PBXC_MAY`).
 */
export function putVariables(put: PutVariable, model: Model, user: User, usual: string): void {
  const { name, number } = user;
  const at = (key: string) => fieldOf(user, key);
  const mailbox = user.mailbox === undefined ? undefined : model.mailboxes.get(user.mailbox);
  put('XIVO_USERID', name, user.origin);
  if (user.userField !== undefined)
    for (const of of ['CDR', 'CHANNEL']) put(`${of}(userfield)`, user.userField, at('user_field'));
  if (model.ownVariables.has('XIVO_BASE_CONTEXT')) put('XIVO_BASE_CONTEXT', user.context, at('context'));
  // Where the numbers are that a call is transferred to, wherever in the dialplan it has got to.
  put('TRANSFER_CONTEXT', user.context, at('context'));
  if (number !== undefined) put('PICKUPMARK', `${number}%${user.context}`, at('number'));
  if (mailbox !== undefined) put('PBXC_MAILBOX', mailboxAddress(mailbox), at('voicemail'));
  if (mailbox?.askPin === false) put('PBXC_MAILBOX_OPTIONS', 's', fieldOf(mailbox, 'ask_pin'));
  if (user.callerId !== undefined) put('PBXC_CALLERID', user.callerId, at('caller_id'));
  if (user.anonymous) put('PBXC_ANONYMOUS', 'yes', at('caller_id'));
  // Every call of the user counts, whoever made it.
  if (user.simultaneousCalls !== undefined) put('GROUP(pbxc-calls)', name, at('simultaneous_calls'));
  const listening = model.featureCodes.call_listening;
  if (listening !== undefined && user.callListening) put('PBXC_MAY_LISTEN', 'yes', at('call_listening'));
  // The group that ChanSpy is told: a user of another name may begin alike, and so would the channels.
  if (listening !== undefined) put('SPYGROUP', name, listening.origin);
  const lot = model.inCallCodes.park === undefined ? undefined : lotOf(model, user);
  if (lot !== undefined) put('CHANNEL(parkinglot)', lot, at('parking'));
  const mayPress = optionsOf(user, model.inCallCodes, lot).toUpperCase();
  if (mayPress !== usual) put('PBXC_MAY', mayPress, user.origin);
  for (const [service, start] of Object.entries(user.starts))
    put(startVariable(service), start, at(fieldOfService(service)));
  const rights = rightsKey(rightsOf(model, user));
  if (rights !== undefined) put('PBXC_RIGHTS', rights, at('permissions'));
  putPagings(put, model, user);
}

function putPagings(put: PutVariable, model: Model, user: User): void {
  const paged = pagedOf(model).get(user.name);
  if (paged === undefined) return;
  const alertInfo = alertInfoOf(model, user);
  if (paged.isMember && alertInfo !== undefined) put('PBXC_ALERT_INFO', alertInfo, fieldOf(user, 'device'));
  for (const name of paged.mayCall) put(mayPageVariable(name), 'yes', model.pagings.get(name)?.origin);
}
