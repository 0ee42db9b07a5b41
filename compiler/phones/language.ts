import type { PhoneLanguage } from './phone.ts';
import type { Vendor } from './vendor.ts';

export function languageOf(tag: string): PhoneLanguage {
  const [language = tag, country] = tag.split('_', 2);
  return { tag, language, country };
}

/** The vendor's word for a language, or for the same language of another country; undefined where its phones do not speak it. */
export function vendorLanguage(
  { languages }: Pick<Vendor, 'languages'>,
  { tag, language }: PhoneLanguage,
): string | undefined {
  if (Object.hasOwn(languages, tag)) return languages[tag];
  if (Object.hasOwn(languages, language)) return languages[language];
  return undefined;
}

/** The language that a phone shows: the wanted one, or the first that its vendor has. */
export function shownLanguage(vendor: Pick<Vendor, 'languages'>, language: PhoneLanguage): string {
  return vendorLanguage(vendor, language) ?? Object.values(vendor.languages)[0] ?? '';
}
