// Takes long.
import assert from 'node:assert/strict';
import type { Dhcp } from '../../../compiler/model/dhcp.ts';
import { suite } from '../../lib/suite.ts';
import { type BootingPhone, type PhoneOutOfTheBox, plugInPhone } from '../lib/booting-phone.ts';
import { startDhcpServer } from '../lib/dhcp-server.ts';
import { addMachine } from '../lib/network.ts';
import { inOwnNetwork } from '../lib/own-network.ts';
import { treeOf } from '../lib/site-tree.ts';
import { requires } from '../requires.ts';

requires('dhcpd', 'kea-dhcp4', 'dnsmasq', 'dhclient', 'curl', 'network namespaces');
inOwnNetwork();

/** Each server has a wire of its own, and serves it from `.10`. */
const servers: readonly (readonly [server: Dhcp['server'], network: string])[] = [
  ['isc', '192.0.2'],
  ['kea', '198.51.100'],
  ['dnsmasq', '203.0.113'],
];

const site = (server: string, network: string) => `version: 1
site: { name: acme, domain: acme.example }
hosts: { pbx1: { address: ${network}.10, roles: [pbx, dhcp] } }
contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: fixed }
  bob: { number: 1001, device: hidden }
devices:
  fixed: { mac: "00:15:65:00:00:50", vendor: yealink, address: ${network}.50 }
  hidden: { mac: "02:00:00:00:00:51", vendor: cisco, model: SPA504G }
dhcp:
  server: ${server}
  interfaces: [${interfaceOf(network)}]
  options: { 252: { text: 'a "b", c; é' } }
  pools:
    voice:
      subnet: ${network}.0/24
      range: ${network}.100-${network}.150
      other_range: ${network}.200-${network}.210
      router: ${network}.1
      ntp: [${network}.10, ${network}.11]
      voice_vlan: 101
`;

function interfaceOf(network: string): string {
  return `sw${network.replaceAll('.', '-')}`;
}

interface Case extends PhoneOutOfTheBox {
  /** Named by vendor. */
  readonly title: string;
  /** What it must be told, with `HOST` for the address of the host. */
  readonly told: Readonly<Record<string, string>>;
  /** Option 43 as a text, where bytes stand for themselves. */
  readonly vendorOptions?: string;
}

const http = 'http://HOST:8667';
const cisco = 'Cisco Systems, Inc. IP Phone';

const cases: readonly Case[] = [
  { title: 'Yealink', mac: '00:15:65:00:00:01', vendorClass: 'yealink', told: { tftp_server_name: http } },
  { title: 'Yealink that says nothing', mac: '80:5e:c0:00:00:01', told: { tftp_server_name: http } },
  {
    title: 'Snom',
    mac: '00:04:13:00:00:01',
    vendorClass: 'snom715',
    told: { tftp_server_name: http, domain_name_servers: 'HOST' },
  },
  {
    title: 'Polycom',
    mac: '00:04:f2:00:00:01',
    vendorClass: 'Polycom-VVX450',
    told: { tftp_server_name: `${http}/000000000000.cfg` },
  },
  {
    title: 'Aastra',
    mac: '00:08:5d:00:00:01',
    vendorClass: 'AastraIPPhone6867i',
    told: { tftp_server_name: `${http}/Aastra` },
    vendorOptions: '\u0002LENGTHhttp://HOST:8667/Aastra\u0003\u0001\u0000',
  },
  {
    title: 'Cisco 7960',
    mac: '00:1d:45:00:00:01',
    vendorClass: `${cisco} CP-7960G\0`,
    told: { tftp_server_name: 'HOST', tftp_servers: 'HOST' },
  },
  {
    title: 'Cisco 8841 MPP, with a hardware address of an SPA',
    mac: '00:26:99:00:00:01',
    vendorClass: `${cisco} CP-8841-3PCC\0`,
    told: { tftp_server_name: http },
  },
  {
    title: 'Cisco SPA504G',
    mac: '00:26:99:00:00:02',
    vendorClass: 'Cisco SPA504G',
    told: { tftp_server_name: `${http}/spa$PSN.cfg` },
  },
  {
    title: 'Cisco SPA504G that the site has, and that says nothing',
    mac: '02:00:00:00:00:51',
    told: { tftp_server_name: `${http}/spa$PSN.cfg` },
  },
  { title: 'Gigaset', mac: '7c:2f:80:00:00:01', vendorClass: 'Gigaset_N720_DM_PRO', told: { default_url: http } },
  {
    title: 'Grandstream',
    mac: '00:0b:82:00:00:01',
    vendorClass: 'Grandstream GXP2170',
    told: { tftp_server_name: `${http}/Grandstream` },
  },
  {
    title: 'Fanvil',
    mac: '00:a8:59:00:00:01',
    told: { tftp_server_name: `${http}/Fanvil/$mac.cfg` },
    vendorOptions: 'http://HOST:8667/Fanvil/$mac.cfg',
  },
  { title: 'Panasonic', mac: '00:80:f0:00:00:01', vendorClass: 'Panasonic', told: { tftp_server_name: `${http}/` } },
  {
    title: 'Patton',
    mac: '00:a0:ba:00:00:01',
    told: { tftp_server_name: `${http}/$(system.mac).cfg` },
  },
  {
    title: 'Digium',
    mac: '00:0f:d3:00:00:01',
    vendorClass: 'digium_D70_1',
    told: { tftp_server_name: `${http}/Digium` },
  },
  { title: 'Htek', mac: '00:1f:c1:00:00:01', told: { tftp_server_name: http } },
  {
    title: 'Avaya',
    mac: 'c8:1f:ea:00:00:01',
    vendorClass: 'ccp.avaya.com',
    told: { tftp_server_name: http, avaya: 'HTTPSRVR=HOST,HTTPPORT=8667' },
  },
  {
    title: 'Thomson ST2030',
    mac: '00:14:7f:00:00:01',
    userClass: 'Thomson ST2030S',
    told: {},
    vendorOptions: 'http://HOST:8667/ST2030S.inf',
  },
  {
    title: 'Alcatel-Lucent 4018 in SIP mode',
    mac: '00:80:9f:00:00:01',
    vendorClass: 'alcatel.sip.0',
    told: {},
    vendorOptions: 'CLENGTHhttp://HOST:8667',
  },
  {
    title: 'Alcatel-Lucent in NOE mode',
    mac: '00:80:9f:00:00:02',
    vendorClass: 'alcatel.noe.0',
    told: { next_server: 'HOST', filename: 'sipconfig.txt' },
  },
];

