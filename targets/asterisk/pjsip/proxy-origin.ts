import { fieldOf } from '../../../compiler/model/object.ts';
import type { SipTrunk } from '../../../compiler/model/sip-trunk.ts';
import type { Origin } from '../../../compiler/source/origin.ts';

/** Where a machine of a trunk's far side is said: the first is `host`, the others stand in `proxies`. */
export function proxyOrigin(trunk: SipTrunk, index: number): Origin {
  return index === 0 ? fieldOf(trunk, 'host') : fieldOf({ origin: fieldOf(trunk, 'proxies') }, index - 1);
}
