import { toSeconds } from '../../compiler/model/values.ts';
import type { ApplyOptions } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Input } from '../input.ts';
import { version } from '../version.ts';

/** What the options of apply and rollback say. */
export function applyOptions(input: Input): ApplyOptions {
  const within = input.text('confirm-within');
  return {
    pbxc: version(),
    overwriteDrift: input.flag('overwrite-drift'),
    ...(within !== undefined && { confirmWithin: secondsOf(within) }),
  };
}

function secondsOf(time: string): number {
  if (/^[1-9]\d{0,5}[smh]$/.test(time)) return toSeconds(time);
  throw new Failure(`--confirm-within cannot be "${time}": say a time such as 30s, 5m or 1h`, exitCode.usage);
}
