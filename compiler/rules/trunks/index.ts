import type { Rule } from '../rule.ts';
import { codecNotShared } from './codec-not-shared.ts';
import { codecNotTranslated } from './codec-not-translated.ts';
import { dahdiInterface } from './dahdi-interface.ts';
import { directMediaBetweenSystems } from './direct-media-between-systems.ts';
import { faxCodec } from './fax-codec.ts';
import { openMediaKeys } from './open-media-keys.ts';
import { trunkBehindNat } from './trunk-behind-nat.ts';
import { trunkByHeader } from './trunk-by-header.ts';
import { trunkInside } from './trunk-inside.ts';
import { trunkSettingIdle } from './trunk-setting-idle.ts';
import { trunkTransport } from './trunk-transport.ts';

/** The rules about trunks: how they are reached, what they carry, and whom they let in. */
export const trunkRules: readonly Rule[] = [
  trunkTransport,
  dahdiInterface,
  trunkBehindNat,
  codecNotTranslated,
  codecNotShared,
  faxCodec,
  trunkSettingIdle,
  directMediaBetweenSystems,
  trunkInside,
  trunkByHeader,
  openMediaKeys,
];
