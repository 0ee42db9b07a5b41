/** Characters XML 1.0 cannot say at all, not even escaped. */
const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Any text as XML content or between double quotes of an attribute; what XML cannot say becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(unspeakable, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
