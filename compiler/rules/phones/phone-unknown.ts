import { nearest } from '../../didyoumean.ts';
import { fieldOf } from '../../model/object.ts';
import { findModel } from '../../phones/vendor.ts';
import { vendorOf, vendors } from '../../phones/vendors/index.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const phoneUnknown: Rule = {
  name: 'phone-unknown',
  severity: 'warning',
  summary: 'A device has a vendor or a model that pbxc writes no files for.',
  why: 'What a phone is told, and in which words, depends on its vendor and model. A device without them gets no file; one whose vendor or model is not known gets none either, though it looks as if it should. `docs/adding-a-vendor.md` says how more are added.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T47G } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    if (model.provisioning.hosts.length === 0) return;
    for (const device of model.devices.values()) {
      if (device.vendor === undefined) continue;
      const vendor = vendorOf(device.vendor);
      if (vendor === undefined) {
        const names = vendors.map(({ name }) => name);
        const near = nearest(device.vendor, names);
        report({
          message: `device "${device.name}" is of vendor "${device.vendor}", which pbxc writes no files for`,
          at: fieldOf(device, 'vendor'),
          hint: near === undefined ? `there are: ${names.join(', ')}` : `did you mean "${near}"?`,
        });
        continue;
      }
      if (device.model === undefined) {
        report({
          message: `device "${device.name}" has no \`model\`, without which no file can be written for a phone of ${vendor.title}`,
          at: fieldOf(device, 'vendor'),
        });
        continue;
      }
      if (findModel(vendor, device.model) !== undefined) continue;
      const near = nearest(device.model, Object.keys(vendor.models));
      report({
        message: `device "${device.name}" is a "${device.model}", which is no model of ${vendor.title} that pbxc knows`,
        at: fieldOf(device, 'model'),
        hint: near === undefined ? `there are: ${Object.keys(vendor.models).join(', ')}` : `did you mean "${near}"?`,
      });
    }
  },
};
