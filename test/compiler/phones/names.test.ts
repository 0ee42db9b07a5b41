import * as assert from 'uvu/assert';
import { classOfDevice } from '../../../compiler/dhcp/class-of-device.ts';
import { namesOf } from '../../../compiler/phones/vendor.ts';
import { vendors } from '../../../compiler/phones/vendors/index.ts';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const names = suite('the names of a vendor of phones');

names('are each of one vendor', () => {
  const all = vendors.flatMap(namesOf);
  assert.is(new Set(all).size, all.length);
});

for (const vendor of vendors) {
  names(`are known to DHCP: ${namesOf(vendor).join(', ')}`, () => {
    for (const name of namesOf(vendor)) {
      const site = `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
devices: { desk: { mac: "02:00:00:23:74:29", vendor: ${name}, model: ${Object.keys(vendor.models)[0]} } }
`;
      const device = siteOf({ 'site.yaml': site }).model?.devices.get('desk');
      assert.is(device && classOfDevice(device).kind, 'named', name);
    }
  });
}

names('all lead to raw parameters and firmware', () => {
  const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: desk } }
devices: { desk: { mac: "00:0e:08:23:74:29", vendor: sipura, model: SPA942, raw: { linksys: { Text_Logo: ACME } } } }
provisioning: { firmware: { linksys: all.bin, cisco/SPA962: 962.bin } }
`;
  const { content = '' } =
    emit(siteOf({ 'site.yaml': site })).find(({ path }) => path.endsWith('/000e08237429.xml')) ?? {};
  assert.match(content, '<Text_Logo>ACME</Text_Logo>');
  assert.match(content, '<Upgrade_Rule>http://192.0.2.10:8667/all.bin</Upgrade_Rule>');
});

names.run();
