import { locator } from '../locate.ts';
import { digestOf } from '../manifest.ts';
import { octal } from '../octal.ts';
import { readState } from '../read-state.ts';
import type { Target } from '../target.ts';
import { type GenerationHead, generationNumbers, headOf, readGeneration } from './generation.ts';
import { readJournal } from './journal.ts';

/** What became of a host since the last apply. Plain data, without a secret. */
export interface HostStatus {
  /** Absent on a host that nothing was applied to. */
  readonly generation?: GenerationHead;
  readonly files: number;
  readonly drift: readonly Drift[];
  /** An apply that did not get to its end, or that waits for `pbxc confirm` until then. */
  readonly unfinished?: { readonly generation: number; readonly confirmBy?: string };
}

export interface Drift {
  readonly path: string;
  readonly what: 'edited' | 'deleted' | 'another mode' | 'no plain file';
}

/** Compares the files pbxc wrote with what is there. Needs no site. */
export function statusOf(target: Target): HostStatus {
  const { root, manifest } = target;
  const newest = generationNumbers(root).at(-1);
  const journal = readJournal(root);
  return {
    ...(newest !== undefined && { generation: headOf(readGeneration(root, newest)) }),
    files: Object.keys(manifest?.files ?? {}).length,
    drift: driftOn(target),
    ...(journal !== undefined && {
      unfinished: {
        generation: journal.generation,
        ...(journal.confirmBy !== undefined && { confirmBy: journal.confirmBy }),
      },
    }),
  };
}

function driftOn({ root, manifest, hostKey }: Target): Drift[] {
  const drift: Drift[] = [];
  const locate = locator(root);
  for (const [path, record] of Object.entries(manifest?.files ?? {})) {
    const location = locate(path);
    const state = 'problem' in location ? location : readState(location.file);
    if ('problem' in state) drift.push({ path, what: 'no plain file' });
    else if (state.kind === 'absent') drift.push({ path, what: 'deleted' });
    else if (hostKey !== undefined && digestOf(hostKey, state.content) !== record.digest)
      drift.push({ path, what: 'edited' });
    else if (record.mode !== undefined && record.mode !== octal(state.mode)) drift.push({ path, what: 'another mode' });
  }
  return drift;
}
