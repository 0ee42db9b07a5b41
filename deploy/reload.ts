import type { PhoneReload, Reload } from '../compiler/artifact.ts';
import { isOfPhones, phoneSteps } from './phone-steps.ts';

/** What is told to a program that runs on the host, and what that costs the people who are on the phone. */
export interface ReloadStep {
  /** What is reloaded, in pbxc's words: `dialplan`. */
  readonly name: Reload;
  /** The program and its arguments: `['asterisk', '-rx', 'module reload pbx_config.so']`. */
  readonly command: Command;
  /** Reads the new files without using them, where the program can; it must end well before anything is told to anybody. */
  readonly check?: Command;
  readonly cost: string;
}

/** A program and its arguments, which no shell reads. */
export type Command = readonly string[];

type Step = Omit<ReloadStep, 'name'>;
type StepName = Exclude<Reload, 'none' | 'ccss' | PhoneReload>;

const NO_EFFECT = 'no effect on calls';

function asterisk(command: string, cost: string): Step {
  return { command: ['asterisk', '-rx', command], cost };
}

/** `reload-or-restart`, because a unit that does not run yet cannot be reloaded. */
function unit(verb: 'restart' | 'reload-or-restart', name: string, cost: string, check?: Command): Step {
  return { command: ['systemctl', verb, name], ...(check !== undefined && { check }), cost };
}

/**
 * In the order they run: what others build on comes first, so the network before all and the dialplan, which names all the
 * rest, last of what Asterisk reloads; then what serves the phones. `module reload` rather than `dialplan reload` and its
 * like, because only the former says when a file could not be read: with a broken extensions.conf, `dialplan reload` of
 * Asterisk 22 answers "Dialplan reloaded.". The units are named as in Debian.
 */
const steps: Record<StepName, Step> = {
  network: unit(
    'restart',
    'networking',
    'the host is off the network for a moment; calls lose their sound meanwhile',
    // Reads all files, as it has to know what the interfaces are.
    ['ifquery', '--list', '--all'],
  ),
  nftables: unit('reload-or-restart', 'nftables', 'no effect on calls that the new rules let through', [
    'nft',
    '-c',
    '-f',
    '/etc/nftables.conf',
  ]),
  chrony: unit('restart', 'chrony', NO_EFFECT, ['chronyd', '-p', '-f', '/etc/chrony/chrony.conf']),
  postfix: unit('reload-or-restart', 'postfix', NO_EFFECT, ['postfix', 'check']),
  dahdi: {
    command: ['dahdi_cfg'],
    check: ['dahdi_cfg', '-t'],
    cost: 'calls on the cards end; other modules and their options wait until the host is started again',
  },
  acl: asterisk('module reload acl', NO_EFFECT),
  logger: asterisk('module reload logger', NO_EFFECT),
  indications: asterisk('module reload indications', NO_EFFECT),
  udptl: asterisk('module reload udptl', 'faxes in progress keep their ports'),
  rtp: asterisk('module reload res_rtp_asterisk.so', 'calls in progress keep their ports'),
  http: asterisk('module reload http', NO_EFFECT),
  ari: asterisk('module reload res_ari.so', 'no effect on calls; applications that are connected stay so'),
  manager: asterisk('module reload manager', 'no effect on calls; programs that are logged in stay so'),
  cdr: asterisk('module reload cdr', NO_EFFECT),
  'cdr-custom': asterisk('module reload cdr_custom.so', NO_EFFECT),
  'cdr-manager': asterisk('module reload cdr_manager.so', NO_EFFECT),
  cel: asterisk('module reload cel', NO_EFFECT),
  'cel-custom': asterisk('module reload cel_custom.so', NO_EFFECT),
  features: asterisk('module reload features', 'no effect on calls that are already connected'),
  parking: asterisk('module reload res_parking.so', 'parked calls stay parked'),
  moh: asterisk('module reload res_musiconhold.so', 'music that changed starts again for those who hear it'),
  voicemail: asterisk('module reload app_voicemail.so', NO_EFFECT),
  confbridge: asterisk('module reload app_confbridge.so', 'conferences in progress keep their settings'),
  iax: asterisk('module reload chan_iax2.so', 'calls stay up; registrations are renewed'),
  // Its reload leaves out new channels and other signalling.
  'chan-dahdi': asterisk('dahdi restart', 'calls on the cards end; others stay up'),
  sccp: asterisk('module reload chan_sccp.so', 'calls stay up; phones whose settings changed start again'),
  pjsip: asterisk(
    'module reload res_pjsip.so',
    'calls stay up, phones stay registered; a changed transport waits for a restart',
  ),
  'pjsip-notify': asterisk('module reload res_pjsip_notify.so', NO_EFFECT),
  queues: asterisk('module reload app_queue.so', 'callers who wait keep their place'),
  dialplan: asterisk('module reload pbx_config.so', 'calls in progress take their next step in the new dialplan'),
  'asterisk-reload': asterisk('core reload', 'calls stay up; every module reads its configuration again'),
  'asterisk-restart': asterisk('core restart when convenient', 'waits until no call is up; then phones register again'),
  dhcpd: unit('restart', 'isc-dhcp-server', 'no effect on calls; phones keep their addresses', [
    'dhcpd',
    '-t',
    '-cf',
    '/etc/dhcp/dhcpd.conf',
  ]),
  kea: unit('restart', 'kea-dhcp4-server', 'no effect on calls; phones keep their addresses', [
    'kea-dhcp4',
    '-t',
    '/etc/kea/kea-dhcp4.conf',
  ]),
  dnsmasq: unit('restart', 'dnsmasq', 'no effect on calls; phones keep their addresses', [
    'dnsmasq',
    '--test',
    '--conf-file=/etc/dnsmasq.d/pbxc.conf',
  ]),
  fail2ban: unit('reload-or-restart', 'fail2ban', NO_EFFECT, ['fail2ban-client', '-t']),
};

