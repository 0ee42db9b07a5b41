/**
 * Whether a path on a host matches a glob: `*` is any text within a name, `**` any text, `?` one character. A glob without a
 * slash is about the file's name: `queues.conf`, `*.conf`.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const pattern = new RegExp(`^${glob.replace(/\*\*|[*?]|[^*?]+/g, translated)}$`, 's');
  if (glob.includes('/')) return (path) => pattern.test(path);
  return (path) => pattern.test(path.slice(path.lastIndexOf('/') + 1));
}

function translated(part: string): string {
  if (part === '**') return '.*';
  if (part === '*') return '[^/]*';
  if (part === '?') return '[^/]';
  return part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
}
