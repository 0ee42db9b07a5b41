// Takes long.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import type { Dhcp } from '../../../compiler/model/dhcp.ts';
import { suite } from '../../lib/suite.ts';
import { applySite } from '../lib/apply-site.ts';
import { type Asterisk, bootAsterisk } from '../lib/boot-asterisk.ts';
import { type BootingPhone, type PhoneOutOfTheBox, plugInPhone } from '../lib/booting-phone.ts';
import { type DhcpServer, startDhcpServer } from '../lib/dhcp-server.ts';
import { addAddress, addMachine, switchFor } from '../lib/network.ts';
import { inOwnNetwork } from '../lib/own-network.ts';
import { type PlainTftp, plainTftp } from '../lib/plain-tftp.ts';
import type { Credentials } from '../lib/sip/digest.ts';
import { openPhone, type Phone } from '../lib/sip/phone.ts';
import { requires } from '../requires.ts';

requires('asterisk-22', 'dhcpd', 'kea-dhcp4', 'dnsmasq', 'dhclient', 'curl', 'tftp', 'network namespaces');
inOwnNetwork();

const pbxAddress = '192.0.2.10';

/** The hosts that phones start from, each on a wire of its own with all of them: they give them addresses and files. */
const bootHosts = [
  { server: 'isc', program: 'dhcpd', network: '192.0.2' },
  { server: 'kea', program: 'Kea', network: '198.51.100' },
  { server: 'dnsmasq', program: 'dnsmasq', network: '203.0.113' },
] satisfies readonly { server: Dhcp['server']; program: string; network: string }[];

interface Case extends PhoneOutOfTheBox {
  /** As the site names it. */
  readonly vendor: string;
  readonly model: string;
  /** Where the phone looks first, by what DHCP told it, and which files it then wants, to find its account. */
  fetch(phone: BootingPhone, mac: string): Promise<string>;
  /** Its account, in the words of its vendor. */
  account(file: string): Account;
}

type Account = Credentials & { readonly server: string };

const told = (phone: BootingPhone) => phone.told['tftp_server_name'] ?? '';

const cases: readonly Case[] = [
  {
    vendor: 'yealink',
    model: 'T46G',
    mac: '00:15:65:00:00:01',
    vendorClass: 'yealink',
    fetch: (phone, mac) => phone.get(`${told(phone)}/${mac}.cfg`),
    account: (file) => ({
      user: lineOf(file, /^account\.1\.auth_name = (.*)$/m),
      password: lineOf(file, /^account\.1\.password = (.*)$/m),
      server: lineOf(file, /^account\.1\.sip_server\.1\.address = (.*)$/m),
    }),
  },
  {
    vendor: 'snom',
    model: 'D735',
    mac: '00:04:13:00:00:02',
    vendorClass: 'snomD735',
    async fetch(phone, mac) {
      // The phone asks for the file of its model and address, which names those with its settings.
      const list = await phone.get(`${told(phone)}/snomD735-${mac.toUpperCase()}.htm`);
      return phone.get(unescapeXml(lineOf(list, /url="([^"]*\/[0-9A-F]{12}\.xml)"/)));
    },
    account: (file) => ({
      user: unescapeXml(lineOf(file, /<user_pname idx="1"[^>]*>([^<]*)</)),
      password: unescapeXml(lineOf(file, /<user_pass idx="1"[^>]*>([^<]*)</)),
      server: unescapeXml(lineOf(file, /<user_host idx="1"[^>]*>([^<]*)</)),
    }),
  },
  {
    vendor: 'polycom',
    model: 'VVX450',
    mac: '00:04:f2:00:00:03',
    vendorClass: 'Polycom-VVX450',
    async fetch(phone, mac) {
      const base = told(phone).replace(/\/000000000000\.cfg$/, '');
      const list = await phone.get(`${base}/${mac}.cfg`);
      const files = lineOf(list, /CONFIG_FILES="([^"]*)"/).split(', ');
      const own = files.find((name) => name.includes('-user.cfg') || name.includes('['));
      assert.ok(own, list);
      return phone.get(`${base}/${own.replace('[PHONE_MAC_ADDRESS]', mac)}`);
    },
    account: (file) => ({
      user: unescapeXml(lineOf(file, /reg\.1\.auth\.userId="([^"]*)"/)),
      password: unescapeXml(lineOf(file, /reg\.1\.auth\.password="([^"]*)"/)),
      server: unescapeXml(lineOf(file, /reg\.1\.server\.1\.address="([^"]*)"/)),
    }),
  },
  {
    vendor: 'aastra',
    model: '6867i',
    mac: '00:08:5d:00:00:04',
    vendorClass: 'AastraIPPhone6867i',
    fetch(phone, mac) {
      // Part 2 of option 43, which the phone takes before option 66.
      const length = phone.vendorOptions[1] ?? 0;
      const base = phone.vendorOptions.subarray(2, 2 + length).toString();
      return phone.get(`${base}/${mac.toUpperCase()}.cfg`);
    },
    account: (file) => ({
      user: lineOf(file, /^sip line1 auth name: (.*)$/m),
      password: lineOf(file, /^sip line1 password: (.*)$/m),
      server: lineOf(file, /^sip line1 registrar ip: (.*)$/m),
    }),
  },
  {
    vendor: 'grandstream',
    model: 'GXP2130',
    mac: '00:0b:82:00:00:05',
    vendorClass: 'Grandstream GXP2130',
    fetch: (phone, mac) => phone.get(`${told(phone)}/cfg${mac}.xml`),
    account: (file) => ({
      user: elementOf(file, 'P36'),
      password: elementOf(file, 'P34'),
      server: elementOf(file, 'P47').replace(/:5060$/, ''),
    }),
  },
  {
    vendor: 'fanvil',
    model: 'X4U',
    mac: '0c:38:3e:00:00:06',
    vendorClass: 'Fanvil X4U',
    fetch: (phone, mac) => phone.get(told(phone).replace('$mac', mac)),
    account: (file) => ({
      user: elementOf(file, 'RegisterUser'),
      password: elementOf(file, 'RegisterPswd'),
      server: elementOf(file, 'RegisterAddr'),
    }),
  },
  {
    vendor: 'cisco',
    model: '8851',
    mac: 'd0:ec:35:00:00:07',
    vendorClass: 'Cisco Systems, Inc. IP Phone CP-8851-3PCC\0',
    async fetch(phone, mac) {
      const first = await phone.get(`${told(phone)}/8851-3PCC.xml`);
      return phone.get(elementOf(first, 'Profile_Rule_B').replace('$MA', mac));
    },
    account: flatProfile,
  },
  {
    vendor: 'linksys',
    model: 'SPA942',
    mac: '00:0e:08:00:00:08',
    vendorClass: 'LINKSYS SPA-942',
    async fetch(phone, mac) {
      const first = await phone.get(told(phone).replace('$PSN', '942'));
      return phone.get(elementOf(first, 'Profile_Rule_B').replace('$MA', mac));
    },
    account: flatProfile,
  },
  {
    vendor: 'panasonic',
    model: 'KX-UT136',
    mac: '02:80:f0:00:00:09',
    vendorClass: 'Panasonic',
    async fetch(phone, mac) {
      const first = await phone.get(`${told(phone)}KX-UT136.cfg`);
      return phone.get(lineOf(first, /^CFG_STANDARD_FILE_PATH="(.*)"\r$/m).replace('{MAC}', mac.toUpperCase()));
    },
    account: (file) => ({
      user: lineOf(file, /^SIP_AUTHID_1="(.*)"\r$/m),
      password: lineOf(file, /^SIP_PASS_1="(.*)"\r$/m),
      server: lineOf(file, /^SIP_PRXY_ADDR_1="(.*)"\r$/m),
    }),
  },
];

