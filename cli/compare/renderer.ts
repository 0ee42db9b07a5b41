import { shownBytes } from '../../compiler/artifact-file.ts';
import { compile } from '../../compiler/compile.ts';
import { sha256 } from '../../compiler/sha256.ts';
import { type ComparedFile, fileChanges } from '../../deploy/file-changes.ts';
import { readPublished } from '../../deploy/git/published.ts';
import { readTree } from '../../deploy/git/read-tree.ts';
import { emit } from '../../targets/index.ts';
import type { Site } from '../site.ts';
import { version } from '../version.ts';
import type { RendererChange } from './comparison.ts';

/**
 * How the site that was published last comes out of this pbxc, when another version published it: both sides of a review are
 * made by this one, so what it makes differently shows nowhere else. Undefined when nobody knows.
 */
export function rendererChange(site: Site, branch: string): RendererChange | undefined {
  const published = readPublished(site.dir, branch);
  if (published === undefined || published.pbxc === version() || published.environment !== site.environment)
    return undefined;
  const tree = readTree(site.dir, published.site, published.folder);
  if (tree === undefined) return undefined;
  const artifacts = emit(compile(tree, { environment: published.environment }));
  const before: ComparedFile[] = [];
  const known = new Map(artifacts.map((artifact) => [`${artifact.host}${artifact.path}`, artifact]));
  for (const [name, bytes] of published.files) {
    const slash = name.indexOf('/');
    const artifact = known.get(name);
    const isBytes = artifact?.file !== undefined;
    before.push({
      host: name.slice(0, slash),
      path: name.slice(slash),
      content: isBytes ? shownBytes({ size: bytes.length, digest: sha256(bytes) }) : bytes.toString('utf8'),
      reload: artifact?.reload ?? 'none',
      mode: artifact?.mode ?? 0,
    });
  }
  return { pbxc: published.pbxc, commit: published.site.commit, files: fileChanges(before, artifacts) };
}
