/**
 * The name of a file as a phone asks for it, as the path below the directory of phones: `/cfg/y.cfg`, `\y.cfg` and `//y.cfg` all
 * begin there. Undefined for what is no name: control characters, a climb, too long. Files are looked up in memory by
 * this very text, so no name leads anywhere else; refusing early keeps logs clean.
 */
export function requestedName(raw: string): string | undefined {
  if (usual.test(raw)) return raw.slice(1);
  const name = raw
    .replaceAll('\\', '/')
    .replace(/\/{2,}/g, '/')
    .replace(/^\//, '');
  if (name === '' || name.length > 500 || /[\u0000-\u001f\u007f]/.test(name)) return undefined;
  if (name.split('/').some((part) => part === '..' || part === '.')) return undefined;
  return name;
}

/** What nearly all phones ask for, which is not looked at any further. */
const usual = /^\/\w[\w-]{0,99}\.\w{1,9}$/;
