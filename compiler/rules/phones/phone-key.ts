import { calledKey } from '../../keys/called-key.ts';
import { keysOnPhone } from '../../phones/keys.ts';
import type { PhoneKeyType } from '../../phones/phone.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneKey: Rule = {
  name: 'phone-key',
  severity: 'warning',
  summary: 'A function key is beyond what the phone has, or does what its keys cannot do.',
  why: 'Key 1 is the first key beside the lines. A key that the model has not got, or that it cannot make do what is said, is not written into its file. Say `expansion_modules` of a device that has some; take the key away, or put it where the phone has one.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk, keys: { 3: { user: bob } } }
  bob: { number: 1001 }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T21P } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const { device, vendor, modelName, model: phone, users, first } of eachPhone(model)) {
      const modules = device.settings.expansionModules ?? model.provisioning.settings.expansionModules ?? 0;
      const all = phone.keys + (phone.moduleKeys ?? 0) * modules;
      const free = Math.max(0, all - (vendor.linesTakeKeys ? users.length : 0));
      const types = phone.keyTypes ?? vendor.keyTypes;
      const what = `device "${device.name}", a ${vendor.title} ${modelName}`;
      for (const key of keysOnPhone(model, first, vendor, phone, users.length)) {
        if (key.index > all) {
          const has = free === 0 ? 'has none' : free === 1 ? 'has one' : `has ${free}`;
          const beside = vendor.linesTakeKeys ? ' beside its lines' : '';
          report({
            message: `${calledKey(first, key)} is not on ${what}, which ${has}${beside}`,
            at: key.origin,
            ...(phone.moduleKeys !== undefined &&
              modules === 0 && {
                hint: `a module with ${phone.moduleKeys} more keys is said by \`expansion_modules: 1\``,
              }),
          });
        } else if (!types.includes(key.type)) {
          report({
            message: `${calledKey(first, key)} ${does[key.type]}, which keys of ${what} cannot`,
            at: key.origin,
          });
        }
      }
    }
  },
};

const does: Readonly<Record<PhoneKeyType, string>> = {
  blf: 'has a lamp',
  speeddial: 'dials a number',
  park: 'parks a call',
  dtmf: 'presses a code in a call',
};
