import type { Says } from '../../compiler/dhcp/vendors.ts';
import type { Dhcp } from '../../compiler/model/dhcp.ts';
import type { DhcpValue } from '../../compiler/model/dhcp-options.ts';
import type { Ipv4Network, Ipv4Range } from '../../compiler/model/ipv4.ts';
import type { Origin } from '../../compiler/source/origin.ts';

/** What the DHCP server of one host does, whichever it is: each writer says all of it in the words of its server. */
export interface DhcpPlan {
  readonly authoritative: boolean;
  /** Empty: all that there are. */
  readonly interfaces: readonly string[];
  /** The host's own address, where it is one. */
  readonly address: string | undefined;
  readonly classes: readonly PlannedClass[];
  /** In the order of their names. */
  readonly wires: readonly PlannedWire[];
  readonly reservations: readonly Reservation[];
  /** For everybody. */
  readonly options: readonly PlannedOption[];
  readonly extra: Dhcp['extra'];
  readonly origin: Origin;
}

/** Phones of one kind. A phone is in at most one class, except that the site may name it in another. */
export interface PlannedClass {
  readonly name: string;
  readonly title: string;
  /** It sends one of these, and none of `unless`. */
  readonly says: readonly Says[];
  readonly unless: readonly Says[];
  /** Or its address begins so, and it sends none of `prefixUnless`. */
  readonly prefixes: readonly string[];
  readonly prefixUnless: readonly Says[];
  /** Or it is a device of the site: hardware addresses as twelve hexadecimal digits. */
  readonly devices: readonly { readonly mac: string; readonly origin: Origin }[];
  readonly options: readonly PlannedOption[];
  /** The `siaddr` and `file` of the answer. */
  readonly boot: { readonly server: string; readonly file: string } | undefined;
}

export interface PlannedOption {
  readonly code: number;
  readonly value: DhcpValue;
  /** What the bytes mean, for people. */
  readonly meaning?: string;
  /** Set where the site chose the number: then it may be any. */
  readonly isRaw?: true;
  readonly origin?: Origin;
}

/** One wire, with the networks on it: mostly one. */
export interface PlannedWire {
  /** Of the wire, where it has a name, else of its only pool. */
  readonly name: string;
  readonly subnets: readonly PlannedSubnet[];
  /** Addresses of relays that are in none of its networks. */
  readonly relays: readonly { readonly address: string; readonly origin: Origin }[];
}

export interface PlannedSubnet {
  readonly name: string;
  readonly network: Ipv4Network;
  readonly ranges: readonly PlannedRange[];
  /** Seconds. */
  readonly lease: number;
  readonly options: readonly PlannedOption[];
  readonly at: (key: string) => Origin;
  readonly origin: Origin;
}

export interface PlannedRange extends Ipv4Range {
  /** Who gets an address of it. */
  readonly for: 'all' | 'phones' | 'others';
  readonly origin: Origin;
}

export interface Reservation {
  readonly device: string;
  readonly mac: string;
  readonly address: string;
  readonly origin: Origin;
}
