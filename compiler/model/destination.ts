import type { Origin } from '../source/origin.ts';
import type { SkillCall } from './skill-call.ts';

/** The kinds of destination that name an object of the site. */
export type NamedTarget = 'user' | 'group' | 'queue' | 'ivr' | 'conference' | 'voicemail' | 'fax';

/** Where a call goes; a name here is always one that exists. `origin` is where the destination is said. */
export type Destination =
  | {
      readonly kind: NamedTarget;
      readonly name: string;
      readonly timeout?: number;
      /** Of a queue: what the call brings. */
      readonly skills?: SkillCall;
      readonly greeting?: 'unavailable' | 'busy' | 'none';
      /** Of a mailbox: whether callers are told how to leave a message. */
      readonly instructions?: boolean;
      readonly origin: Origin;
    }
  | { readonly kind: 'voicemail_menu'; readonly context: string; readonly origin: Origin }
  | { readonly kind: 'number'; readonly number: string; readonly context: string; readonly origin: Origin }
  | {
      readonly kind: 'sound';
      readonly sound: string;
      readonly then: 'hangup' | 'busy' | 'congestion';
      readonly origin: Origin;
    }
  | {
      readonly kind: 'dialplan';
      readonly context: string;
      readonly extension: string;
      readonly priority: string;
      readonly origin: Origin;
    }
  | { readonly kind: 'hangup' | 'busy' | 'congestion'; readonly origin: Origin }
  /** Only among the choices of an IVR. */
  | { readonly kind: 'repeat'; readonly origin: Origin };
