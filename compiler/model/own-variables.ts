import type { OwnDialplanFile } from './own-dialplan.ts';

/** The `XIVO_*` variables that the site's own dialplan speaks of: only those are worth a step that sets them. */
export function ownVariablesOf(files: readonly OwnDialplanFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ file }) => file.text.match(/XIVO_[A-Z_]+/g) ?? []));
}
