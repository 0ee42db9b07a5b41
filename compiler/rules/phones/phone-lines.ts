import { fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneLines: Rule = {
  name: 'phone-lines',
  severity: 'error',
  summary: 'A phone has more users than lines.',
  why: 'Each user of a device has a line of it. A model has so many and no more.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: hall }
  bob: { number: 1001, device: hall }
devices: { hall: { mac: "00:15:65:23:74:29", vendor: yealink, model: T19P } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const { device, vendor, modelName, model: phone, users } of eachPhone(model)) {
      const beyond = users[phone.lines];
      if (beyond === undefined) continue;
      const lines = phone.lines === 1 ? 'one line' : `${phone.lines} lines`;
      report({
        message: `device "${device.name}", a ${vendor.title} ${modelName}, has ${lines} and ${users.length} users: ${users.map(({ name }) => name).join(', ')}`,
        at: fieldOf(beyond, 'device'),
      });
    }
  },
};
