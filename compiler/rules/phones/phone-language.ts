import { fieldOf } from '../../model/object.ts';
import { languageOf, shownLanguage, vendorLanguage } from '../../phones/language.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneLanguage: Rule = {
  name: 'phone-language',
  severity: 'warning',
  summary: 'A phone does not speak the language that it is to show.',
  why: 'The display of a phone is in the language of its user, unless the device or `provisioning` says another. Where the vendor has not got it, the phone shows another one.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G, language: cy } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    const { settings } = model.provisioning;
    for (const { device, vendor, model: phone, first } of eachPhone(model)) {
      const languages = phone.languages ?? vendor.languages;
      const said = [device.settings, settings].find(({ language }) => language !== undefined);
      const language = languageOf(said?.language ?? first.language ?? model.site.language);
      if (Object.keys(languages).length === 0 || vendorLanguage({ languages }, language) !== undefined) continue;
      report({
        message: `device "${device.name}" shows ${shownLanguage({ languages }, language)}: phones of ${vendor.title} do not speak "${language.tag}"`,
        at: said === undefined ? fieldOf(device, 'vendor') : fieldOf(said, 'language'),
      });
    }
  },
};
