import type { Reload } from '../compiler/artifact.ts';

/** What is told to a running Asterisk, and what that costs the people who are on the phone. */
export interface ReloadStep {
  /** What is reloaded, in pbxc's words: `dialplan`. */
  readonly name: string;
  /** For `asterisk -rx`. */
  readonly command: string;
  readonly cost: string;
}

const NO_EFFECT = 'no effect on calls';

/**
 * In the order they run: what others build on comes first, the dialplan, which names all the rest, last. `module reload`
 * rather than `dialplan reload` and its like, because only the former says when a file could not be read: with a broken
 * extensions.conf, `dialplan reload` of Asterisk 22 answers "Dialplan reloaded.".
 */
const steps: Record<Exclude<Reload, 'none' | 'ccss'>, [command: string, cost: string]> = {
  acl: ['module reload acl', NO_EFFECT],
  logger: ['module reload logger', NO_EFFECT],
  indications: ['module reload indications', NO_EFFECT],
  udptl: ['module reload udptl', 'faxes in progress keep their ports'],
  rtp: ['module reload res_rtp_asterisk.so', 'calls in progress keep their ports'],
  http: ['module reload http', NO_EFFECT],
  ari: ['module reload res_ari.so', 'no effect on calls; applications that are connected stay so'],
  manager: ['module reload manager', 'no effect on calls; programs that are logged in stay so'],
  cdr: ['module reload cdr', NO_EFFECT],
  'cdr-custom': ['module reload cdr_custom.so', NO_EFFECT],
  'cdr-manager': ['module reload cdr_manager.so', NO_EFFECT],
  cel: ['module reload cel', NO_EFFECT],
  'cel-custom': ['module reload cel_custom.so', NO_EFFECT],
  features: ['module reload features', 'no effect on calls that are already connected'],
  parking: ['module reload res_parking.so', 'parked calls stay parked'],
  moh: ['module reload res_musiconhold.so', 'music that changed starts again for those who hear it'],
  voicemail: ['module reload app_voicemail.so', NO_EFFECT],
  confbridge: ['module reload app_confbridge.so', 'conferences in progress keep their settings'],
  iax: ['module reload chan_iax2.so', 'calls stay up; registrations are renewed'],
  sccp: ['module reload chan_sccp.so', 'calls stay up; phones whose settings changed start again'],
  pjsip: [
    'module reload res_pjsip.so',
    'calls stay up, phones stay registered; a changed transport waits for a restart',
  ],
  'pjsip-notify': ['module reload res_pjsip_notify.so', NO_EFFECT],
  queues: ['module reload app_queue.so', 'callers who wait keep their place'],
  dialplan: ['module reload pbx_config.so', 'calls in progress take their next step in the new dialplan'],
  'asterisk-reload': ['core reload', 'calls stay up; every module reads its configuration again'],
  'asterisk-restart': ['core restart when convenient', 'waits until no call is up; then phones register again'],
};

/** The steps for what changed, each once, in order. A reload of everything stands for all others but a restart. */
export function reloadSteps(reloads: Iterable<Reload>): ReloadStep[] {
  const wanted = new Set<string>();
  for (const reload of reloads) {
    // Asterisk 22 answers "The module 'ccss' does not support reloads".
    wanted.add(reload === 'ccss' ? 'asterisk-restart' : reload);
  }
  const everything = wanted.has('asterisk-reload');
  const list: ReloadStep[] = [];
  for (const [name, [command, cost]] of Object.entries(steps)) {
    if (!wanted.has(name)) continue;
    if (everything && !name.startsWith('asterisk-')) continue;
    list.push({ name, command, cost });
  }
  return list;
}
