import type { Device } from '../model/device.ts';
import type { Host } from '../model/host.ts';
import type { Model } from '../model/model.ts';
import { isRemembering, remembered } from '../remember.ts';
import type { Origin } from '../source/origin.ts';
import { templatesOf } from './find-template.ts';
import { knownDevice } from './known-device.ts';
import type { Phone } from './phone.ts';
import { commonPhoneOf, type KnownPhone, phoneOf } from './phone-of.ts';
import { phonebookFilesOf } from './phonebooks/files.ts';
import { syntaxes } from './syntax/index.ts';
import type { SyntaxName } from './syntax/syntax.ts';
import type { Rendered } from './template/output.ts';
import type { PhoneModel, Vendor } from './vendor.ts';
import { vendors } from './vendors/index.ts';

/** A file that phones fetch, before it is rendered. */
export interface PhoneFile {
  /** Below the directory of provisioning. */
  readonly path: string;
  readonly syntax: SyntaxName;
  readonly origin: Origin;
  /** The device that it is for; undefined for a file of many. */
  readonly device: string | undefined;
  /** The address that the site gives that device, if it does. */
  readonly address: string | undefined;
  /** Throws a `TemplateError` for what is wrong with a template of the site. */
  render(): Rendered;
}

/** Every file that a host hands out to phones, in any order; files of the same path are there once for each phone that has it. */
export function phoneFilesOf(model: Model, host: Host): readonly PhoneFile[] {
  if (!model.provisioning.hosts.includes(host.name)) return [];
  // What is worked out again when it changed is remembered piece by piece.
  if (isRemembering()) return allFiles(model, host);
  const ofModel = known.get(model) ?? new Map<string, readonly PhoneFile[]>();
  known.set(model, ofModel);
  const files = ofModel.get(host.name) ?? allFiles(model, host);
  ofModel.set(host.name, files);
  return files;
}

/** Rules and targets ask for the same files, by the name of their host. */
const known = new WeakMap<Model, Map<string, readonly PhoneFile[]>>();

function allFiles(model: Model, host: Host): PhoneFile[] {
  return [...commonFiles(model, host), ...deviceFiles(model, host), ...phonebookFilesOf(model, host)];
}

function deviceFiles(model: Model, host: Host): PhoneFile[] {
  return [...model.devices.values()].flatMap((device) =>
    remembered(`files of ${device.name} on ${host.name}`, () => filesOf(model, host, device), { byName: true }),
  );
}

function filesOf(model: Model, host: Host, device: Device): PhoneFile[] {
  const known = phoneOf(model, host, device);
  if (known === undefined) return [];
  const { vendor, phone } = known;
  return vendor.files.flatMap(({ template, syntax, path }) => {
    const file = path({ ...phone, mac: device.mac }, known.model);
    if (file === undefined) return [];
    const names = [
      ...(template === 'device'
        ? [`${vendor.name}/devices/${device.name}.njk`, `${vendor.name}/${phone.model}.njk`]
        : []),
      `${vendor.name}/${template}.njk`,
    ];
    const { origin, name, address } = device;
    return [fileOf(model, known, { path: file, syntax, names, origin, device: name, address })];
  });
}

/** The common files of the models that the site has; with autoprovisioning of all, as any phone may be plugged in. */
function commonFiles(model: Model, host: Host): PhoneFile[] {
  const files = new Map<string, PhoneFile>();
  for (const [vendor, models] of modelsIn(model)) {
    for (const [modelName, phoneModel] of models) {
      const known = commonPhoneOf(model, host, vendor, modelName, phoneModel);
      if (known === undefined) continue;
      for (const { template, syntax, path } of vendor.commonFiles) {
        const file = path(modelName, known.model);
        if (file === undefined || files.has(file)) continue;
        const names = [`${vendor.name}/${template}.njk`];
        const { origin } = model.provisioning;
        files.set(
          file,
          fileOf(model, known, { path: file, syntax, names, origin, device: undefined, address: undefined }),
        );
      }
    }
  }
  return [...files.values()];
}

function modelsIn(model: Model): ReadonlyMap<Vendor, Iterable<readonly [string, PhoneModel]>> {
  if (model.provisioning.autoprovision !== undefined)
    return new Map(vendors.map((vendor) => [vendor, Object.entries(vendor.models)]));
  const found = new Map<Vendor, Map<string, PhoneModel>>();
  for (const device of model.devices.values()) {
    const known = knownDevice(model, device);
    if (known === undefined) continue;
    const { vendor, modelName, model: phoneModel } = known;
    const models = found.get(vendor) ?? new Map<string, PhoneModel>();
    found.set(vendor, models.set(modelName, phoneModel));
  }
  return found;
}

type Described = Omit<PhoneFile, 'render'> & { readonly names: readonly string[] };

function fileOf(model: Model, { vendor, phone, model: phoneModel }: KnownPhone, file: Described): PhoneFile {
  const { names, ...rest } = file;
  const render = (): Rendered => {
    const values = valuesOf(vendor, phone, phoneModel);
    return templatesOf(model).of(names).render(values, syntaxes[file.syntax], file.origin);
  };
  let rendered: Rendered | undefined;
  return {
    ...rest,
    render() {
      if (isRemembering()) return render();
      rendered ??= render();
      return rendered;
    },
  };
}

function valuesOf(vendor: Vendor, phone: Phone, model: KnownPhone['model']): Record<string, unknown> {
  return { phone, model, ...vendor.values(phone, model) };
}
