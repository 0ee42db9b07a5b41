import { classOfDevice } from '../../dhcp/class-of-device.ts';
import { vendorClasses } from '../../dhcp/vendors.ts';
import { nearest } from '../../didyoumean.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const dhcpUnknownVendor: Rule = {
  name: 'dhcp-unknown-vendor',
  severity: 'warning',
  summary: 'DHCP does not know what to tell a phone, because it does not know its maker.',
  why: 'Each maker has its own way of telling a phone where its files are. A phone of an unknown maker gets an address and nothing else: its server has to be typed in at the phone.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk }
devices:
  alice-desk: { mac: "02:00:00:23:74:29", vendor: yeelink }
dhcp:
  interfaces: [eth0]
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    if (model.dhcp === undefined) return;
    const vendors = [...new Set(vendorClasses.flatMap((each) => each.vendors))].sort();
    for (const device of model.devices.values()) {
      if (device.vendor === undefined || classOfDevice(device).kind !== 'unknown') continue;
      const near = nearest(device.vendor, vendors);
      report({
        message: `DHCP has nothing to tell ${called(device)}: it knows no maker "${device.vendor}"`,
        at: fieldOf(device, 'vendor'),
        hint: near === undefined ? `it knows ${vendors.join(', ')}` : `did you mean "${near}"?`,
      });
    }
  },
};
