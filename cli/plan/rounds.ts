import type { Compiled } from '../../compiler/compile.ts';
import { hostOrder } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';

/** Hosts in the order they are applied, those of one round at once; the canary alone and first. */
export function roundsOf(names: readonly string[], { model }: Compiled, canary: string | undefined): string[][] {
  if (canary !== undefined && !names.includes(canary)) {
    throw new Failure(`--canary is one of ${names.join(', ')}`, exitCode.usage);
  }
  const rest = names.filter((name) => name !== canary);
  const rounds = hostOrder(rest, (name) => model?.hosts.get(name)?.after ?? []);
  return canary === undefined ? rounds : [[canary], ...rounds];
}
