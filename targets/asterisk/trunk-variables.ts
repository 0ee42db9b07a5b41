import { trunkVariables } from '../../compiler/dialplan/library/trunk-limit.ts';
import { isLimited } from '../../compiler/model/counted-calls.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Trunk } from '../../compiler/model/trunk.ts';
import type { Put } from './section.ts';

/** By which calls that come in over IAX or at a port count as calls of a trunk; what goes out is counted by the dialplan. */
export function putTrunkVariables(put: Put, trunk: Trunk): void {
  if (!isLimited(trunk)) return;
  put('setvar', `GROUP(pbxc-trunk)=${trunk.name}`, trunk.origin);
  for (const [name, value, field] of trunkVariables(trunk))
    put('setvar', `${name}=${value}`, field === undefined ? trunk.origin : fieldOf(trunk, field));
}
