import { fieldOf } from '../../model/object.ts';
import { phoneServerOf } from '../../phones/server.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { provisioningHosts } from './each-phone.ts';

export const phoneHost: Rule = {
  name: 'phone-host',
  severity: 'error',
  summary: 'The host that hands out files of phones has no address.',
  why: 'Phones are told where their files are: `http://ADDRESS:8667` of each host with the role `provisioning`, unless `provisioning` says a `url`.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G } }
`,
    '{ roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const host of provisioningHosts(model)) {
      if (phoneServerOf(model, host) !== undefined) continue;
      report({
        message: `host "${host.name}" hands out files of phones and has no \`address\``,
        at: fieldOf(host, 'roles'),
        hint: 'say its `address`, or `url` in `provisioning`',
      });
    }
  },
};
