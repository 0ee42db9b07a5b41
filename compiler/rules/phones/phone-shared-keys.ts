import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneSharedKeys: Rule = {
  name: 'phone-shared-keys',
  severity: 'warning',
  summary: "A user's keys are on no phone, since the phone shows those of somebody else.",
  why: 'Several users may name one device: each has a line of it, in the order of their names, and the keys are those of the first. Give the keys to that user, or the other a device.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: hall }
  bob: { number: 1001, device: hall, keys: { 1: { user: alice } } }
devices: { hall: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const { device, users, first } of eachPhone(model)) {
      for (const user of users.slice(1)) {
        if (user.keys.length === 0) continue;
        report({
          message: `the keys of ${called(user)} are on no phone: device "${device.name}" shows those of ${called(first)}`,
          at: fieldOf(user, 'keys'),
          related: [{ message: `${called(first)} has it here`, at: fieldOf(first, 'device') }],
        });
      }
    }
  },
};
