import { fieldOf } from '../../model/object.ts';
import { registrarOf, sipPort, transportOf } from '../../phones/registrar.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneRegistrar: Rule = {
  name: 'phone-registrar',
  severity: 'error',
  summary: 'Nobody can say where a phone registers.',
  why: 'A phone registers on the host with Asterisk where its user is. With several such hosts say `registrar` in `provisioning` or of the device; the host needs an `address`, and the transport that phones use.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G } }
provisioning: { url: "http://phones.acme.example" }
`,
    '{ roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    const { settings } = model.provisioning;
    for (const { device, model: phone, users } of eachPhone(model)) {
      for (const user of users) {
        const registrar = device.settings.registrar ?? settings.registrar;
        const { host, problem } = registrarOf(model, user, { registrar });
        if (problem !== undefined) {
          report({ message: `the phone of user "${user.name}" ${problem}`, at: fieldOf(user, 'device') });
          continue;
        }
        if (phone.protocol === 'sccp') continue;
        const said = device.settings.transport === undefined ? settings : device.settings;
        const transport = transportOf(host, said.transport);
        if (sipPort(host, transport) !== undefined) continue;
        report({
          message: `the phone of user "${user.name}" speaks SIP over ${transport}, which host "${host.name}" does not`,
          at: said.transport === undefined ? fieldOf(user, 'device') : fieldOf(said, 'transport'),
        });
      }
    }
  },
};
