import { operatorContext } from '../../compiler/dialplan/kinds/mailbox.ts';
import type { Host } from '../../compiler/model/host.ts';
import { isOnHost } from '../../compiler/model/is-on-host.ts';
import type { Mailbox } from '../../compiler/model/mailbox.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { toList } from '../../compiler/model/values.ts';
import { remembered } from '../../compiler/remember.ts';
import { sha256 } from '../../compiler/sha256.ts';
import { appendParts } from './conf/part.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';

/** What the rest of Asterisk calls a mailbox. */
export function mailboxAddress(mailbox: Mailbox): string {
  return `${mailbox.number}@${mailbox.context}`;
}

/** voicemail.conf: one line for each mailbox. */
export function voicemailConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  // Looked through once: of ten thousand mailboxes one has another name, and none another zone or context.
  const of = <Value>(what: string, work: () => Value): Value =>
    remembered(`${what} of voicemail on ${host.name}`, work);
  const mailboxes = () => [...model.mailboxes.values()].filter(({ context }) => isOnHost(model, context, host.name));
  writeGeneral(conf, model);
  conf.section('zonemessages');
  for (const [name, zone] of of('zones', () => zonesOf(model, mailboxes()))) conf.option(name, zone);
  for (const [context, list] of of('contexts', () => byContext(mailboxes()))) {
    conf.section(context);
    appendParts(conf, `voicemail.conf ${context}`, list, (part, mailbox) => writeMailbox(part, model, mailbox));
  }
  return conf.finish();
}

function writeGeneral(conf: ConfWriter, model: Model): void {
  const { site } = model;
  conf.section('general');
  const settings = model.voicemailSettings;
  const at = (key: string) => fieldOf(settings, key);
  const text = (key: string, value: string | undefined, field: string): void => {
    if (value !== undefined) conf.option(key, value, at(field));
  };
  conf.option('format', settings.formats.join('|'), at('formats'));
  conf.option('charset', 'UTF-8');
  text('serveremail', settings.from, 'from');
  text('fromstring', settings.fromName, 'from_name');
  text('emailsubject', settings.mail.subject, 'subject');
  text('emailbody', settings.mail.body, 'body');
  text('pagersubject', settings.pager.subject, 'pager_subject');
  text('pagerbody', settings.pager.body, 'pager_body');
  conf.option('tz', zoneName(site.timezone), fieldOf(site, 'timezone'));
  text('locale', settings.mail.locale, 'locale');
  conf.option('emaildateformat', settings.dateFormat, at('date_format'));
  conf.option('attach', true);
  conf.option('maxmsg', DEFAULT_MAX_MESSAGES);
  // Nobody fills the disk, and a caller who has hung up without a sign is not recorded for ever.
  conf.option('maxsecs', settings.maxLength, at('max_length'));
  if (settings.minLength > 0) conf.option('minsecs', settings.minLength, at('min_length'));
  conf.option('maxsilence', settings.maxSilence, at('max_silence'));
  if (settings.maxGreeting !== 60) conf.option('maxgreet', settings.maxGreeting, at('max_greeting'));
  conf.option('maxlogins', settings.maxLogins, at('max_logins'));
  conf.option('minpassword', 4);
  // A PIN changed by phone is kept with the messages: it outlives what is written here, and Asterisk need not write to this file.
  conf.option('passwordlocation', 'spooldir');
}

const DEFAULT_MAX_MESSAGES = 100;

/** How the time of a message is spoken, for each time zone in use. */
function zonesOf(model: Model, mailboxes: readonly Mailbox[]): [name: string, zone: string][] {
  const zones = new Map([[zoneName(model.site.timezone), `${model.site.timezone}|${spokenDate(model)}`]]);
  for (const mailbox of mailboxes)
    zones.set(zoneOf(model, mailbox), `${mailbox.timezone ?? model.site.timezone}|${spokenDate(model, mailbox)}`);
  return [...zones].sort(([, a], [, b]) => compare(a, b));
}

