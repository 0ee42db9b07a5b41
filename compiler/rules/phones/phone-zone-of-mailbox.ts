import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneZoneOfMailbox: Rule = {
  name: 'phone-zone-of-mailbox',
  severity: 'warning',
  summary: 'A phone shows the time of one zone, and the mailbox of its user tells that of another.',
  why: 'Who lives in another zone than the site wants both: the `timezone` of the mailbox, and that of the phone, which is the time of the site where nothing is said.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk, voicemail: { timezone: Europe/Lisbon } } }
devices: { alice-desk: { mac: "00:08:5d:23:74:29", vendor: yealink, model: T46U } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const { device, first } of eachPhone(model)) {
      const mailbox = model.mailboxes.get(first.mailbox ?? '');
      const spoken = mailbox?.timezone;
      const shown = device.settings.timezone ?? model.provisioning.settings.timezone ?? model.site.timezone;
      if (mailbox === undefined || mailbox.name !== first.name || spoken === undefined || spoken === shown) continue;
      report({
        message: `device "${device.name}" shows the time of ${shown}, and the mailbox of ${called(first)} tells that of ${spoken}`,
        at: fieldOf(mailbox, 'timezone'),
        hint: `say \`timezone: ${spoken}\` of the device`,
      });
    }
  },
};