const test = suite('what phones are told by DHCP');
/** What each server said, for when a phone got no answer. */
const said = new Map<string, string>();
const results = new Map<string, BootingPhone | undefined>();

test.before(async () => {
  // One after the other: each takes the port of DHCP on all interfaces.
  for (const [server, network] of servers) {
    const name = addMachine(`${network}.10`);
    const running = await startDhcpServer(server, treeOf(site(server, network)), name);
    const phones = [...cases, fixed, stranger];
    // Side by side, but few: a server waits for an answer to its ping before it gives an address away, dnsmasq for one at a time.
    for (let at = 0; at < phones.length; at += 4) {
      await Promise.all(
        phones.slice(at, at + 4).map(async (phone) => {
          results.set(`${server} ${phone.mac}`, await plugInPhone(phone, `${network}.1`));
        }),
      );
    }
    said.set(server, running.said());
    await running.stop();
  }
});

test.after(() => {
  for (const phone of results.values()) phone?.unplug();
});

const fixed: PhoneOutOfTheBox = { mac: '00:15:65:00:00:50', vendorClass: 'yealink' };
const stranger: PhoneOutOfTheBox = { mac: '02:00:00:00:00:99', vendorClass: 'MSFT 5.0' };

for (const [server, network] of servers) {
  const host = `${network}.10`;
  for (const { title, mac, told, vendorOptions } of cases) {
    test(`${title}, by ${server}`, () => {
      const phone = results.get(`${server} ${mac}`);
      assert.ok(phone, `no answer\n${said.get(server)}`);
      const expected = Object.entries(told).map(([name, value]) => [name, value.replaceAll('HOST', host)]);
      assert.deepEqual(
        // A phone that asks for option 67, as this one does, has the file there from dnsmasq.
        expected.map(([name = '']) => [
          name,
          phone.told[name] ?? (name === 'filename' ? phone.told['bootfile_name'] : undefined),
        ]),
        expected,
      );
      if (vendorOptions !== undefined) {
        const text = vendorOptions.replaceAll('HOST', host);
        const length = /^.LENGTH(http:[^\u0003]*)/.exec(text)?.[1]?.length ?? 0;
        assert.equal(phone.vendorOptions.toString('latin1'), text.replace('LENGTH', String.fromCharCode(length)));
      }
      assert.ok(isIn(phone.address, network, 100, 150), phone.address);
    });
  }

  test(`everybody is told of the network, by ${server}`, () => {
    const { told = {} } = results.get(`${server} 00:15:65:00:00:01`) ?? {};
    const names = ['subnet_mask', 'routers', 'broadcast_address', 'domain_name', 'ntp_servers', 'voice_vlan'];
    assert.deepEqual(Object.fromEntries(names.map((name) => [name, told[name]])), {
      subnet_mask: '255.255.255.0',
      routers: `${network}.1`,
      broadcast_address: `${network}.255`,
      domain_name: 'acme.example',
      ntp_servers: `${network}.10 ${network}.11`,
      voice_vlan: '101',
    });
    assert.equal(told['domain_name_servers'], undefined);
  });

  test(`a device with an address of its own has it, by ${server}`, () => {
    assert.equal(results.get(`${server} ${fixed.mac}`)?.address, `${network}.50`);
  });

  test(`whatever is no phone has an address of the other range and is told nothing of files, by ${server}`, () => {
    const other = results.get(`${server} ${stranger.mac}`);
    assert.ok(other);
    assert.ok(isIn(other.address, network, 200, 210), other.address);
    assert.equal(other.told['tftp_server_name'], undefined);
  });
}

function isIn(address: string, network: string, from: number, to: number): boolean {
  const last = Number(address.slice(network.length + 1));
  return address.startsWith(`${network}.`) && last >= from && last <= to;
}

test.run();
