/** What a comment of pbxc's is found by, and by which commit of the branch it was made: an HTML comment, which nobody sees. */
export interface Tag {
  /** Which of several comments of pbxc's on one request it is, such as the site's folder. */
  readonly key: string;
  /** When the run began that made it, in ISO 8601: the later one is kept. */
  readonly at: string;
}

const pattern = /^<!-- pbxc-review ([A-Za-z0-9+/=]+) -->\n/;

/** The text with the tag in front of it. In Base64, in which nothing ends an HTML comment. */
export function tagged(text: string, tag: Tag): string {
  return `<!-- pbxc-review ${Buffer.from(JSON.stringify([tag.key, tag.at])).toString('base64')} -->\n${text}`;
}

/** The tag of a comment; undefined for anybody else's. */
export function tagOf(text: string): Tag | undefined {
  const encoded = pattern.exec(text.replaceAll('\r\n', '\n'))?.[1];
  if (encoded === undefined) return undefined;
  const value = parse(Buffer.from(encoded, 'base64').toString('utf8'));
  if (!Array.isArray(value)) return undefined;
  const [key, at]: unknown[] = value;
  return typeof key === 'string' && typeof at === 'string' ? { key, at } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
