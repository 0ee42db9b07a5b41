import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { User } from '../../../compiler/model/user.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { putPickupGroups } from '../pickup-groups.ts';
import { section } from '../section.ts';
import { putVariables } from '../user-variables.ts';
import { mailboxAddress } from '../voicemail.ts';

/** The line of a user, which the device shows and calls ring. */
export function writeLine(conf: ConfWriter, model: Model, user: User): void {
  const { name, number, origin } = user;
  const at = (key: string) => fieldOf(user, key);
  const mailbox = user.mailbox === undefined ? undefined : model.mailboxes.get(user.mailbox);
  const { voicemail } = model.featureCodes;
  section(conf, name, { origin, raw: user.raw['line'] }, (put) => {
    put('type', 'line');
    put('label', number ?? user.fullName ?? name, at('number'));
    put('description', user.fullName ?? name, at('name'));
    put('context', user.context, at('context'));
    put('cid_name', user.fullName ?? name, at('name'));
    put('cid_num', number ?? '', at('number'));
    if (mailbox !== undefined) put('mailbox', mailboxAddress(mailbox), at('voicemail'));
    if (mailbox !== undefined && voicemail !== undefined) put('vmnum', voicemail.digits, voicemail.origin);
    if (user.codecs !== undefined) {
      put('disallow', 'all', at('codecs'));
      put('allow', user.codecs.join(','), at('codecs'));
    }
    if (user.language !== undefined) put('language', user.language, at('language'));
    if (user.musicOnHold !== undefined) put('musicclass', user.musicOnHold, at('music_on_hold'));
    if (user.simultaneousCalls !== undefined) put('incominglimit', user.simultaneousCalls, at('simultaneous_calls'));
    put('transfer', user.callTransfer, at('call_transfer'));
    put('directed_pickup', true);
    put('directed_pickup_context', user.context, at('context'));
    putPickupGroups(put, model, user, { taken: 'namedcallgroup', takes: 'namedpickupgroup' });
    putVariables((variable, value, where) => put('setvar', `${variable}=${value}`, where), model, user, '');
  });
}