const order = Object.keys(steps).filter((name): name is StepName => Object.hasOwn(steps, name));

/** The steps for what changed, each once, in order. A reload of everything stands for all others of Asterisk but a restart. */
export function reloadSteps(reloads: Iterable<Reload>): ReloadStep[] {
  const wanted = new Set<Reload>();
  for (const reload of reloads) wanted.add(toldAs(reload));
  const everything = wanted.has('asterisk-reload');
  const list: ReloadStep[] = [];
  for (const name of order) {
    const step = steps[name];
    if (!wanted.has(name)) continue;
    if (everything && toldAsterisk(step.command) !== undefined && !name.startsWith('asterisk-')) continue;
    list.push({ name, ...step });
  }
  // Before Asterisk goes: it is who tells the phones, and a phone that starts anew finds what else changed.
  const last = list.findIndex(({ name }) => name === 'asterisk-restart');
  list.splice(last === -1 ? list.length : last, 0, ...phoneSteps(wanted));
  return list;
}

/** The step that a change of one file asks for; undefined where nobody is told. */
export function stepOf(reload: Reload): ReloadStep | undefined {
  return reloadSteps([reload])[0];
}

/** Who is told of a file: a phone that is new asks for its file by itself, and one that is gone has none. */
export function toldOf(action: 'create' | 'change' | 'remove', reload: Reload): Reload {
  return action !== 'change' && isOfPhones(reload) ? 'none' : reload;
}

/** Asterisk 22 answers "The module 'ccss' does not support reloads". */
function toldAs(reload: Reload): Reload {
  return reload === 'ccss' ? 'asterisk-restart' : reload;
}

/** What Asterisk's own command line is told; undefined for another program. */
export function toldAsterisk([program, option, command]: Command): string | undefined {
  return program === 'asterisk' && option === '-rx' ? command : undefined;
}

export function isOfAsterisk({ command }: ReloadStep): boolean {
  return toldAsterisk(command) !== undefined;
}

/** A command as one types it: `asterisk -rx "module reload pbx_config.so"`. */
export function commandLine(command: Command): string {
  return command.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
}
