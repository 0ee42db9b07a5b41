import type { Phone } from '../../phone.ts';
import type { PhoneModel, Vendor } from '../../vendor.ts';
import { enterpriseValues, languages } from './enterprise.ts';
import { models } from './models.ts';
import { type ProfileFamily, profileCodecs, profileValues } from './profile.ts';
import { firstFile } from './profile-models.ts';
import { sccpTimeZone } from './sccp-time-zone.ts';
import { dialTemplateName, sipCodecs, sipValues } from './sip.ts';

export const cisco: Vendor = {
  name: 'cisco',
  alsoCalled: ['linksys', 'sipura'],
  title: 'Cisco',
  models,
  keyTypes: ['blf', 'speeddial', 'park'],
  linesTakeKeys: true,
  languages,
  phonebook: 'cisco',
  files: [
    {
      template: 'device',
      syntax: 'xml',
      path: ({ mac }, model) => (isForCallManager(model) ? `SEP${mac.toUpperCase()}.cnf.xml` : `${mac}.xml`),
    },
    {
      template: 'dialplan',
      syntax: 'xml',
      path: (phone, model) => (kindOf(model) === 'sip' ? dialTemplateName(phone) : undefined),
    },
  ],
  commonFiles: [
    // For phones of which there is no file of their own. Without `autoprovision` it names no server, so that nobody registers whom nobody described.
    {
      template: 'default',
      syntax: 'xml',
      path: (_name, model) => (kindOf(model) === 'sip' ? 'XMLDefault.cnf.xml' : undefined),
    },
    {
      template: 'profile-rule',
      syntax: 'xml',
      path: (name, model) => (isForCallManager(model) ? undefined : firstFile(name, model)),
    },
  ],
  codecs: codecsOf,
  values: (phone, model) => ({ kind: kindOf(model), ...valuesOf(phone, model) }),
  timeZoneProblem: (zone, model) =>
    !isForCallManager(model) || model.family === 'first' || sccpTimeZone(zone) !== undefined
      ? undefined
      : 'knows no zone of this rule',
};

/** Phones that are told things in the same way. */
type Kind = 'sccp' | 'sip' | ProfileFamily;

function kindOf({ protocol, family }: PhoneModel): Kind {
  if (protocol === 'sccp') return 'sccp';
  return family === 'mpp' || family === 'spa' || family === 'ata' ? family : 'sip';
}

function isForCallManager(model: PhoneModel): boolean {
  const kind = kindOf(model);
  return kind === 'sccp' || kind === 'sip';
}

/** A phone that speaks SCCP says itself what it can. */
function codecsOf(model: PhoneModel): readonly string[] {
  const kind = kindOf(model);
  if (kind === 'sccp') return [];
  return kind === 'sip' ? sipCodecs : profileCodecs[kind];
}

function valuesOf(phone: Phone, model: PhoneModel): Readonly<Record<string, unknown>> {
  const kind = kindOf(model);
  if (kind === 'sccp') return enterpriseValues(phone, model);
  return kind === 'sip' ? sipValues(phone, model) : profileValues(phone, model, kind);
}
