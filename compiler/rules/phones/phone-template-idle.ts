import { nearest } from '../../didyoumean.ts';
import type { Model } from '../../model/model.ts';
import { phoneTemplates } from '../../phones/generated/templates.ts';
import { findModel } from '../../phones/vendor.ts';
import { vendorOf, vendors } from '../../phones/vendors/index.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const phoneTemplateIdle: Rule = {
  name: 'phone-template-idle',
  severity: 'warning',
  summary: "A template of the site's stands for nothing.",
  why: 'Templates are `templates/VENDOR/NAME.njk` with the name of one that comes with pbxc, `templates/VENDOR/MODEL.njk`, or `templates/VENDOR/devices/DEVICE.njk`; any other is only there to be included.',
  example: {
    'site.yaml': exampleSite(
      `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G } }
`,
      '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
    ),
    'templates/yealink/devise.njk': 'lang.gui = English\n',
  },
  check({ model, report }) {
    const names = model.phoneTemplates.map(({ name }) => name.slice('templates/'.length));
    for (const name of names) {
      if (standsForSomething(model, name) || isIncluded(model, name)) continue;
      const near = nearest(name, Object.keys(phoneTemplates));
      report({
        message: `the template "${name}" is used for no file, and no other includes it`,
        place: { file: `templates/${name}`, line: 1, column: 1, length: 1, path: '' },
        hint:
          near === undefined
            ? `vendors are: ${vendors.map((vendor) => vendor.name).join(', ')}`
            : `did you mean "${near}"?`,
      });
    }
  },
};

function standsForSomething(model: Model, name: string): boolean {
  if (Object.hasOwn(phoneTemplates, name)) return true;
  const [, maker, folder, last] = /^([^/]+)\/(devices\/)?([^/]+)\.njk$/.exec(name) ?? [];
  const vendor = vendorOf(maker);
  if (vendor === undefined || vendor.name !== maker || last === undefined) return false;
  if (folder !== undefined) return vendorOf(model.devices.get(last)?.vendor) === vendor;
  return findModel(vendor, last)?.[0] === last;
}

function isIncluded(model: Model, name: string): boolean {
  return model.phoneTemplates.some(({ text }) => text.includes(`"${name}"`) || text.includes(`'${name}'`));
}
