import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { languages, sccpValues } from './sccp.ts';
import { sccpTimeZone } from './sccp-time-zone.ts';

export const cisco: Vendor = {
  name: 'cisco',
  title: 'Cisco',
  models,
  keyTypes: ['blf', 'speeddial', 'park'],
  linesTakeKeys: true,
  languages,
  files: [{ template: 'device', syntax: 'xml', path: ({ mac }) => `SEP${mac.toUpperCase()}.cnf.xml` }],
  commonFiles: [],
  values: sccpValues,
  timeZoneProblem: (zone, { family }) =>
    family === 'first' || sccpTimeZone(zone) !== undefined ? undefined : 'knows no zone of this rule',
};
