import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import type { Linker } from './linker.ts';
import { toSound } from './sound.ts';
import { toSeconds } from './values.ts';

/** An option of queues.conf that the site says; what it leaves out is Asterisk's own default. */
export interface QueueOption {
  readonly option: string;
  readonly value: string;
  readonly origin: Origin;
}

type QueueValue = SiteDocument['queues'][string];
type Meaning = 'as it is' | 'yes or no' | 'seconds' | 'sounds';

const options: readonly (readonly [field: keyof QueueValue, option: string, meaning: Meaning])[] = [
  ['timeout_priority', 'timeoutpriority', 'as it is'],
  ['timeout_restart', 'timeoutrestart', 'yes or no'],
  ['autofill', 'autofill', 'yes or no'],
  ['exit_context', 'context', 'as it is'],
  ['report_hold_time', 'reportholdtime', 'yes or no'],
  ['member_delay', 'memberdelay', 'seconds'],
  ['auto_pause', 'autopause', 'as it is'],
  ['auto_pause_delay', 'autopausedelay', 'seconds'],
  ['auto_pause_busy', 'autopausebusy', 'yes or no'],
  ['auto_pause_unavailable', 'autopauseunavail', 'yes or no'],
  ['set_interface_variables', 'setinterfacevar', 'yes or no'],
  ['set_entry_variables', 'setqueueentryvar', 'yes or no'],
  ['set_queue_variables', 'setqueuevar', 'yes or no'],
  ['member_subroutine', 'membergosub', 'as it is'],
  ['penalty_members_limit', 'penaltymemberslimit', 'as it is'],
  ['record', 'monitor-format', 'as it is'],
  ['announce_to_first', 'announce-to-first-user', 'yes or no'],
  ['announce_at_least_every', 'min-announce-frequency', 'seconds'],
  ['announce_only_up', 'announce-position-only-up', 'yes or no'],
  ['announce_limit', 'announce-position-limit', 'as it is'],
  ['announce_hold_time', 'announce-holdtime', 'yes or no'],
  ['announce_round', 'announce-round-seconds', 'seconds'],
  ['periodic_announce', 'periodic-announce', 'sounds'],
  ['periodic_announce_every', 'periodic-announce-frequency', 'seconds'],
  ['periodic_announce_random', 'random-periodic-announce', 'yes or no'],
  ['periodic_announce_relative', 'relative-periodic-announce', 'yes or no'],
];

const prompts: readonly (readonly [field: keyof QueueValue['prompts'], option: string])[] = [
  ['you_are_next', 'queue-youarenext'],
  ['there_are', 'queue-thereare'],
  ['calls_waiting', 'queue-callswaiting'],
  ['hold_time', 'queue-holdtime'],
  ['minute', 'queue-minute'],
  ['minutes', 'queue-minutes'],
  ['seconds', 'queue-seconds'],
  ['thank_you', 'queue-thankyou'],
  ['more_than', 'queue-quantity1'],
  ['in_line', 'queue-quantity2'],
  ['report_hold', 'queue-reporthold'],
];

/** What a queue says beside its usual options, as queues.conf writes it. */
export function queueOptionsOf(linker: Linker, value: QueueValue): QueueOption[] {
  const said: QueueOption[] = [];
  for (const [field, option, meaning] of options) {
    const given = value[field];
    if (given === undefined) continue;
    const text = Array.isArray(given) && meaning === 'sounds' ? toSounds(linker, given) : toText(given, meaning);
    said.push({ option, value: text, origin: { container: value, key: field } });
  }
  for (const [field, option] of prompts) {
    const sound = value.prompts[field];
    if (sound === undefined) continue;
    const origin = { container: value.prompts, key: field };
    said.push({ option, value: toSound(linker, sound, origin), origin });
  }
  return said;
}

/** One after the other, in the order of the site. */
function toSounds(linker: Linker, names: readonly unknown[]): string {
  return names.map((name, key) => toSound(linker, String(name), { container: names, key })).join(',');
}

function toText(value: unknown, meaning: Meaning): string {
  if (meaning === 'seconds') return String(toSeconds(String(value)));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
