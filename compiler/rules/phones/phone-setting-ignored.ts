import { fieldOf } from '../../model/object.ts';
import type { PhoneSettings } from '../../model/phone-settings.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneSettingIgnored: Rule = {
  name: 'phone-setting-ignored',
  severity: 'warning',
  summary: 'A phone is told what phones of its vendor have no setting for.',
  why: 'Not every vendor has a word for everything. What is said of one phone and cannot be told it changes nothing.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices:
  alice-desk:
    mac: "00:15:65:23:74:29"
    vendor: yealink
    model: T46G
    services: "http://192.0.2.10/services"
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const { device, vendor, modelName, model: phone } of eachPhone(model)) {
      for (const key of phone.cannot ?? vendor.cannot ?? []) {
        if (device.settings[key] === undefined) continue;
        const name = written(key);
        report({
          message: `\`${name}\` of device "${device.name}" changes nothing: ${phone.cannot === undefined ? `phones of ${vendor.title} have` : `a ${vendor.title} ${modelName} has`} no such setting`,
          at: fieldOf(device, name),
        });
      }
    }
  },
};

/** The name of a setting as a site writes it. */
function written(key: keyof PhoneSettings): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
