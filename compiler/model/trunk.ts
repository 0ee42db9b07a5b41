import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import { keyPlaceOf } from '../source/spans.ts';
import type { Hardware } from './hardware.ts';
import { type RawSections, sorted } from './host.ts';
import { contextFor, type Linker, refer, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { linkSip, type SipTrunk } from './sip-trunk.ts';
import { isYes, toSeconds, toText } from './values.ts';

export interface TrunkBase extends ModelObject {
  readonly kind: 'trunk';
  /** Where calls from it arrive. */
  readonly context: string;
  /** The host it is connected to. */
  readonly host: string;
  readonly callerId: string | undefined;
  /** Seconds an outgoing call may ring. */
  readonly ring: number;
  readonly limits: CallLimits;
}

/** How many calls a trunk carries: both ways together, out, and in; undefined without a limit. */
export interface CallLimits {
  readonly all: number | undefined;
  readonly outgoing: number | undefined;
  readonly incoming: number | undefined;
}

export interface IaxTrunk extends TrunkBase {
  readonly technology: 'iax';
  readonly farSide: string | undefined;
  readonly port: number | undefined;
  readonly username: string | undefined;
  readonly password: Secret | undefined;
  readonly register: boolean;
  readonly codecs: readonly string[] | undefined;
  readonly language: string | undefined;
  readonly trunkMode: boolean;
  /** Seconds; 0 never. */
  readonly qualify: number;
  readonly jitterBuffer: boolean;
  readonly callToken: 'yes' | 'no' | 'auto';
  readonly encryption: 'no' | 'yes' | 'required';
  readonly raw: RawSections;
}

export interface CustomTrunk extends TrunkBase {
  readonly technology: 'custom';
  readonly interface: string;
  readonly suffix: string;
  /** The group of ports that it calls, for a trunk of kind dahdi. */
  readonly group: number | undefined;
}

export type Trunk = SipTrunk | IaxTrunk | CustomTrunk;

export type TrunkValue = SiteDocument['trunks'][string];

export function linkTrunks(linker: Linker, hardware: ReadonlyMap<string, Hardware>): Map<string, Trunk> {
  const trunks = new Map<string, Trunk>();
  for (const [name, value] of sorted(linker.site.trunks)) trunks.set(name, linkTrunk(linker, hardware, name, value));
  return trunks;
}

function linkTrunk(linker: Linker, hardware: ReadonlyMap<string, Hardware>, name: string, value: TrunkValue): Trunk {
  const origin = { container: linker.site.trunks, key: name };
  const host = hostFor(linker, name, value);
  const base = {
    kind: 'trunk' as const,
    name,
    origin,
    context:
      value.kind === 'dahdi' ? contextOfPorts(linker, hardware.get(host), name, value) : contextOf(linker, name, value),
    host,
    callerId: value.caller_id === undefined ? undefined : String(value.caller_id),
    ring: toSeconds(value.ring),
    limits: { all: value.max_calls, outgoing: value.max_outgoing, incoming: value.max_incoming },
  };
  if (value.kind === 'custom')
    return {
      ...base,
      technology: 'custom',
      interface: value.interface,
      suffix: value.suffix ?? '',
      group: undefined,
    };
  if (value.kind === 'dahdi')
    return {
      ...base,
      technology: 'custom',
      interface: `DAHDI/${typeof value.group === 'number' ? `g${value.group}` : value.group}`,
      suffix: '',
      group: groupOf(value),
    };

  const password =
    value.password === undefined
      ? undefined
      : toSecret(linker, value.password, `trunks/${name}/password`, 'password', { container: value, key: 'password' });
  const register = isYes(value.register);
  if (register) require(linker, name, value, ['host', 'username', 'password'], 'it registers');
  else if (value.host === undefined)
    require(linker, name, value, ['username', 'password'], 'it has no `host`, so the far side registers here');
  const account = { farSide: value.host, username: toText(value.username), password, register, codecs: value.codecs };
  if (value.kind === 'iax')
    return {
      ...base,
      ...account,
      technology: 'iax',
      port: value.port,
      language: value.language,
      trunkMode: isYes(value.trunk),
      qualify: toSeconds(value.qualify),
      jitterBuffer: isYes(value.jitter_buffer),
      callToken: value.call_token,
      encryption: value.encryption,
      raw: value.asterisk,
    };
  return { ...base, ...account, ...linkSip(linker, name, value) };
}

type DahdiValue = Extract<TrunkValue, { kind: 'dahdi' }>;

function groupOf({ group }: DahdiValue): number {
  return typeof group === 'number' ? group : Number(group.slice(1));
}

function contextOf(linker: Linker, name: string, value: Exclude<TrunkValue, { kind: 'dahdi' }>): string {
  const origin =
    value.context === undefined ? { container: linker.site.trunks, key: name } : { container: value, key: 'context' };
  return contextFor(linker, 'incoming', value.context, `trunk "${name}"`, origin);
}

/** Where calls arrive that come in at the ports of the group; a group without a port has a rule of its own. */
function contextOfPorts(linker: Linker, hardware: Hardware | undefined, name: string, value: DahdiValue): string {
  const ports = hardware?.cards.flatMap((card) => card.ports) ?? [];
  const port = ports.find(({ groups }) => groups.includes(groupOf(value)));
  if (port !== undefined) return port.context;
  return contextFor(linker, 'incoming', undefined, `trunk "${name}"`, { container: linker.site.trunks, key: name });
}

function require(
  linker: Linker,
  name: string,
  value: Exclude<TrunkValue, { kind: 'custom' | 'dahdi' }>,
  keys: readonly ('host' | 'username' | 'password')[],
  why: string,
): void {
  const missing = keys.filter((key) => value[key] === undefined);
  if (missing.length === 0) return;
  const list = missing.map((key) => `"${key}"`).join(' and ');
  linker.report({
    rule: 'missing-key',
    severity: 'error',
    message: `trunk "${name}" needs ${list}: ${why}`,
    place: keyPlaceOf({ container: linker.site.trunks, key: name }),
  });
}

/** The host a trunk is connected to: the one it names, or the only one. */
function hostFor(linker: Linker, name: string, value: TrunkValue): string {
  // The others have no Asterisk.
  const hosts = Object.keys(linker.site.hosts)
    .filter((name) => linker.site.hosts[name]?.roles.includes('pbx'))
    .sort();
  if (value.on !== undefined) {
    refer(linker, 'hosts', String(value.on), { container: value, key: 'on' });
    return String(value.on);
  }
  if (hosts.length > 1) {
    linker.report({
      rule: 'missing-key',
      severity: 'error',
      message: `trunk "${name}" does not say which host it is on`,
      place: keyPlaceOf({ container: linker.site.trunks, key: name }),
      hint: `say \`on:\` with one of: ${hosts.join(', ')}`,
    });
  }
  return hosts[0] ?? '';
}