/** The zone of a mailbox: its time zone and, where that is not the site's, its way to speak of dates. */
function zoneOf(model: Model, mailbox: Mailbox): string {
  const name = zoneName(mailbox.timezone ?? model.site.timezone);
  const spoken = spokenDate(model, mailbox);
  return spoken === spokenDate(model) ? name : `${name}.${sha256(spoken).slice(0, 8)}`;
}

/** "Today at three twenty p.m.", or "today at fifteen twenty". */
function spokenDate({ site, voicemailSettings }: Model, mailbox?: Mailbox): string {
  const said = mailbox?.spokenDate ?? voicemailSettings.spokenDate;
  if (said !== undefined) return said;
  const clock = ['en', 'en_US'].includes(mailbox?.language ?? site.language) ? 'IMp' : 'R';
  return `'vm-received' Q 'digits/at' ${clock}`;
}

/** A time zone as the name of an option, which has no `+`: no two give the same. */
function zoneName(timezone: string): string {
  return timezone.replace('+', '.');
}

function byContext(mailboxes: readonly Mailbox[]): [string, Mailbox[]][] {
  const contexts = new Map<string, Mailbox[]>();
  for (const mailbox of mailboxes.toSorted((a, b) => compare(a.number, b.number))) {
    const list = contexts.get(mailbox.context);
    if (list === undefined) contexts.set(mailbox.context, [mailbox]);
    else list.push(mailbox);
  }
  return [...contexts].sort(([a], [b]) => compare(a, b));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function writeMailbox(conf: ConfWriter, model: Model, mailbox: Mailbox): void {
  const fields = [mailbox.fullName, mailbox.email.join('|'), mailbox.pager ?? '', options(model, mailbox).join('|')];
  conf.option(mailbox.number, [mailbox.pin, `,${fields.join(',').replace(/,+$/, '')}`], mailbox.origin);
}

/** What differs from `[general]`, then the site's raw options. */
function options(model: Model, mailbox: Mailbox): string[] {
  const list: string[] = [];
  const { language, maxMessages, maxLength, minLength, mail } = mailbox;
  const yesOrNo = (key: string, value: boolean | undefined): void => {
    if (value !== undefined) list.push(`${key}=${value ? 'yes' : 'no'}`);
  };
  if (!mailbox.attach) list.push('attach=no');
  if (mailbox.delete) list.push('delete=yes');
  if (language !== undefined && language !== model.site.language) list.push(`language=${language}`);
  const zone = zoneOf(model, mailbox);
  if (zone !== zoneName(model.site.timezone)) list.push(`tz=${zone}`);
  if (maxMessages !== DEFAULT_MAX_MESSAGES) list.push(`maxmsg=${maxMessages}`);
  if (maxLength !== undefined) list.push(`maxsecs=${maxLength}`);
  if (minLength !== undefined) list.push(`minsecs=${minLength}`);
  yesOrNo('saycid', mailbox.sayCaller);
  yesOrNo('envelope', mailbox.sayDate);
  yesOrNo('sayduration', mailbox.sayDuration);
  if (mailbox.review) list.push('review=yes');
  if (mailbox.operator !== undefined) list.push('operator=yes', `exitcontext=${operatorContext(mailbox)}`);
  const { locale } = model.voicemailSettings.mail;
  if (mail.locale !== undefined && mail.locale !== locale) list.push(`locale=${mail.locale}`);
  if (mail.subject !== undefined) list.push(`emailsubject=${mail.subject}`);
  if (mail.body !== undefined) list.push(`emailbody=${mail.body}`);
  const raw = mailbox.raw['mailbox'] ?? {};
  for (const key of Object.keys(raw).sort()) {
    for (const value of toList(raw[key] ?? []))
      list.push(`${key}=${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`);
  }
  return list;
}
