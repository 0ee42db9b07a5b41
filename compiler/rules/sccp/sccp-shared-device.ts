import type { Model } from '../../model/model.ts';
import { called, fieldOf } from '../../model/object.ts';
import type { User } from '../../model/user.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const sccpSharedDevice: Rule = {
  name: 'sccp-shared-device',
  severity: 'error',
  summary: 'The phone of an SCCP line is also the phone of somebody else.',
  why: 'A phone speaks SCCP or SIP, and with SCCP it has one line. The section of the device would stand twice in sccp.conf.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: sccp, device: hall }
  bob: { number: 1001, device: hall }
devices:
  hall: { mac: "00:08:5d:23:74:29" }
`),
  check({ model, report }) {
    for (const [device, users] of usersByDevice(model)) {
      const [first, ...others] = users;
      if (first === undefined || !users.some(({ line }) => line === 'sccp')) continue;
      for (const other of others) {
        report({
          message: `device "${device}" is the phone of ${called(first)} and of ${called(other)}, and with SCCP it has one line`,
          at: fieldOf(other, 'device'),
          related: [{ message: `${called(first)} has it here`, at: fieldOf(first, 'device') }],
          hint: 'give each a device',
        });
      }
    }
  },
};

function usersByDevice(model: Model): Map<string, User[]> {
  const users = new Map<string, User[]>();
  for (const user of model.users.values()) {
    if (user.device === undefined) continue;
    const sharers = users.get(user.device);
    if (sharers === undefined) users.set(user.device, [user]);
    else sharers.push(user);
  }
  return users;
}
