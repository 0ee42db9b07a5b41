import { compose, type Value } from '../../compiler/source/compose.ts';
import { isMap } from '../../compiler/source/merge.ts';
import { type Piece, piecesOf } from './site-document.ts';

/** A subroutine of the annex, which hooks and `preprocess` can name. */
export const ANNEX_SUBROUTINE = 'annex-hook';

/** Another, whose name is the usual one of a hook. */
const USUAL_SUBROUTINE = 'xivo-subrfwd-user';

/** What the annex's own dialplan is. */
export const annexDialplan = [ANNEX_SUBROUTINE, USUAL_SUBROUTINE]
  .map((name) => `[${name}]\nexten = s,1,Return()\n`)
  .join('\n');

/**
 * What can be built onto any site: at least one object of every kind that calls go to, come from or pass, in contexts of its own
 * on the host of the site's first internal context. Few sites have all of that, and what a site has not cannot vary.
 */
export function annexOf(pieces: readonly Piece[]): Piece[] {
  const { value } = compose({ name: 'annex.yaml', text: annex(groundOf(pieces)) });
  return value === undefined ? [] : piecesOf(value, []);
}

interface Ground {
  readonly host: string;
  /** The outgoing contexts there: whoever is in the annex has to reach help. */
  readonly outside: readonly string[];
}

function groundOf(pieces: readonly Piece[]): Ground {
  const contexts = pieces.filter(({ path }) => path[0] === 'contexts');
  const hostNames = pieces.filter(({ path }) => path[0] === 'hosts').map(({ path }) => path[1] ?? '');
  const hostOf = ({ value }: Piece): string => textAt(value, 'host') ?? hostNames[0] ?? '';
  const [first] = contexts.filter(({ value }) => textAt(value, 'kind') === 'internal').map(hostOf);
  const host = first ?? hostNames[0] ?? '';
  const outside = contexts.filter((piece) => textAt(piece.value, 'kind') === 'outgoing' && hostOf(piece) === host);
  return { host, outside: outside.map(({ path }) => path[1] ?? '') };
}

