import { fieldOf } from '../../../compiler/model/object.ts';
import type { Origin } from '../../../compiler/source/origin.ts';
import type { ConfWriter } from './writer.ts';

/** Lets in these networks and no other: the last rule that matches decides. One denial is for IPv4, one for IPv6. */
export function putPermit(conf: ConfWriter, networks: readonly string[], origin: Origin): void {
  conf.option('deny', '0.0.0.0/0.0.0.0', origin);
  conf.option('deny', '::/0', origin);
  for (const [index, network] of networks.entries()) conf.option('permit', network, fieldOf({ origin }, index));
}
