import type { Artifact } from '../compiler/artifact.ts';
import { diff, diffContext } from './diff.ts';
import type { Plan } from './plan.ts';
import type { SecretValues } from './secrets/resolve.ts';
import type { FileDiff } from './section-diffs.ts';
import type { Target } from './target.ts';

/** What a plan changes inside of files. A file that is new shows nothing that the site does not. */
export function planDiffs(
  { files }: Plan,
  artifacts: readonly Artifact[],
  values: SecretValues,
  target: Target,
): FileDiff[] {
  const context = diffContext(artifacts, values, target);
  return files
    .filter(({ action, reason }) => action !== 'unchanged' && action !== 'create' && reason !== 'mode or owner differs')
    .map((file) => diff(file, context));
}
