import type { Value } from '../../compiler/source/compose.ts';
import { isMap } from '../../compiler/source/merge.ts';
import { forms } from '../../schema/patterns.ts';
import { ANNEX_SUBROUTINE } from './annex.ts';
import type { Piece } from './site-document.ts';

/** Sections whose objects a call can be sent to, with what a destination calls them. */
const KINDS: Readonly<Record<string, string>> = {
  users: 'user',
  groups: 'group',
  queues: 'queue',
  ivrs: 'ivr',
  conferences: 'conference',
  voicemails: 'voicemail',
  faxes: 'fax',
  switchboards: 'switchboard',
};

/** Destinations that name no object of their site, or say more of one of the annex's. */
const OTHER_DESTINATIONS: readonly Value[] = [
  'hangup',
  { busy: 'yes' },
  'congestion',
  'sound:vm-goodbye',
  { sound: 'vm-goodbye', then: 'congestion' },
  `dialplan:${ANNEX_SUBROUTINE}`,
  { dialplan: `${ANNEX_SUBROUTINE},s,1` },
  { number: '8102', context: 'annex' },
  { voicemail_menu: 'annex' },
  { voicemail: 'annex-ann', greeting: 'none' },
  { voicemail: 'annex', greeting: 'busy', instructions: 'no' },
  { user: 'annex-ben', timeout: '12s' },
  { group: 'annex', timeout: '12s' },
  { queue: 'annex-help', timeout: '12s' },
];

const scheduled = { schedule: ['annex-day', 'annex-night'] };
const preprocessed = { preprocess: [ANNEX_SUBROUTINE] };

/** What objects of a section may say beside what they do, with the values it may have. */
const ADDED: Readonly<Record<string, Readonly<Record<string, readonly Value[]>>>> = {
  users: { ...scheduled, ...preprocessed, fax: ['sound', 't38'], do_not_disturb: ['yes'], call_recording: ['yes'] },
  groups: { ...scheduled, ...preprocessed },
  queues: { ...scheduled, ...preprocessed },
  switchboards: { ...scheduled, ...preprocessed },
  ivrs: scheduled,
  conferences: { ...preprocessed, pin: ['4711'], record: ['yes'] },
  pagings: { ...preprocessed, duplex: ['yes'], record: ['yes'], skip_busy: ['no'], announcement: ['vm-goodbye'] },
  agents: preprocessed,
  'routes.incoming': { ...scheduled, ...preprocessed, fax_detect: [{ to: 'archive' }, { to: 'annex', wait: '8s' }] },
  'routes.outgoing': { ...scheduled, ...preprocessed, trunks: [['annex-custom'], ['annex-iax', 'annex-custom']] },
  schedules: { announce: ['vm-goodbye'] },
  trunks: { max_calls: [3], max_incoming: [2], max_outgoing: [1], caller_id: ['0199000008'] },
};

/** Everything a call can be sent to in a site of these pieces. */
export function destinationsOf(pieces: readonly Piece[]): Value[] {
  const named = pieces.flatMap(({ path: [section = '', name = ''] }) => {
    const kind = KINDS[section];
    return kind === undefined ? [] : [`${kind}:${name}`];
  });
  return [...named, ...OTHER_DESTINATIONS];
}

/** A piece as somebody else would have written it; whether a site may say that is another question. */
export function vary({ path, value }: Piece, destinations: readonly Value[], random: () => number): Piece {
  const varied = varyValue(value, destinations, random);
  const added = ADDED[path.slice(0, -1).join('.')];
  if (added === undefined || !isMap(varied)) return { path, value: varied };
  const more = Object.entries(added).filter(() => random() < 0.2);
  return {
    path,
    value: { ...varied, ...Object.fromEntries(more.map(([key, values]) => [key, oneOf(values, random)])) },
  };
}

function varyValue(value: Value, destinations: readonly Value[], random: () => number): Value {
  if (isDestination(value)) return random() < 0.4 ? oneOf(destinations, random) : value;
  if (value === ANNEX_SUBROUTINE) return random() < 0.3 ? 'no' : value;
  if (Array.isArray(value)) return value.map((item) => varyValue(item, destinations, random));
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(() => random() > 0.1);
  return Object.fromEntries(kept.map(([key, child]) => [key, varyValue(child, destinations, random)]));
}

function isDestination(value: Value): boolean {
  // `busy` and its like are also values of other things.
  if (typeof value === 'string') return value.includes(':') && forms.destination.regexp.test(value);
  return isMap(value) && Object.keys(value).some((key) => Object.values(KINDS).includes(key));
}

function oneOf<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}
