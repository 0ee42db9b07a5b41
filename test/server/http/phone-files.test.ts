import { is } from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { type ServedSite, serveSite } from '../lib/site.ts';

const site = `version: 1
site: { name: acme }
hosts: { pbx1: { address: 127.0.0.2, roles: [pbx, provisioning, dhcp] } }
contexts: { default: { kind: internal, ranges: { users: 1000-1999 } } }
provisioning: { directory: /var/lib/phones }
dhcp: { interfaces: [lo], pools: { voice: { subnet: 127.0.0.0/24, range: 127.0.0.100-127.0.0.200 } } }
users:
  alice: { number: 1000, device: desk }
  bob: { number: 1001, device: hall }
devices:
  desk: { mac: "00:15:65:ab:cd:ef", vendor: yealink, model: T46G, address: 127.0.0.7 }
  hall: { mac: "00:15:65:ab:cd:ee", vendor: yealink, model: T46G }
`;

let served: ServedSite;

const files = suite('Files of phones');

files.before(async () => {
  served = await serveSite({ 'site.yaml': site }, { said: { trusted: ['192.0.2.99/32'], phones: ['127.0.0.0/8'] } });
});

files.after(() => served.close());

const status = async (path: string): Promise<number> => (await served.get(path)).status;

files('lie where `provisioning.directory` says, and are asked for by their paths from there', async () => {
  is(await status('/y000000000028.cfg'), 200);
  is(await status('/var/lib/phones/y000000000028.cfg'), 404);
});

files('with the secrets of a phone go to the address that the site gives it, and to no other phone', async () => {
  is(await status('/001565abcdef.cfg'), 403);
  is(await status('/001565abcdee.cfg'), 200);
  served.write({ 'site.yaml': site.replace('127.0.0.7', '127.0.0.1') });
  await served.refresh();
  is(await status('/001565abcdef.cfg'), 200);
});

files.run();