function flatProfile(file: string): Account {
  return {
    user: elementOf(file, 'Auth_ID_1_'),
    password: elementOf(file, 'Password_1_'),
    server: elementOf(file, 'Proxy_1_').replace(/:5060$/, ''),
  };
}

const userOf = (index: number) => `user${index + 1}`;
const numberOf = (index: number) => String(1001 + index);

/** What all sites here have in common, so that a phone has the same account in each. */
const site = `version: 1
site: { name: acme, domain: acme.example }
contexts: { default: { kind: internal } }
users:
${cases.map((_, index) => `  ${userOf(index)}: { number: ${numberOf(index)}, device: phone${index + 1} }`).join('\n')}
devices:
${cases.map(({ mac, vendor, model }, index) => `  phone${index + 1}: { mac: "${mac}", vendor: ${vendor}, model: "${model}" }`).join('\n')}
`;

/** A phone with the firmware that speaks SCCP, which the site of the PBX leaves out: no Asterisk here has the module. */
const sccpPhone = { mac: '02:1b:d4:00:00:10', vendorClass: 'Cisco Systems, Inc. IP Phone CP-7942G\0' };

function bootSite(server: Dhcp['server'], network: string): string {
  return `${site
    .replace('users:\n', 'users:\n  carol: { number: 1100, line: sccp, device: phone-of-carol }\n')
    .replace(
      'devices:\n',
      `devices:\n  phone-of-carol: { mac: "${sccpPhone.mac}", vendor: cisco, model: 7942G }\n`,
    )}hosts:
  pbx1: { address: ${pbxAddress} }
  boot: { address: ${network}.11, roles: [dhcp, provisioning] }
dhcp:
  server: ${server}
  interfaces: [${switchFor(`${network}.11`)}]
  phones_only: yes
  pools:
    voice: { subnet: ${network}.0/24, range: ${network}.150-${network}.199, router: ${network}.254 }
`;
}

interface BootHost {
  readonly dhcp: DhcpServer;
  readonly web: Server;
  readonly tftp: PlainTftp;
  /** Every phone of the house, plugged in at the same time. */
  readonly phones: readonly Promise<BootingPhone | undefined>[];
}

