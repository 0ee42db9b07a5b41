import type { Rule } from '../rule.ts';
import { briGroupOfSeveral } from './bri-group-of-several.ts';
import { cardOrder } from './card-order.ts';
import { cardSettingIdle } from './card-setting-idle.ts';
import { clockDirection } from './clock-direction.ts';
import { crc4InFrance } from './crc4-in-france.ts';
import { groupWithoutTrunk } from './group-without-trunk.ts';
import { lineWithoutNumber } from './line-without-number.ts';
import { mixedLineModes } from './mixed-line-modes.ts';
import { noEchoCancellerOnCard } from './no-echo-canceller-on-card.ts';
import { operatorInside } from './operator-inside.ts';
import { overlapTowardsSystem } from './overlap-towards-system.ts';
import { ownGroupTaken } from './own-group-taken.ts';
import { phoneOfUser } from './phone-of-user.ts';
import { portBeyondCard } from './port-beyond-card.ts';
import { portKind } from './port-kind.ts';
import { syncCable } from './sync-cable.ts';
import { trunkWithoutPort } from './trunk-without-port.ts';
import { twoClocks } from './two-clocks.ts';

/** The rules about telephony cards: what they can have, who gives the clock, who calls whom. */
export const hardwareRules: readonly Rule[] = [
  portBeyondCard,
  portKind,
  twoClocks,
  clockDirection,
  crc4InFrance,
  overlapTowardsSystem,
  briGroupOfSeveral,
  groupWithoutTrunk,
  trunkWithoutPort,
  noEchoCancellerOnCard,
  syncCable,
  cardOrder,
  mixedLineModes,
  lineWithoutNumber,
  phoneOfUser,
  operatorInside,
  cardSettingIdle,
  ownGroupTaken,
];
