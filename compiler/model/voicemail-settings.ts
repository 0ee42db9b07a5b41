import { placeOf } from '../source/spans.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';
import { toSeconds } from './values.ts';

/** What a mail says, as voicemail.conf writes it; undefined for Asterisk's own words. */
export interface MailText {
  readonly subject: string | undefined;
  readonly body: string | undefined;
  /** In which names of days and months are written. */
  readonly locale: string | undefined;
}

/** What is true of all mailboxes. */
export interface VoicemailSettings extends Pick<ModelObject, 'origin'> {
  readonly from: string | undefined;
  readonly fromName: string | undefined;
  readonly mail: MailText;
  readonly dateFormat: string;
  readonly pager: Pick<MailText, 'subject' | 'body'>;
  readonly formats: readonly string[];
  /** Seconds, all of them. */
  readonly maxLength: number;
  readonly minLength: number;
  readonly maxSilence: number;
  readonly maxGreeting: number;
  readonly maxLogins: number;
  readonly spokenDate: string | undefined;
}

export function linkVoicemailSettings(linker: Linker): VoicemailSettings {
  const value = linker.site.voicemail_settings;
  const { domain } = linker.site.site;
  const [minLength, maxSilence] = [toSeconds(value.min_length), toSeconds(value.max_silence)];
  // The silence at its end is cut off a message: what is left of one may be nothing.
  if (minLength > 0 && maxSilence >= minLength)
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: `messages of ${minLength} seconds may be all silence: \`min_length\` is to be more than \`max_silence\`, ${maxSilence} seconds`,
      place: placeOf({ container: value, key: 'min_length' }),
    });
  return {
    origin: { container: linker.site, key: 'voicemail_settings' },
    from: value.from ?? (domain === undefined ? undefined : `asterisk@${domain}`),
    fromName: value.from_name === undefined ? undefined : String(value.from_name),
    mail: {
      subject: mailLine(value.subject),
      body: mailLine(value.body),
      locale: value.locale ?? localeOf(linker.site.site.language),
    },
    dateFormat: value.date_format,
    pager: { subject: mailLine(value.pager_subject), body: mailLine(value.pager_body) },
    formats: value.formats,
    maxLength: toSeconds(value.max_length),
    minLength,
    maxSilence,
    maxGreeting: toSeconds(value.max_greeting),
    maxLogins: value.max_logins,
    spokenDate: value.spoken_date,
  };
}

/**
 * The locale that is named after a language with a country: a host that was set up in it has it. Where it is missing Asterisk
 * writes the date in English (main/stdtime/localtime.c).
 */
export function localeOf(language: string | undefined): string | undefined {
  return language?.includes('_') ? `${language}.UTF-8` : undefined;
}

/** A text of several lines as one: app_voicemail reads `\\n` as a new line, and so a backslash is two. */
export function mailLine(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return text.trimEnd().replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
