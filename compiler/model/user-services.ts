import type { SiteDocument } from '../../schema/document.ts';
import { isYes } from './values.ts';

/**
 * What users switch on and off from their phones. The state is in AstDB, as `pbxc/user/NAME/SERVICE`: a number for a forward,
 * `yes` for the others, empty for off. While there is no such key, it is as the site says.
 */
export const services = [
  'forward_unconditional',
  'forward_no_answer',
  'forward_busy',
  'do_not_disturb',
  'incoming_call_filter',
  'call_recording',
  'voicemail_off',
] as const;

export type Service = (typeof services)[number];

/** What each service starts as: a number or `yes`. A service that is off at the start is not in it. */
export type Starts = Readonly<Partial<Record<Service, string>>>;

export function startsOf(value: SiteDocument['users'][string]): Starts {
  const starts: Partial<Record<Service, string>> = {};
  for (const cause of ['unconditional', 'no_answer', 'busy'] as const) {
    const number = value.forward[cause];
    if (number !== undefined) starts[`forward_${cause}`] = String(number);
  }
  for (const service of ['do_not_disturb', 'incoming_call_filter', 'call_recording'] as const) {
    if (isYes(value[service])) starts[service] = 'yes';
  }
  if (typeof value.voicemail === 'object' && !isYes(value.voicemail.enabled)) starts.voicemail_off = 'yes';
  return starts;
}

/** Where a service of a user is said: forwards stand in a map of their own. */
export function fieldOfService(service: string): string {
  if (service === 'voicemail_off') return 'voicemail';
  return service.startsWith('forward_') ? 'forward' : service;
}
