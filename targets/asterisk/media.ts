import type { Artifact, Reload } from '../../compiler/artifact.ts';
import { shownBytes } from '../../compiler/artifact-file.ts';
import type { SentFile } from '../../compiler/sounds/site-sounds.ts';

/** A prompt or a piece of music of the site, which anybody on the host may hear. */
export function mediaFile(host: string, { path, media }: SentFile, reload: Reload): Artifact {
  const { size, digest } = media;
  return {
    host,
    path,
    content: shownBytes(media),
    file: { path: media.path, size, digest },
    mode: 0o644,
    owner: 'root:asterisk',
    reload,
    sensitive: false,
    secrets: [],
    origins: [],
  };
}
