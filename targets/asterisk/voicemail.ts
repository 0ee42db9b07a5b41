import type { Host } from '../../compiler/model/host.ts';
import { isOnHost } from '../../compiler/model/is-on-host.ts';
import type { Mailbox } from '../../compiler/model/mailbox.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { toList } from '../../compiler/model/values.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';

/** What the rest of Asterisk calls a mailbox. */
export function mailboxAddress(mailbox: Mailbox): string {
  return `${mailbox.number}@${mailbox.context}`;
}

/** voicemail.conf: one line for each mailbox. */
export function voicemailConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  const mailboxes = [...model.mailboxes.values()].filter((mailbox) => isOnHost(model, mailbox.context, host.name));
  writeGeneral(conf, model);
  writeZones(conf, model, mailboxes);
  for (const [context, list] of byContext(mailboxes)) {
    conf.section(context);
    for (const mailbox of list) writeMailbox(conf, model, mailbox);
  }
  return conf.finish();
}

function writeGeneral(conf: ConfWriter, model: Model): void {
  const { site } = model;
  conf.section('general');
  conf.option('format', 'wav');
  conf.option('charset', 'UTF-8');
  if (site.domain !== undefined) conf.option('serveremail', `asterisk@${site.domain}`, fieldOf(site, 'domain'));
  conf.option('tz', zoneName(site.timezone), fieldOf(site, 'timezone'));
  conf.option('emaildateformat', '%A, %d %B %Y, %H:%M');
  conf.option('attach', true);
  conf.option('maxmsg', DEFAULT_MAX_MESSAGES);
  // Nobody fills the disk, and a caller who has hung up without a sign is not recorded for ever.
  conf.option('maxsecs', 600);
  conf.option('maxsilence', 10);
  conf.option('maxlogins', 3);
  conf.option('minpassword', 4);
  // A PIN changed by phone is kept with the messages: it outlives what is written here, and Asterisk need not write to this file.
  conf.option('passwordlocation', 'spooldir');
}

const DEFAULT_MAX_MESSAGES = 100;

/** How the time of a message is spoken, for each time zone in use. */
function writeZones(conf: ConfWriter, model: Model, mailboxes: readonly Mailbox[]): void {
  const zones = new Set([model.site.timezone, ...mailboxes.map((mailbox) => mailbox.timezone ?? model.site.timezone)]);
  // "Today at three twenty p.m.", or "today at fifteen twenty".
  const clock = ['en', 'en_US'].includes(model.site.language) ? 'IMp' : 'R';
  conf.section('zonemessages');
  for (const zone of [...zones].sort()) conf.option(zoneName(zone), `${zone}|'vm-received' Q 'digits/at' ${clock}`);
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
  const fields = [mailbox.fullName, mailbox.email ?? '', '', options(model, mailbox).join('|')];
  conf.option(mailbox.number, [mailbox.pin, `,${fields.join(',').replace(/,+$/, '')}`], mailbox.origin);
}

/** What differs from `[general]`, then the site's raw options. */
function options(model: Model, mailbox: Mailbox): string[] {
  const list: string[] = [];
  const { timezone, language, maxMessages } = mailbox;
  if (!mailbox.attach) list.push('attach=no');
  if (mailbox.delete) list.push('delete=yes');
  if (language !== undefined && language !== model.site.language) list.push(`language=${language}`);
  if (timezone !== undefined && timezone !== model.site.timezone) list.push(`tz=${zoneName(timezone)}`);
  if (maxMessages !== DEFAULT_MAX_MESSAGES) list.push(`maxmsg=${maxMessages}`);
  const raw = mailbox.raw['mailbox'] ?? {};
  for (const key of Object.keys(raw).sort()) {
    for (const value of toList(raw[key] ?? []))
      list.push(`${key}=${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`);
  }
  return list;
}
