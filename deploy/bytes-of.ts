import { readFileSync } from 'node:fs';
import type { Artifact } from '../compiler/artifact.ts';
import type { ArtifactFile } from '../compiler/artifact-file.ts';
import { sha256 } from '../compiler/sha256.ts';
import { fill } from './fill.ts';
import type { SecretValues } from './secrets/resolve.ts';

/** What is written to the host: the text with its secrets, or the file of the site. Throws when that is no longer what it was. */
export function bytesOf(artifact: Artifact, values: SecretValues): Buffer {
  return artifact.file === undefined ? Buffer.from(fill(artifact, values)) : readSiteFile(artifact.file);
}

function readSiteFile({ path, digest, bytes = readFileSync(path) }: ArtifactFile): Buffer {
  if (sha256(bytes) !== digest) throw new Error(`${path} is not what it was when the site was compiled`);
  return bytes;
}
