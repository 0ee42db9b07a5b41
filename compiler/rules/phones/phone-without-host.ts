import type { Model } from '../../model/model.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const phoneWithoutHost: Rule = {
  name: 'phone-without-host',
  severity: 'warning',
  summary: 'The site says how phones are provisioned, and no host does it.',
  why: 'The files of phones are written on hosts whose `roles` hold `provisioning`, or that `provisioning` names in `hosts`. Without one, no file is written.',
  example: exampleSite(`contexts: { default: { kind: internal } }
provisioning: { ntp: 192.0.2.1 }
`),
  check({ model, report }) {
    const { provisioning } = model;
    if (provisioning.hosts.length > 0 || !saysSomething(model)) return;
    report({
      message: 'no host hands out files of phones: `provisioning` changes nothing',
      atKey: provisioning.origin,
      hint: 'say `roles: [pbx, provisioning]` of a host',
    });
  },
};

function saysSomething({ provisioning }: Model): boolean {
  const { url, autoprovision, settings } = provisioning;
  const { origin: _, firmware, raw, ...others } = settings;
  return (
    url !== undefined ||
    autoprovision !== undefined ||
    Object.keys(firmware).length > 0 ||
    Object.keys(raw).length > 0 ||
    Object.values(others).some((value) => value !== undefined)
  );
}
