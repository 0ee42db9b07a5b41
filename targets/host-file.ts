import type { Artifact, Reload } from '../compiler/artifact.ts';
import type { Origin } from '../compiler/source/origin.ts';

/** A line of a file, and what of the site made it. */
export type Line = readonly [text: string, origin?: Origin];

/** A text file of the host's own, which holds no secret and which all accounts may read. */
export function hostFile(host: string, path: string, reload: Reload, lines: readonly Line[]): Artifact {
  return {
    host,
    path,
    content: lines.map(([text]) => `${text}\n`).join(''),
    mode: 0o644,
    owner: 'root:root',
    reload,
    sensitive: false,
    secrets: [],
    origins: lines.map(([, origin]) => origin),
  };
}