function textAt(value: Value, key: string): string | undefined {
  const found = isMap(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function annex({ host, outside }: Ground): string {
  return `
contexts:
  annex: { kind: internal, host: ${host}, include: ${JSON.stringify(['annex-out', ...outside])} }
  annex-in: { kind: incoming, host: ${host} }
  annex-out: { kind: outgoing, host: ${host} }
users:
  annex-ann: { number: 8101, context: annex, voicemail: {}, fallback: { no_answer: voicemail:annex-ann, busy: 'sound:vm-goodbye', congestion: { busy: yes }, unavailable: 'fax:annex' }, schedule: annex-day }
  annex-ben: { number: 8102, context: annex, fax: sound, name: Ben of the annex, preprocess: ${ANNEX_SUBROUTINE}, fallback: { no_answer: 'conference:annex' } }
groups:
  annex: { number: 8201, context: annex, members: [annex-ann, annex-ben], fallback: { no_answer: 'voicemail:annex' }, schedule: annex-day, preprocess: ${ANNEX_SUBROUTINE} }
queues:
  annex-help: { number: 8301, context: annex, members: [annex-ann], max_wait: 30s, fallback: { no_answer: 'conference:annex', full: 'busy', empty: 'voicemail:annex' }, schedule: annex-night, max_length: 5 }
switchboards:
  annex: { number: 8311, hold: 8312, context: annex, operators: { annex-ben: { agent: 8313 } }, fallback: { no_answer: 'user:annex-ann', empty: 'hangup' }, max_wait: 60s }
ivrs:
  annex: { number: 8401, context: annex, menu: vm-options, choices: { 1: 'user:annex-ann', 2: 'fax:annex', 3: 'switchboard:annex', 4: { number: 8102, context: annex }, 5: 'dialplan:${ANNEX_SUBROUTINE}' }, failure: 'voicemail:annex' }
conferences:
  annex: { number: 8501, context: annex, preprocess: ${ANNEX_SUBROUTINE} }
voicemails:
  annex: { number: 8601, context: annex, operator: 'user:annex-ben' }
parkings:
  annex: { number: 8700, positions: 8701-8709, context: annex, fallback: { no_answer: 'user:annex-ann' } }
faxes:
  annex: { number: 8801, context: annex, mail: [fax@annex.example], mail_from: annex@annex.example, subject: Fax of the annex, t38: no, station_id: Annex }
  archive: { context: annex, max_rate: 9600, error_correction: no }
pagings:
  annex: { number: 8901, code: 8901, context: annex, members: [annex-ann, annex-ben], callers: { users: [annex-ann] }, announcement: vm-goodbye, duplex: yes, record: yes, preprocess: ${ANNEX_SUBROUTINE} }
  everyone: { code: 8902, context: annex, members: [annex-ben, annex-ann], quiet: yes, ignore_forwards: yes, skip_busy: no }
schedules:
  annex-day:
    open: [mon-fri 08:00-18:00]
    closed: { to: 'voicemail:annex' }
    announce: vm-goodbye
    exceptions:
      feast: { dates: 12-25, to: 'conference:annex' }
      lunch: { when: [mon-fri 12:00-13:00], to: 'sound:vm-goodbye' }
      july: { dates: 07-14, times: 10:00-12:00, to: 'fax:annex' }
  annex-night:
    timezone: America/Montreal
    open: [18:00-23:59]
    closed: { to: 'ivr:annex' }
    exceptions:
      new-year: { dates: 01-01..01-02, to: 'conference:annex' }
      audit: { dates: 2027-04-06, to: 'group:annex' }
      late: { when: [sat 20:00-21:00], to: { number: 8101, context: annex } }
trunks:
  annex-iax: { kind: iax, on: ${host}, context: annex-in, host: iax.annex.example, username: annex, password: { env: ANNEX_PASSWORD }, register: yes, caller_id: '0199000000', max_calls: 9, max_outgoing: 7, max_incoming: 5, encryption: yes, jitter_buffer: yes, call_token: auto }
  annex-custom: { kind: custom, on: ${host}, context: annex-in, interface: Local, suffix: '@annex', max_calls: 4, max_incoming: 3 }
  annex-sip: { kind: sip, on: ${host}, context: annex-in, host: sip.annex.example, t38: yes }
routes:
  incoming:
    annex-1: { number: 0199000001, context: annex-in, to: 'user:annex-ben', fax_detect: { to: archive, wait: 6s }, schedule: annex-day, caller_name: Annex }
    annex-2: { number: 0199000002, context: annex-in, to: 'fax:archive', preprocess: ${ANNEX_SUBROUTINE} }
    annex-3: { number: [0199000003, 01990001XX], context: annex-in, to: { queue: annex-help, timeout: 20s }, schedule: annex-night }
    annex-4: { number: 0199000004, context: annex-in, to: { voicemail: annex, greeting: busy, instructions: no }, fax_detect: { to: annex } }
    annex-5: { number: 0199000005, context: annex-in, to: { sound: vm-goodbye, then: congestion } }
    annex-6: { number: 0199000006, context: annex-in, to: 'ivr:annex' }
  outgoing:
    annex: { patterns: [99X., { match: 98X., regexp: 98(.*), target: '00\\1', caller_id: '0199000009' }], context: annex-out, trunks: [annex-iax, annex-custom], preprocess: ${ANNEX_SUBROUTINE} }
    annex-internal: { patterns: [97XX], context: annex-out, trunks: [annex-custom, annex-sip], internal: yes, schedule: annex-day }
hooks:
  user: ${ANNEX_SUBROUTINE}
  outcall: ${ANNEX_SUBROUTINE}
  paging: ${ANNEX_SUBROUTINE}
  xds: no
  did: ${ANNEX_SUBROUTINE}
  agent: ${ANNEX_SUBROUTINE}
  group: ${ANNEX_SUBROUTINE}
  queue: no
  meetme: ${ANNEX_SUBROUTINE}
  forward: { group: ${ANNEX_SUBROUTINE}, queue: ${ANNEX_SUBROUTINE}, meetme: no, voicemail: ${ANNEX_SUBROUTINE}, schedule: ${ANNEX_SUBROUTINE}, voicemenu: ${ANNEX_SUBROUTINE}, sound: ${ANNEX_SUBROUTINE}, custom: ${ANNEX_SUBROUTINE}, extension: ${ANNEX_SUBROUTINE} }
`;
}
