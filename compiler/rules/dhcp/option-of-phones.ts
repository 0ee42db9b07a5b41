import { vendorClasses } from '../../dhcp/vendors.ts';
import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { poolsOf } from './pools-of.ts';

export const dhcpOptionOfPhones: Rule = {
  name: 'dhcp-option-of-phones',
  severity: 'warning',
  summary: 'An option of a site is one by which phones are told where their files are.',
  why: 'Phones of each maker get their own value of such an option. Whether theirs or that of the site counts is different with each server, so a phone may look in the wrong place.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
dhcp:
  interfaces: [eth0]
  options: { 66: { text: "http://192.0.2.99/" } }
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200, router: 192.0.2.1 }
`,
    '{ address: 192.0.2.10, roles: [pbx, dhcp] }',
  ),
  check({ model, report }) {
    const wanted = new Set(
      vendorClasses.flatMap(({ wants }) => wants.flatMap((want) => ('code' in want ? [want.code] : []))),
    );
    const lists = [
      ...(model.dhcp === undefined ? [] : [{ what: '`dhcp`', options: model.dhcp.options }]),
      ...poolsOf(model).map((pool) => ({ what: called(pool), options: pool.options })),
    ];
    for (const { what, options } of lists) {
      for (const { code, origin } of options) {
        if (!wanted.has(code)) continue;
        report({
          message: `option ${code} of ${what} is also one by which phones are told where their files are`,
          atKey: origin,
        });
      }
    }
  },
};
