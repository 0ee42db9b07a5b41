import type { Rule } from '../rule.ts';
import { clocksApart } from './clocks-apart.ts';
import { firewallOperatorByName } from './firewall-operator-by-name.ts';
import { interfaceAddress } from './interface-address.ts';
import { interfaceIdle } from './interface-idle.ts';
import { interfaceVlan } from './interface-vlan.ts';
import { interfacesMeet } from './interfaces-meet.ts';
import { mailForMany } from './mail-for-many.ts';
import { mailRelayRefuses } from './mail-relay-refuses.ts';
import { poolUnreachable } from './pool-unreachable.ts';
import { routeOutside } from './route-outside.ts';

/** The rules about the network of hosts. */
export const networkRules: readonly Rule[] = [
  interfaceIdle,
  interfaceAddress,
  interfaceVlan,
  interfacesMeet,
  routeOutside,
  poolUnreachable,
  clocksApart,
  mailRelayRefuses,
  mailForMany,
  firewallOperatorByName,
];
