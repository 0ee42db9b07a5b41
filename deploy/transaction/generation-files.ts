import { HostError } from '../host-error.ts';
import type { Target } from '../target.ts';
import { artifactsOf, type KeptArtifacts } from './artifacts-of.ts';
import { readGeneration } from './generation.ts';
import { storeOf } from './store.ts';

/** What the host had in a generation, as artifacts: those with secrets show none. Throws a `HostError` where it is not kept. */
export function generationFiles(target: Target, number: number): KeptArtifacts & { readonly host: string } {
  if (target.hostKey === undefined) throw new HostError('nothing was applied here; "pbxc history" lists what was');
  const generation = readGeneration(target.root, number);
  return { host: generation.host, ...artifactsOf(generation, storeOf(target.root, target.hostKey)) };
}
