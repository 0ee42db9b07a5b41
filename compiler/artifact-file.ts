/** The bytes of an artifact that is no text: a file of the site, which goes to the host as it is. */
export interface ArtifactFile {
  /** Where it is on this machine; in the tree of its site when that is in memory. */
  readonly path: string;
  /** What is in it, where it came without its file: on the host that another machine sent it to. */
  readonly bytes?: Buffer;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hexadecimal: a file that changed since the site was compiled is not sent. */
  readonly digest: string;
}

/** How a file that is no text is shown in the place of its content: two show the same only if they are the same. */
export function shownBytes({ size, digest }: Pick<ArtifactFile, 'size' | 'digest'>): string {
  return `<${size} bytes, sha256 ${digest}>\n`;
}
