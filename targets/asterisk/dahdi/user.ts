import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { User } from '../../../compiler/model/user.ts';
import { callerId } from '../conf/callerid.ts';
import { putPickupGroups } from '../pickup-groups.ts';
import { usualPresses } from '../pjsip/templates.ts';
import type { Put } from '../section.ts';
import { putVariables } from '../user-variables.ts';
import { mailboxAddress } from '../voicemail.ts';

/** What a user's phone at a port has, as phones that speak SIP do. */
export function putUser(put: Put, model: Model, user: User): void {
  const at = (key: string) => fieldOf(user, key);
  const mailbox = user.mailbox === undefined ? undefined : model.mailboxes.get(user.mailbox);
  put('callerid', callerId(user.fullName ?? user.name, user.number ?? ''), at('name'));
  if (mailbox !== undefined) put('mailbox', mailboxAddress(mailbox), at('voicemail'));
  if (user.language !== undefined) put('language', user.language, at('language'));
  if (user.musicOnHold !== undefined) put('mohsuggest', user.musicOnHold, at('music_on_hold'));
  if (user.accountCode !== undefined) put('accountcode', user.accountCode, at('account_code'));
  // The key that flashes holds a call, makes a second one, and brings them together.
  put('callwaiting', true);
  put('threewaycalling', true);
  put('transfer', user.callTransfer, at('call_transfer'));
  putPickupGroups(put, model, user, { taken: 'namedcallgroup', takes: 'namedpickupgroup' });
  putVariables((name, value, origin) => put('setvar', `${name}=${value}`, origin), model, user, usualPresses(model));
}
