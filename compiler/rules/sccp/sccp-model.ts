import { called, fieldOf } from '../../model/object.ts';
import { deviceTypeOf } from '../../model/sccp-devices.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const sccpModel: Rule = {
  name: 'sccp-model',
  severity: 'error',
  summary: 'The phone of an SCCP line is of a model that does not speak SCCP.',
  why: 'SCCP is the language of certain phones of Cisco; chan_sccp knows them by their models, and no other phone ever registers. Leave `model` out where it is not known.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: sccp, device: alice-desk }
devices:
  alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      const device = user.line === 'sccp' ? model.devices.get(user.device ?? '') : undefined;
      if (device?.model === undefined || deviceTypeOf(device.model) !== undefined) continue;
      report({
        message: `${called(user)} has an SCCP line, and ${called(device)} is of a model that does not speak SCCP: ${device.model}`,
        at: fieldOf(device, 'model'),
        hint: 'name a model of Cisco such as 7960 or 7941GE, or say `line: sip`',
      });
    }
  },
};
