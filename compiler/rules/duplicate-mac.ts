import type { Device } from '../model/device.ts';
import { fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

export const duplicateMac: Rule = {
  name: 'duplicate-mac',
  severity: 'error',
  summary: 'Two devices have the same hardware address.',
  why: 'A phone finds its configuration by its hardware address, so two devices with one address are one phone that is described twice. Correct the address, which is printed on the phone, or take one of the devices away.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk }
  bob: { number: 1001, device: bob-desk }
devices:
  alice-desk: { mac: "00:08:5d:23:74:29" }
  bob-desk: { mac: 00085D237429 }
`),
  check({ model, report }) {
    const devices = new Map<string, Device>();
    for (const device of model.devices.values()) {
      const first = devices.get(device.mac);
      if (first === undefined) {
        devices.set(device.mac, device);
        continue;
      }
      report({
        message: `device "${device.name}" has the hardware address of device "${first.name}" (${where(fieldOf(first, 'mac'))})`,
        at: fieldOf(device, 'mac'),
        related: [{ message: `device "${first.name}" has it too`, at: fieldOf(first, 'mac') }],
      });
    }
  },
};
