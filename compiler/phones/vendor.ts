import type { PhoneSettings } from '../model/phone-settings.ts';
import type { Phone, PhoneKeyType } from './phone.ts';
import type { PhonebookFormatName } from './phonebooks/formats/index.ts';
import type { SyntaxName } from './syntax/syntax.ts';
import type { TimeZone } from './time-zone/time-zone.ts';

/** A maker of phones: what its phones can do, what their files are called, and in which words they are told things. */
export interface Vendor {
  /** In lower case, as sites write it, and the name of the folder with its templates. */
  readonly name: string;
  /** Other names that sites may write. */
  readonly alsoCalled?: readonly string[];
  /** As people write it. */
  readonly title: string;
  /** By the name that the vendor prints on the phone. */
  readonly models: Readonly<Record<string, PhoneModel>>;
  /** What keys of its phones can be. */
  readonly keyTypes: readonly PhoneKeyType[];
  /** Whether each line takes one of the keys, from the first on. */
  readonly linesTakeKeys: boolean;
  /** The vendor's word for each language, by `fr_FR` or `fr`; what is not here is shown in the first of them. */
  readonly languages: Readonly<Record<string, string>>;
  /** The format in which its phones read the site's directory; left out where they read none. */
  readonly phonebook?: PhonebookFormatName;
  /** What its phones cannot be told: a site that says it is warned. */
  readonly cannot?: readonly (keyof PhoneSettings)[];
  /** The codecs that a model can be told, by what Asterisk calls them; left out where phones are told none and take what is offered. */
  codecs?(model: PhoneModel): readonly string[];
  /** The files of one phone. */
  readonly files: readonly PhoneFile[];
  /** The files of all phones of a model; models that give the same path share a file. */
  readonly commonFiles: readonly CommonFile[];
  /** How its phones are told that their files changed, by its name in pjsip_notify.conf; `check-sync` when left out. */
  readonly notify?: 'check-sync' | 'check-sync-reboot' | 'resync';
  /** What its templates see beside `phone` and `model`, worked out from them; nothing of it is escaped yet. */
  values(phone: Phone, model: PhoneModel): Readonly<Record<string, unknown>>;
  /** Why a model cannot keep the time of a zone, as the end of a sentence about it; left out by vendors whose phones know rules. */
  timeZoneProblem?(zone: TimeZone, model: PhoneModel): string | undefined;
}

export interface PhoneModel {
  /** How many accounts it has. */
  readonly lines: number;
  /** How many keys can be given a function, those that lines take counted. */
  readonly keys: number;
  /** How many keys each expansion module has; none where no module can be plugged in. */
  readonly moduleKeys?: number;
  /** Instead of those of the vendor. */
  readonly keyTypes?: readonly PhoneKeyType[];
  /** What the model's common file or firmware is called by, where it has a number or name of its own. */
  readonly id?: string;
  /** Models that are told things in the same way. */
  readonly family?: string;
  /** Instead of SIP. */
  readonly protocol?: 'sccp';
  /** Instead of what those of the vendor cannot be told. */
  readonly cannot?: readonly (keyof PhoneSettings)[];
  /** Instead of those of the vendor. */
  readonly languages?: Readonly<Record<string, string>>;
  /** What a model that speaks SCCP is with its other firmware. */
  readonly withSip?: PhoneModel;
}

export interface PhoneFile {
  /** `device` is `device.njk` in the vendor's folder. */
  readonly template: string;
  readonly syntax: SyntaxName;
  /** Below the directory of provisioning; undefined for a phone that has no such file. */
  path(phone: Phone & { readonly mac: string }, model: PhoneModel): string | undefined;
}

export interface CommonFile {
  readonly template: string;
  readonly syntax: SyntaxName;
  /** Below the directory of provisioning; undefined for a model that has no such file. */
  path(modelName: string, model: PhoneModel): string | undefined;
}

/** Every name that sites may write for a vendor. */
export function namesOf({ name, alsoCalled = [] }: Vendor): readonly string[] {
  return [name, ...alsoCalled];
}

type NamedModel = readonly [name: string, model: PhoneModel];

/** Models by their names in plain letters: rules and files ask for that of every device. */
const indexes = new WeakMap<Vendor, ReadonlyMap<string, NamedModel>>();

/** The model by the name that a site writes: in any case, with or without the vendor's name before it. */
export function findModel(vendor: Vendor, written: string): NamedModel | undefined {
  const index = indexes.get(vendor) ?? indexOf(vendor);
  const wanted = plain(written);
  const maker = namesOf(vendor).find((name) => wanted.startsWith(name));
  return index.get(wanted) ?? (maker === undefined ? undefined : index.get(wanted.slice(maker.length)));
}

function indexOf(vendor: Vendor): ReadonlyMap<string, NamedModel> {
  const index = new Map(Object.entries(vendor.models).map((named) => [plain(named[0]), named] as const));
  indexes.set(vendor, index);
  return index;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[ _-]/g, '');
}
