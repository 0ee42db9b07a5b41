import assert from 'node:assert/strict';
import { dump } from 'js-yaml';
import { anyDhcpText } from '../../lib/dhcp-site.ts';
import fc from '../../lib/fast-check.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';
import { plugInPhone } from '../lib/booting-phone.ts';
import { startDhcpServer } from '../lib/dhcp-server.ts';
import { addMachine } from '../lib/network.ts';
import { inOwnNetwork } from '../lib/own-network.ts';
import { treeOf } from '../lib/site-tree.ts';
import { requires } from '../requires.ts';

requires('dhcpd', 'kea-dhcp4', 'dnsmasq', 'dhclient', 'network namespaces');
inOwnNetwork();

const test = suite('a text of a site in a file of DHCP');

const servers = [
  ['isc', '192.0.2'],
  ['kea', '198.51.100'],
  ['dnsmasq', '203.0.113'],
] as const;

/** Options that have no meaning of their own, 12 in an answer: more would not fit. */
const codes = Array.from({ length: 12 }, (_, index) => 224 + index);

/** What is most likely to become something else, then whatever comes. */
const texts = [
  'a "quoted" text',
  "it's",
  'option routers 192.0.2.66; }',
  '{ "a": [1] } // no comment',
  '"; include "/etc/passwd"; option pbxc-x "',
  'back\\slash \\n \\',
  '${config-file} $(id) `id` %s',
  'a,b, c ,',
  'set:evil,option:router,192.0.2.66',
  '# nothing',
  'Élise Nguyễn 電話',
  '<?include "/etc/passwd"?>',
  '00:11:22',
  '1.2.3.4',
  '42',
  ' blanks around ',
  "'0x4142'",
  'yes',
  ...fc.sample(anyDhcpText, 3 * codes.length - 18),
];

const site = (server: string, network: string, options: Readonly<Record<string, { readonly text: string }>>) =>
  dump({
    version: 1,
    site: { name: 'acme' },
    hosts: { pbx1: { address: `${network}.10`, roles: ['pbx', 'dhcp'] } },
    contexts: { default: { kind: 'internal' } },
    dhcp: {
      server,
      interfaces: [`sw${network.replaceAll('.', '-')}`],
      options,
      pools: { voice: { subnet: `${network}.0/24`, range: `${network}.100-${network}.150` } },
    },
  });

for (const [server, network] of servers) {
  test(`is told to phones byte for byte, by ${server}`, async () => {
    const name = addMachine(`${network}.10`);
    for (let round = 0; round * codes.length < texts.length; round++) {
      const some = texts.slice(round * codes.length, (round + 1) * codes.length);
      const options = Object.fromEntries(some.map((text, index) => [codes[index], { text }]));
      const running = await startDhcpServer(server, treeOf(site(server, network, options)), name);
      const mac = `00:15:65:00:00:0${round}`;
      const phone = await plugInPhone({ mac, asks: codes }, `${network}.1`);
      const said = running.said();
      await running.stop();
      assert.ok(phone, `no answer\n${said}`);
      phone.unplug();
      assert.deepEqual(
        some.map((_, index) => phone.told[`option_${codes[index]}`]),
        some.map((text) => [...Buffer.from(text)].join(' ')),
      );
    }
  });
}

for (const [title, text] of [
  ['a new line', 'a\nb'],
  ['a carriage return', 'a\rb'],
  ['a tab', 'a\tb'],
  ['a NUL', 'a\u0000b'],
] as const) {
  test(`is refused with ${title}: no server could be told it`, () => {
    const { diagnostics } = siteOf({ 'site.yaml': site('isc', '192.0.2', { 224: { text } }) });
    assert.deepEqual(
      diagnostics.map(({ severity, place }) => [severity, place?.path]),
      [['error', 'dhcp.options.224.text']],
    );
  });
}

test.run();