let pbx: Asterisk;
/** Every phone that was opened, also those that found no way in. */
const opened: Phone[] = [];
const running: BootHost[] = [];

const test = suite('A phone out of its box');

test.before(async () => {
  const dir = siteIn(`${site}hosts: { pbx1: { address: ${pbxAddress} } }\n`);
  const { tree } = await applySite(dir, 'pbx1');
  pbx = await bootAsterisk({ tree, address: pbxAddress });
});

test.after(async () => {
  for (const phone of opened) phone.close();
  for (const host of running) await stop(host);
  await pbx.stop();
});

for (const { server, program, network } of bootHosts) {
  const near = `${network}.11`;
  const booted = new Map<string, Phone>();
  let host: BootHost | undefined;

  test(`finds a host that runs ${program}`, async () => {
    // Only one of them can have the port of DHCP.
    for (const other of running.splice(0)) await stop(other);
    const { tree } = await applySite(siteIn(bootSite(server, network)), 'boot');
    const dhcp = await startDhcpServer(server, tree, addMachine(near));
    const folder = join(tree, 'srv/provisioning');
    const web = createServer();
    serve(web, folder);
    await new Promise<void>((resolve) => web.listen(8667, near, resolve));
    const tftp = await plainTftp(folder, near);
    host = { dhcp, web, tftp, phones: [...cases, sccpPhone].map((box) => plugInPhone(box, near, 40)) };
    running.push(host);
  });

  for (const [index, { vendor, model, fetch, account, mac }] of cases.entries()) {
    test(`of ${vendor} gets its address and its file from ${program} and by HTTP, and registers (${model})`, async () => {
      const phone = await host?.phones[index];
      assert.ok(phone, host?.dhcp.said());
      const file = await fetch(phone, mac.replaceAll(':', ''));
      phone.unplug();
      const { server: registrar, ...credentials } = account(file);
      assert.equal(registrar, pbxAddress);
      assert.equal(credentials.user, userOf(index));
      const sip = await openPhone({
        name: credentials.user,
        credentials,
        address: addAddress(phone.address),
        server: { address: registrar, port: 5060 },
      });
      opened.push(sip);
      await sip.register();
      booted.set(vendor, sip);
    });
  }

  test(`of cisco that speaks SCCP gets its file by TFTP, as ${program} told it (7942G)`, async () => {
    const phone = await host?.phones[cases.length];
    assert.ok(phone, host?.dhcp.said());
    const from = phone.told['tftp_servers'] ?? '';
    assert.equal(from, near);
    const file = await phone.tftp(from, `SEP${sccpPhone.mac.replaceAll(':', '').toUpperCase()}.cnf.xml`);
    phone.unplug();
    assert.equal(elementOf(file, 'deviceProtocol'), 'SCCP');
    assert.equal(elementOf(file, 'processNodeName'), pbxAddress);
    assert.equal(elementOf(file, 'ethernetPhonePort'), '2000');
  });

  for (const [index, { vendor }] of cases.entries()) {
    const other = cases[(index + 1) % cases.length];
    test(`of ${vendor} calls the one of ${other?.vendor}, started by ${program}`, async () => {
      const from = booted.get(vendor);
      const to = booted.get(other?.vendor ?? '');
      assert.ok(from && to, 'one of them did not start');
      const call = await from.call(numberOf((index + 1) % cases.length));
      const ringing = await to.rung();
      assert.equal(ringing.from.number, numberOf(index));
      ringing.answer();
      await call.answered();
      await call.hears(to);
      await ringing.hears(from);
      call.hangUp();
      assert.equal(await ringing.ended(), 'hung up');
    });
  }

  test(`of nobody that is known gets no address from ${program}`, async () => {
    assert.equal(await plugInPhone({ mac: '02:00:00:00:00:99', vendorClass: 'MSFT 5.0' }, near, 3), undefined);
  });
}

async function stop({ web, tftp, dhcp }: BootHost): Promise<void> {
  web.close();
  await tftp.stop();
  await dhcp.stop();
}

function siteIn(text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-site-'));
  writeFileSync(join(dir, 'site.yaml'), text);
  return dir;
}

/** A plain static server: nothing but the files as they are. */
function serve(web: Server, folder: string): void {
  web.on('request', (request, response) => {
    try {
      response.end(readFileSync(join(folder, normalize(decodeURI(request.url ?? '/')))));
    } catch {
      response.writeHead(404).end();
    }
  });
}

function lineOf(file: string, pattern: RegExp): string {
  const found = pattern.exec(file)?.[1];
  assert.ok(found !== undefined, `${pattern} is not in\n${file}`);
  return found;
}

/** The first element of a name. */
function elementOf(file: string, name: string): string {
  return unescapeXml(lineOf(file, new RegExp(`<${name}(?: [^>]*)?>([^<]*)</`)));
}

function unescapeXml(text: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#39': "'" };
  return text.replace(/&([a-z]+|#39);/g, (whole, name: string) => characters[name] ?? whole);
}

test.run();
