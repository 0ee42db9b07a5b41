import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import type { TimeZone } from './time-zone/time-zone.ts';

/**
 * A phone as every vendor's template sees it: what it has to know, in nobody's words. Plain data; what a template may look up is
 * always there, and undefined where the site says nothing. An `origin` beside an item is where it stands in the site: lines
 * that a template writes for the item lead back there.
 */
export interface Phone {
  /** Its name in `devices`; undefined for the phone that a common file is for. */
  readonly name: string | undefined;
  /** Twelve lower-case hexadecimal digits; none for the phone that a common file is for. */
  readonly mac: string | undefined;
  /** The vendor, in lower case, and the model as its vendor writes it. */
  readonly vendor: string;
  readonly model: string;
  /** From 1 without gaps; at the first are the keys. */
  readonly lines: readonly PhoneLine[];
  readonly keys: readonly PhoneKey[];
  /** What the phone is put in front of callers as: the codes that its own buttons dial. */
  readonly codes: PhoneCodes;
  readonly admin: PhoneLogin;
  readonly user: PhoneLogin | undefined;
  readonly server: PhoneServer;
  readonly ntp: string | undefined;
  readonly dns: string | undefined;
  readonly vlan: { readonly id: number; readonly priority: number; readonly pcId: number | undefined } | undefined;
  readonly syslog: { readonly host: string; readonly port: number; readonly level: SyslogLevel } | undefined;
  readonly timezone: TimeZone;
  readonly language: PhoneLanguage;
  /** The country of tones and formats, in lower case: `fr`. */
  readonly country: string;
  /** Where the directory is: what the site says, or else the file of `directory`. */
  readonly phonebook: string | undefined;
  /** pbxc's own directory in the format of the vendor; undefined for a common file, where phones read none, or where the site names another. */
  readonly directory: { readonly url: string; readonly title: string } | undefined;
  readonly services: string | undefined;
  /** An address; undefined where the site names none. */
  readonly firmware: string | undefined;
  readonly dialPlan: DialPlan;
  /** Raw parameters of the vendor. */
  readonly raw: Readonly<Record<string, string | number | boolean>>;
  readonly origin: Origin;
}

export interface PhoneLine {
  /** From 1. */
  readonly index: number;
  readonly protocol: 'sip' | 'sccp';
  /** What the phone registers and proves itself as. */
  readonly username: string;
  readonly authUsername: string;
  readonly password: Secret;
  readonly displayName: string;
  readonly number: string | undefined;
  /** What people read beside the line: its number, or its name. */
  readonly label: string;
  readonly proxy: SipServer;
  readonly backup: SipServer | undefined;
  readonly transport: 'udp' | 'tcp' | 'tls';
  readonly srtp: 'disabled' | 'preferred' | 'required';
  readonly dtmfMode: 'rfc4733' | 'inband' | 'info';
  /** What is dialled to listen to messages; undefined for a user without a mailbox. */
  readonly voicemail: string | undefined;
  readonly hasMailbox: boolean;
  /** Codecs of sound by Asterisk's names, in the order of preference. */
  readonly codecs: readonly string[];
  readonly origin: Origin;
}

export interface SipServer {
  readonly host: string;
  readonly port: number;
}

/**
 * - `blf`: watches `value` and dials it
 * - `speeddial`: dials `value`
 * - `park`: parks the call at `value`
 * - `dtmf`: presses `value` in a call
 */
export type PhoneKeyType = 'blf' | 'speeddial' | 'park' | 'dtmf';

export interface PhoneKey {
  /** What the site says: 1 is the first key beside the lines. */
  readonly position: number;
  /** The key on the phone, from 1, those of lines counted where lines take keys. */
  readonly index: number;
  /** The expansion module with the key, from 1; 0 for the phone itself. */
  readonly module: number;
  /** The key on the module, or on the phone, from 1. */
  readonly slot: number;
  readonly type: PhoneKeyType;
  readonly value: string;
  readonly label: string;
  /** The line that it uses. */
  readonly line: number;
  /** What is dialled to answer a call that rings at what it watches; undefined where that cannot be. */
  readonly pickup: string | undefined;
  readonly origin: Origin;
}

/** Codes of the site; undefined for those it has not got. */
export interface PhoneCodes {
  readonly doNotDisturb: string | undefined;
  readonly forwardUnconditional: string | undefined;
  readonly forwardNoAnswer: string | undefined;
  readonly forwardBusy: string | undefined;
  readonly undoForwards: string | undefined;
  readonly directedPickup: string | undefined;
  readonly groupPickup: string | undefined;
  readonly voicemail: string | undefined;
  /** The number of the user's parking lot. */
  readonly park: string | undefined;
}

export interface PhoneLogin {
  readonly username: string;
  readonly password: Secret;
}

/** Where the phone finds its files. */
export interface PhoneServer {
  /** Without a slash at its end: `http://192.0.2.10:8667`. */
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  /** What follows the host and port; empty for the root. */
  readonly path: string;
}

export type SyslogLevel = 'critical' | 'error' | 'warning' | 'info' | 'debug';

export interface PhoneLanguage {
  /** `fr_FR`, or `fr`. */
  readonly tag: string;
  /** `fr`. */
  readonly language: string;
  /** `FR`; undefined where only the language is said. */
  readonly country: string | undefined;
}

/** What people dial, so that phones know when a number is whole. */
export interface DialPlan {
  /** Patterns of Asterisk without `_`, of the numbers and codes that the phone's user can dial. */
  readonly patterns: readonly string[];
}
