import { compareCalls } from '../../compiler/changes/compare-calls.ts';
import { compareSites } from '../../compiler/changes/compare-sites.ts';
import { dangersOf } from '../../compiler/changes/dangers.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { fileChanges } from '../../deploy/file-changes.ts';
import { reloadSteps, toldOf } from '../../deploy/reload.ts';
import type { Site } from '../site.ts';
import { version } from '../version.ts';
import type { Comparison, RendererChange } from './comparison.ts';
import type { Side } from './side.ts';

/** Compares two revisions of a site: of sites with errors only what stands in them, since nothing comes out of them. */
export function compare(site: Site, base: Side, head: Side, renderer: RendererChange | undefined): Comparison {
  const old = base.compiled;
  const now = head.compiled;
  const objects = compareSites(old, now);
  const isWhole = head.about.errors === 0 && base.about.errors === 0;
  const files = isWhole ? fileChanges(base.artifacts, head.artifacts) : [];
  return {
    version: 1,
    pbxc: version(),
    site: site.shown,
    ...(site.environment !== undefined && { environment: site.environment }),
    base: base.about,
    head: head.about,
    objects,
    dangers: dangersOf(old.site, now.site, objects),
    calls: old.model === undefined || now.model === undefined ? [] : compareCalls(old.model, now.model),
    files,
    reloads: reloadSteps(files.map(({ action, reload }) => toldOf(action, reload))),
    diagnostics: newOnes(old.diagnostics, now.diagnostics),
    ...(renderer !== undefined && { renderer }),
  };
}

/** A warning that was there before is nothing new, though its line moved; an error is always told. */
function newOnes(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(before.map(identityOf));
  return after.filter((diagnostic) => diagnostic.severity === 'error' || !known.has(identityOf(diagnostic)));
}

function identityOf({ rule, message, place }: Diagnostic): string {
  return JSON.stringify([rule, message, place?.file, place?.path]);
}
