import { vendorClasses } from '../../dhcp/vendors.ts';
import { fieldOf } from '../../model/object.ts';
import { namesOf } from '../../phones/vendor.ts';
import { vendorOf } from '../../phones/vendors/index.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const phoneMaker: Rule = {
  name: 'phone-maker',
  severity: 'warning',
  summary: 'A device has a hardware address of another maker.',
  why: 'The first half of a hardware address says who made the phone. DHCP tells a phone by it what phones of that maker want to be told, so that a phone with the wrong `vendor` finds no file. Correct the vendor, or the address.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:08:5d:23:74:29", vendor: yealink, model: T46G } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const device of model.devices.values()) {
      if (device.vendor === undefined) continue;
      const vendor = vendorOf(device.vendor);
      const names = vendor === undefined ? [device.vendor] : namesOf(vendor);
      if (!vendorClasses.some(({ vendors }) => isAmong(vendors, names))) continue;
      const makers = vendorClasses.filter(({ prefixes }) => prefixes.includes(device.mac.slice(0, 6)));
      const [maker] = makers;
      if (maker === undefined || makers.some(({ vendors }) => isAmong(vendors, names))) continue;
      const [real = ''] = maker.vendors;
      report({
        message: `device "${device.name}" is of vendor "${device.vendor}", and has a hardware address of ${vendorOf(real)?.title ?? maker.title}`,
        at: fieldOf(device, 'mac'),
        hint: `say \`vendor: ${real}\`, or correct \`mac\``,
      });
    }
  },
};

function isAmong(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => others.includes(name));
}
