import type { Rule } from '../rule.ts';
import { dhcpAddressTaken } from './address-taken.ts';
import { dhcpHostWithoutAddress } from './host-without-address.ts';
import { dhcpIdleExtra } from './idle-extra.ts';
import { dhcpNetworksMeet } from './networks-meet.ts';
import { dhcpOptionOfPhones } from './option-of-phones.ts';
import { dhcpPoolForNobody } from './pool-for-nobody.ts';
import { dhcpPoolTooSmall } from './pool-too-small.ts';
import { dhcpRangeHoldsMachine } from './range-holds-machine.ts';
import { dhcpRangeOutside } from './range-outside.ts';
import { dhcpRangesMeet } from './ranges-meet.ts';
import { dhcpReservationInRange } from './reservation-in-range.ts';
import { dhcpReservationOutside } from './reservation-outside.ts';
import { dhcpRouterOutside } from './router-outside.ts';
import { dhcpSameInterface } from './same-interface.ts';
import { dhcpUnknownVendor } from './unknown-vendor.ts';
import { dhcpWithoutInterface } from './without-interface.ts';
import { dhcpWithoutPools } from './without-pools.ts';
import { dhcpWithoutRouter } from './without-router.ts';

/** The rules about DHCP: what keeps a server from starting, then addresses that meet, then what phones miss. */
export const dhcpRules: readonly Rule[] = [
  dhcpWithoutPools,
  dhcpHostWithoutAddress,
  dhcpWithoutInterface,
  dhcpRangeOutside,
  dhcpRangesMeet,
  dhcpNetworksMeet,
  dhcpRangeHoldsMachine,
  dhcpAddressTaken,
  dhcpReservationOutside,
  dhcpReservationInRange,
  dhcpRouterOutside,
  dhcpWithoutRouter,
  dhcpSameInterface,
  dhcpPoolTooSmall,
  dhcpPoolForNobody,
  dhcpUnknownVendor,
  dhcpOptionOfPhones,
  dhcpIdleExtra,
];
