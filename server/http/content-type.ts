const types: Readonly<Record<string, string>> = {
  cfg: 'text/plain; charset=utf-8',
  conf: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  vcf: 'text/vcard; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  wav: 'audio/wav',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** What a file is, by the ending of its name. */
export function contentType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(types, ending) ? types[ending] : undefined) ?? 'application/octet-stream';
}
