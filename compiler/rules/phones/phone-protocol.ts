import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneProtocol: Rule = {
  name: 'phone-protocol',
  severity: 'error',
  summary: 'A phone is told to speak SCCP, and its user has a line of another kind.',
  why: 'Some phones of Cisco speak SCCP and nothing else; others have SIP firmware too, and are told to speak what the line of their first user is. Asterisk knows a phone that speaks SCCP by a line of kind sccp and by no other.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:1b:d4:23:74:29", vendor: cisco, model: "7921" } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const { device, vendor, modelName, model: phone, users } of eachPhone(model)) {
      if (phone.protocol !== 'sccp') continue;
      for (const user of users) {
        if (user.line === 'sccp') continue;
        report({
          message: `${called(user)} has a line of kind ${user.line}, and device "${device.name}" is a ${vendor.title} ${modelName}, which is told to speak SCCP`,
          at: fieldOf(user, 'device'),
          hint: 'say `line: sccp`',
        });
      }
    }
  },
};
