import type { Artifact, Reload } from '../../compiler/artifact.ts';
import { shownBytes } from '../../compiler/artifact-file.ts';
import type { SentFile } from '../../compiler/sounds/site-sounds.ts';
import type { MediaFile } from '../../compiler/source/media.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import { setSpans } from '../../compiler/source/spans.ts';

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
    origins: [originOf(media)],
  };
}

/** The file of the site, which has one place. */
function originOf({ name }: MediaFile): Origin {
  const container = {};
  const file = { name, text: '' };
  setSpans(container, {
    file,
    files: undefined,
    parent: undefined,
    key: '',
    keys: ['file'],
    at: [-1, -1, 0, 1],
    index: undefined,
  });
  return { container, key: 'file' };
}
