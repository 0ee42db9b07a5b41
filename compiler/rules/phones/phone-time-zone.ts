import { fieldOf } from '../../model/object.ts';
import { timeZoneOf } from '../../phones/time-zone/time-zone.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneTimeZone: Rule = {
  name: 'phone-time-zone',
  severity: 'warning',
  summary: 'A phone has no word for its time zone.',
  why: 'Most phones are told when clocks change. Some know zones by name, and have none that goes by the same rule as the one that is wanted.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, line: sccp, device: alice-desk } }
devices: { alice-desk: { mac: "00:1b:d4:23:74:29", vendor: cisco, model: "7942", timezone: Asia/Kathmandu } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const { device, vendor, modelName, model: phone } of eachPhone(model)) {
      const said = [device.settings, model.provisioning.settings].find(({ timezone }) => timezone !== undefined);
      const zone = timeZoneOf(said?.timezone ?? model.site.timezone);
      const problem = zone === undefined ? undefined : vendor.timeZoneProblem?.(zone, phone);
      if (zone === undefined || problem === undefined) continue;
      report({
        message: `device "${device.name}" has no clock for "${zone.name}": a ${vendor.title} ${modelName} ${problem}`,
        at: said === undefined ? fieldOf(device, 'vendor') : fieldOf(said, 'timezone'),
      });
    }
  },
};
