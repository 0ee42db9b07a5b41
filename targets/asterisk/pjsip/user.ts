import type { Mailbox } from '../../../compiler/model/mailbox.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { User } from '../../../compiler/model/user.ts';
import { endpointsOf, type UserEndpoint } from '../../../compiler/model/user-line.ts';
import { type PhoneMedia, phoneMediaOf } from '../../../compiler/phones/media.ts';
import { callerId } from '../conf/callerid.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { putPickupGroups } from '../pickup-groups.ts';
import { type Put, section } from '../section.ts';
import { type PutVariable, putVariables } from '../user-variables.ts';
import { mailboxAddress } from '../voicemail.ts';
import { putDirectMedia } from './direct-media.ts';
import { setVar } from './set-var.ts';
import { allowed, templates, usualPresses } from './templates.ts';

/** A user's phone, and browser: what each is (endpoint), how it proves it (auth), where it is reached (aor). All three go by one name. */
export function writeUser(conf: ConfWriter, model: Model, user: User): void {
  for (const endpoint of endpointsOf(user)) writeEndpoint(conf, model, user, endpoint);
}

function writeEndpoint(conf: ConfWriter, model: Model, user: User, { name, isBrowser }: UserEndpoint): void {
  const { origin, raw } = user;
  const mailbox = user.mailbox === undefined ? undefined : model.mailboxes.get(user.mailbox);
  const template = isBrowser ? templates.webrtc : templates.phone;
  section(conf, name, { inherits: [template], origin, raw: raw['endpoint'] }, (put) =>
    putEndpoint(put, model, user, { name, isBrowser }, mailbox),
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

function putEndpoint(put: Put, model: Model, user: User, endpoint: UserEndpoint, mailbox: Mailbox | undefined): void {
  const { name, number, origin } = user;
  const at = (key: string) => fieldOf(user, key);
  put('context', user.context, at('context'));
  // Always there: without it, the phone itself would say who calls.
  put('callerid', callerId(user.fullName ?? name, number ?? ''), at('name'));
  put('auth', endpoint.name, origin);
  put('aors', endpoint.name, origin);
  if (user.codecs !== undefined) put('allow', allowed(user.codecs), at('codecs'));
  if (user.language !== undefined) put('language', user.language, at('language'));
  if (user.musicOnHold !== undefined) put('moh_suggest', user.musicOnHold, at('music_on_hold'));
  if (user.line === 'sip' && user.fax !== 'no') putFax(put, user);
  if (!endpoint.isBrowser) putPhoneMedia(put, phoneMediaOf(model, user));
  if (user.directMedia && !endpoint.isBrowser) putDirectMedia(put, at('direct_media'));
  if (mailbox !== undefined) put('mailboxes', mailboxAddress(mailbox), at('voicemail'));
  putPickupGroups(put, model, user, { taken: 'named_call_group', takes: 'named_pickup_group' });

  if (user.simultaneousCalls !== undefined)
    put('device_state_busy_at', user.simultaneousCalls, at('simultaneous_calls'));

  if (user.accountCode !== undefined) put('accountcode', user.accountCode, at('account_code'));
  const putVariable: PutVariable = (variable, value, where) => put('set_var', setVar(variable, value), where);
  putVariables(putVariable, model, user, usualPresses(model));
}

/** What the phone's own file says of media: both have to do the same. */
function putPhoneMedia(put: Put, { srtp, dtmfMode }: PhoneMedia): void {
  if (dtmfMode !== undefined && dtmfMode.value !== 'rfc4733') put('dtmf_mode', dtmfMode.value, dtmfMode.origin);
  if (srtp === undefined || srtp.value === 'disabled') return;
  put('media_encryption', 'sdes', srtp.origin);
  if (srtp.value === 'preferred') put('media_encryption_optimistic', true, srtp.origin);
}

/** A machine wants codecs that leave its tones as they are; where it has no T.38 and the other side has, Asterisk translates. */
function putFax(put: Put, user: User): void {
  const origin = fieldOf(user, 'fax');
  if (user.codecs === undefined) put('allow', allowed(['alaw', 'ulaw']), origin);
  if (user.fax === 't38') {
    put('t38_udptl', true, origin);
    put('t38_udptl_ec', 'redundancy', origin);
  }
  put('set_var', setVar('FAXOPT(gateway)', 'yes'), origin);
}
