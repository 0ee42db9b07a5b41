/** What a client of the confgend protocol asks for. */
export interface ConfgendRequest {
  /** `asterisk/pjsip.conf`, or an absolute path on the host. */
  readonly name: string;
  /** Read the site again; answered by nothing. */
  readonly invalidate: boolean;
  /** Of which host; worked out from the client's address when left out. */
  readonly host: string | undefined;
  /** Answer with a length and a digest in front, and keep the connection: what pbxc's own client asks for. */
  readonly framed: boolean;
}

/** The longest request: a name and its words. */
export const longestRequest = 1024;

/** What the words after the name can be. `cached` is always so here: what is served is in memory. */
const words = ['cached', 'invalidate', 'framed'] as const;

/** Reads a whole request, without its end of line; undefined when it is none. */
export function parseRequest(line: string): ConfgendRequest | undefined {
  const [name = '', ...rest] = line.trim().split(/ +/);
  if (name === '' || /[\u0000-\u0020\u007f]/.test(name)) return undefined;
  let host: string | undefined;
  for (const word of rest) {
    if (word.startsWith('host=')) host = word.slice('host='.length);
    else if (!words.some((known) => known === word)) return undefined;
  }
  return { name, host, invalidate: rest.includes('invalidate'), framed: rest.includes('framed') };
}

/** The path on the host that a name stands for. */
export function pathOf(name: string): string {
  if (name.startsWith('/')) return name;
  return name.startsWith('asterisk/') ? `/etc/${name}` : `/${name}`;
}

/**
 * Whether a text without an end of line is a whole request. The client of XiVO and Wazo sends no end of line and waits, so
 * nothing else tells; the network may cut its text anywhere. Whole is what ends with a name that is there, or with one of the
 * words.
 */
export function isWhole(text: string, isName: (name: string) => boolean): boolean {
  const trimmed = text.trimEnd();
  const space = trimmed.indexOf(' ');
  if (space < 0) return isName(trimmed);
  const last = trimmed.slice(trimmed.lastIndexOf(' ') + 1);
  return isName(trimmed.slice(0, space)) && words.some((word) => word === last);
}
