import type { Phone } from '../../phone.ts';
import type { PhoneModel, Vendor } from '../../vendor.ts';
import { enterpriseValues, languages } from './enterprise.ts';
import { models } from './models.ts';
import { sccpTimeZone } from './sccp-time-zone.ts';
import { dialTemplateName, sipValues } from './sip.ts';

export const cisco: Vendor = {
  name: 'cisco',
  title: 'Cisco',
  models,
  keyTypes: ['blf', 'speeddial', 'park'],
  linesTakeKeys: true,
  languages,
  files: [
    { template: 'device', syntax: 'xml', path: ({ mac }) => `SEP${mac.toUpperCase()}.cnf.xml` },
    { template: 'dialplan', syntax: 'xml', path: (phone, model) => ifSip(model, dialTemplateName(phone)) },
  ],
  commonFiles: [{ template: 'default', syntax: 'xml', path: (_name, model) => ifSip(model, 'XMLDefault.cnf.xml') }],
  values: (phone, model) => ({ kind: kindOf(model), ...valuesOf(phone, model) }),
  timeZoneProblem: (zone, { family }) =>
    family === 'first' || sccpTimeZone(zone) !== undefined ? undefined : 'knows no zone of this rule',
};

/** Phones that are told things in the same way, by the template that tells them. */
type Kind = 'sccp' | 'sip';

function kindOf({ protocol }: PhoneModel): Kind {
  return protocol === 'sccp' ? 'sccp' : 'sip';
}

function ifSip(model: PhoneModel, path: string | undefined): string | undefined {
  return kindOf(model) === 'sip' ? path : undefined;
}

function valuesOf(phone: Phone, model: PhoneModel): Readonly<Record<string, unknown>> {
  return kindOf(model) === 'sccp' ? enterpriseValues(phone, model) : sipValues(phone, model);
}
