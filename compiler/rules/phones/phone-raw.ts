import { nearest } from '../../didyoumean.ts';
import type { PhoneSettings } from '../../model/phone-settings.ts';
import { syntaxes } from '../../phones/syntax/index.ts';
import { findModel } from '../../phones/vendor.ts';
import { vendorOf, vendors } from '../../phones/vendors/index.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const phoneRaw: Rule = {
  name: 'phone-raw',
  severity: 'error',
  summary: 'Raw parameters or firmware of phones are for a vendor or model that is not known, or cannot be written.',
  why: 'Raw parameters stand under the name of a vendor, and are written into the files of its phones as they are: in XML, a name is that of an element. Firmware is said by vendor, or by vendor and model.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
provisioning: { raw: { snom: { "call[1]": yes } } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check(context) {
    const { model } = context;
    look(context, model.provisioning.settings);
    for (const { settings } of model.devices.values()) look(context, settings);
  },
};

function look({ report }: RuleContext, settings: PhoneSettings): void {
  const names = vendors.map(({ name }) => name);
  for (const [name, parameters] of Object.entries(settings.raw)) {
    const at = { container: settings.raw, key: name };
    const vendor = vendorOf(name);
    if (vendor === undefined) {
      report({
        message: `raw parameters are for vendor "${name}", which pbxc writes no files for`,
        atKey: at,
        ...hintOf(name, names),
      });
      continue;
    }
    const syntax = syntaxes[vendor.files[0]?.syntax ?? 'lines'];
    for (const parameter of Object.keys(parameters)) {
      if (syntax.isName(parameter)) continue;
      report({
        message: `"${parameter}" cannot be the name of a parameter in files of ${vendor.title}`,
        atKey: { container: parameters, key: parameter },
      });
    }
  }
  for (const key of Object.keys(settings.firmware)) {
    const [maker = '', model] = key.split('/', 2);
    const vendor = vendorOf(maker);
    const atKey = { container: settings.firmware, key };
    if (vendor === undefined)
      report({
        message: `firmware is for vendor "${maker}", which pbxc writes no files for`,
        atKey,
        ...hintOf(maker, names),
      });
    else if (model !== undefined && findModel(vendor, model) === undefined)
      report({
        message: `firmware is for "${model}", which is no model of ${vendor.title} that pbxc knows`,
        atKey,
        ...hintOf(model, Object.keys(vendor.models)),
      });
  }
}

function hintOf(name: string, names: readonly string[]): { hint?: string } {
  const near = nearest(name, names);
  return near === undefined ? {} : { hint: `did you mean "${near}"?` };
}
