import { autoprovName } from '../model/autoprov.ts';
import type { Host } from '../model/host.ts';
import type { Model } from '../model/model.ts';
import type { PhoneSettings } from '../model/phone-settings.ts';
import type { User } from '../model/user.ts';
import type { PhoneLine } from './phone.ts';
import { registrarOf, sipServer, transportOf } from './registrar.ts';
import type { PhoneModel } from './vendor.ts';

/** A user's line on a phone; undefined where nobody can say on which host it registers. */
export function lineOf(
  model: Model,
  user: User,
  index: number,
  settings: readonly PhoneSettings[],
  phone: PhoneModel,
): PhoneLine | undefined {
  const said = <Key extends keyof PhoneSettings>(key: Key) => settings.find((each) => each[key] !== undefined)?.[key];
  const { host } = registrarOf(model, user, { registrar: said('registrar') });
  if (host === undefined) return undefined;
  const voicemail = said('voicemailNumber') ?? model.featureCodes.voicemail?.digits;
  const hasMailbox = user.mailbox !== undefined;
  return {
    ...accountOf(model, host, settings, phone),
    index,
    username: user.name,
    authUsername: user.name,
    password: user.password,
    displayName: user.fullName ?? user.name,
    number: user.number,
    label: user.number ?? user.fullName ?? user.name,
    voicemail: hasMailbox ? voicemail : undefined,
    hasMailbox,
    codecs: soundCodecs(user.codecs ?? (user.fax === 'no' ? model.site.codecs : ['alaw', 'ulaw'])),
    origin: user.origin,
  };
}

/** The line of phones that nobody described, on the host that hands out the files or the only other. */
export function autoprovLine(
  model: Model,
  host: Host,
  settings: readonly PhoneSettings[],
  phone: PhoneModel,
): PhoneLine[] {
  const { autoprovision } = model.provisioning;
  const address = autoprovHost(model, host);
  if (autoprovision === undefined || address === undefined || phone.protocol === 'sccp') return [];
  return [
    {
      ...accountOf(model, address, settings, phone),
      index: 1,
      username: autoprovName,
      authUsername: autoprovName,
      password: autoprovision.password,
      displayName: 'autoprov',
      number: undefined,
      label: 'autoprov',
      backup: undefined,
      voicemail: undefined,
      hasMailbox: false,
      codecs: soundCodecs(model.site.codecs),
      origin: autoprovision.origin,
    },
  ];
}

function autoprovHost(model: Model, host: Host): (Host & { readonly address: string }) | undefined {
  const hosts = host.roles.has('pbx') ? [host] : [...model.hosts.values()].filter(({ roles }) => roles.has('pbx'));
  const [only, ...others] = hosts;
  if (only?.address === undefined || others.length > 0) return undefined;
  return { ...only, address: only.address };
}

type Account = Pick<PhoneLine, 'protocol' | 'proxy' | 'backup' | 'transport' | 'srtp' | 'dtmfMode'>;

function accountOf(
  model: Model,
  host: Host & { readonly address: string },
  settings: readonly PhoneSettings[],
  phone: PhoneModel,
): Account {
  const said = <Key extends keyof PhoneSettings>(key: Key) => settings.find((each) => each[key] !== undefined)?.[key];
  const transport = transportOf(host, said('transport'));
  const backup = model.hosts.get(said('backup') ?? '');
  const server = (at: Host & { readonly address: string }) =>
    phone.protocol === 'sccp' ? { host: at.address, port: at.sccp.port } : sipServer(at, transport);
  return {
    protocol: phone.protocol ?? 'sip',
    proxy: server(host),
    backup: backup?.address === undefined ? undefined : server({ ...backup, address: backup.address }),
    transport,
    srtp: said('srtp') ?? 'disabled',
    dtmfMode: said('dtmfMode') ?? 'rfc4733',
  };
}

const notSound: ReadonlySet<string> = new Set(['h261', 'h263', 'h263p', 'h264', 'vp8', 'vp9', 't140']);

/** Without those of pictures and text, which files of phones say nothing of. */
export function soundCodecs(codecs: readonly string[]): readonly string[] {
  return codecs.filter((codec) => !notSound.has(codec));
}
