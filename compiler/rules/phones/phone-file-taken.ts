import { phoneFilesOf } from '../../phones/files.ts';
import type { Origin } from '../../source/origin.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { where } from '../where.ts';
import { provisioningHosts } from './each-phone.ts';

export const phoneFileTaken: Rule = {
  name: 'phone-file-taken',
  severity: 'error',
  summary: 'Two phones would fetch the same file.',
  why: 'A phone finds its file by its hardware address, which some adapters change for their second line. Correct the addresses of the two devices.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk }
  bob: { number: 1001, device: bob-desk }
devices:
  alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G }
  bob-desk: { mac: 001565237429, vendor: yealink, model: T46G }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const host of provisioningHosts(model)) {
      const taken = new Map<string, Origin>();
      for (const { path, origin, device } of phoneFilesOf(model, host)) {
        const first = taken.get(path);
        if (first === undefined) {
          taken.set(path, origin);
          continue;
        }
        report({
          message: `device "${device}" has the file "${path}" of another device (${where(first)})`,
          atKey: origin,
          related: [{ message: 'the other one', atKey: first }],
        });
      }
    }
  },
};
