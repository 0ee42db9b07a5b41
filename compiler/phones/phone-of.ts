import type { Device } from '../model/device.ts';
import type { Host } from '../model/host.ts';
import type { Model } from '../model/model.ts';
import { lotOf } from '../model/parking.ts';
import type { PhoneSettings } from '../model/phone-settings.ts';
import type { User } from '../model/user.ts';
import { dialPlanFrom } from './dial-plan.ts';
import { firmwareOf } from './firmware.ts';
import { keysOnPhone } from './keys.ts';
import { knownDevice } from './known-device.ts';
import { languageOf } from './language.ts';
import { autoprovLine, lineOf } from './line.ts';
import { loginOf } from './login.ts';
import type { Phone, PhoneLine } from './phone.ts';
import { searchUrl } from './phonebooks/search.ts';
import { phonebookUrl } from './phonebooks/where.ts';
import { wordsOf } from './phonebooks/words.ts';
import { phoneServerOf } from './server.ts';
import { timeZoneOf } from './time-zone/time-zone.ts';
import { namesOf, type PhoneModel, type Vendor } from './vendor.ts';

/** A phone with what its vendor's data say of it. */
export interface KnownPhone {
  readonly phone: Phone;
  readonly vendor: Vendor;
  readonly model: PhoneModel;
}

/**
 * A device as the files that a host hands out describe it. Undefined for one that cannot be described: without a vendor and a model
 * that are known, a user, or an address to turn to. The rules say each of these.
 */
export function phoneOf(model: Model, host: Host, device: Device): KnownPhone | undefined {
  const known = knownDevice(model, device);
  if (known === undefined) return undefined;
  const { vendor, modelName, model: phoneModel, users } = known;
  const [first] = users;
  if (first === undefined) return undefined;
  const all = [device.settings, model.provisioning.settings];
  const lines = users
    .map((user, at) => lineOf(model, user, at + 1, all, phoneModel))
    .filter((line) => line !== undefined);
  const common = commonPhone(model, host, vendor, modelName, phoneModel, device);
  if (common === undefined || lines.length !== users.length) return undefined;
  return {
    vendor,
    model: phoneModel,
    phone: {
      ...common,
      name: device.name,
      mac: device.mac,
      lines,
      keys: keysOnPhone(model, first, vendor, phoneModel, lines.length).filter((key) =>
        isThere(key, vendor, phoneModel, settingOf(all, 'expansionModules') ?? 0),
      ),
      codes: codesOf(model, first),
      language: languageOf(settingOf(all, 'language') ?? first.language ?? model.site.language),
      dialPlan: dialPlanFrom(model, first.context),
      ...phonebookOf(model, vendor, common, first),
      origin: device.origin,
    },
  };
}

/** The phone that the common file of a model is for: everything but lines and keys, or the line of phones that nobody described. */
export function commonPhoneOf(
  model: Model,
  host: Host,
  vendor: Vendor,
  modelName: string,
  phoneModel: PhoneModel,
): KnownPhone | undefined {
  const phone = commonPhone(model, host, vendor, modelName, phoneModel, undefined);
  return phone === undefined ? undefined : { phone, vendor, model: phoneModel };
}

function commonPhone(
  model: Model,
  host: Host,
  vendor: Vendor,
  modelName: string,
  phoneModel: PhoneModel,
  device: Device | undefined,
): Phone | undefined {
  const { provisioning, site } = model;
  const all = device === undefined ? [provisioning.settings] : [device.settings, provisioning.settings];
  const server = phoneServerOf(model, host);
  const timezone = timeZoneOf(settingOf(all, 'timezone') ?? site.timezone);
  const admin = loginOf(model, all, 'admin');
  if (server === undefined || timezone === undefined || admin === undefined) return undefined;
  const lines: PhoneLine[] = device === undefined ? autoprovLine(model, host, all, phoneModel) : [];
  return {
    name: undefined,
    mac: undefined,
    vendor: vendor.name,
    model: modelName,
    lines,
    keys: [],
    codes: codesOf(model, undefined),
    admin,
    user: loginOf(model, all, 'user'),
    server,
    ntp: settingOf(all, 'ntp') ?? server.host,
    dns: settingOf(all, 'dns'),
    vlan: settingOf(all, 'vlan'),
    syslog: settingOf(all, 'syslog'),
    timezone,
    language: languageOf(settingOf(all, 'language') ?? site.language),
    country: site.country,
    phonebook: settingOf(all, 'phonebook'),
    directory: undefined,
    services: settingOf(all, 'services'),
    firmware: firmwareOf(all, vendor, modelName, server.url),
    dialPlan: { patterns: [] },
    raw: Object.assign({}, ...all.flatMap(({ raw }) => namesOf(vendor).map((name) => raw[name] ?? {})).reverse()),
    origin: provisioning.origin,
  };
}

/** The directory of what the user reaches, where the site sends the phone to no other. */
function phonebookOf(
  model: Model,
  { phonebook: format }: Vendor,
  { phonebook, server }: Phone,
  { context }: User,
): Pick<Phone, 'phonebook' | 'directory'> {
  if (format === undefined || phonebook !== undefined) return { phonebook, directory: undefined };
  const url = searchUrl(model, server, context, format) ?? phonebookUrl(server, context, format, 1);
  return { phonebook: url, directory: { url, title: wordsOf(model.site.language).directory } };
}

/** What is said of the phone itself, or else of all phones. */
function settingOf<Key extends keyof PhoneSettings>(
  settings: readonly PhoneSettings[],
  key: Key,
): PhoneSettings[Key] | undefined {
  return settings.find((each) => each[key] !== undefined)?.[key];
}

/** Whether the phone has the key, and can do what it is for: the rules speak of those that are not. */
export function isThere(
  key: Pick<Phone['keys'][number], 'index' | 'type'>,
  vendor: Vendor,
  phone: PhoneModel,
  modules: number,
): boolean {
  const keys = phone.keys + (phone.moduleKeys ?? 0) * modules;
  return key.index <= keys && (phone.keyTypes ?? vendor.keyTypes).includes(key.type);
}

function codesOf(model: Model, user: User | undefined): Phone['codes'] {
  const { featureCodes } = model;
  const lot = user === undefined ? undefined : model.parkings.get(lotOf(model, user) ?? '');
  return {
    doNotDisturb: featureCodes.do_not_disturb?.digits,
    forwardUnconditional: featureCodes.forward_unconditional?.digits,
    forwardNoAnswer: featureCodes.forward_no_answer?.digits,
    forwardBusy: featureCodes.forward_busy?.digits,
    undoForwards: featureCodes.undo_forwards?.digits,
    directedPickup: featureCodes.directed_pickup?.digits,
    groupPickup: featureCodes.group_pickup?.digits,
    voicemail: featureCodes.voicemail?.digits,
    park: lot?.number,
  };
}
