import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { applySite } from '../lib/apply-site.ts';
import { type Asterisk, bootAsterisk } from '../lib/boot-asterisk.ts';
import { type BootingPhone, type PhoneOutOfTheBox, plugInPhone } from '../lib/booting-phone.ts';
import { type DhcpServer, startDhcpServer } from '../lib/dhcp-server.ts';
import { addAddress, addMachine } from '../lib/network.ts';
import { inOwnNetwork } from '../lib/own-network.ts';
import type { Credentials } from '../lib/sip/digest.ts';
import { openPhone, type Phone } from '../lib/sip/phone.ts';
import { requires } from '../requires.ts';

requires('asterisk-22', 'dhcpd', 'dhclient', 'curl', 'network namespaces');
inOwnNetwork();

/** The PBX, and beside it the host that the phones start from: it gives them addresses and files. */
const pbxAddress = '192.0.2.10';
const bootAddress = '192.0.2.11';

interface Case extends PhoneOutOfTheBox {
  /** As the site names it. */
  readonly vendor: string;
  readonly model: string;
  /** Where the phone looks first, by what DHCP told it, and which files it then wants, to find its account. */
  fetch(phone: BootingPhone, mac: string): Promise<string>;
  /** Its account, in the words of its vendor. */
  account(file: string): Credentials & { readonly server: string };
}

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
];

const userOf = (index: number) => `user${index + 1}`;
const numberOf = (index: number) => String(1001 + index);

const site = `version: 1
site: { name: acme, domain: acme.example }
hosts:
  pbx1: { address: ${pbxAddress} }
  boot: { address: ${bootAddress}, roles: [dhcp, provisioning] }
contexts: { default: { kind: internal } }
users:
${cases.map((_, index) => `  ${userOf(index)}: { number: ${numberOf(index)}, device: phone${index + 1} }`).join('\n')}
devices:
${cases.map(({ mac, vendor, model }, index) => `  phone${index + 1}: { mac: "${mac}", vendor: ${vendor}, model: "${model}" }`).join('\n')}
dhcp:
  interfaces: [sw192-0-2]
  phones_only: yes
  pools:
    voice: { subnet: 192.0.2.0/24, range: 192.0.2.150-192.0.2.199, router: 192.0.2.254 }
`;

let pbx: Asterisk;
let dhcp: DhcpServer;
/** Every phone that was opened, also those that found no way in. */
const opened: Phone[] = [];
const booted = new Map<string, { phone: Phone; file: string; address: string }>();
const web = createServer();

const test = suite('A phone out of its box');

test.before(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-site-'));
  writeFileSync(join(dir, 'site.yaml'), site);
  const files = await applySite(dir, 'boot');
  const { tree } = await applySite(dir, 'pbx1');
  pbx = await bootAsterisk({ tree, address: pbxAddress });
  const name = addMachine(bootAddress);
  dhcp = await startDhcpServer('isc', files.tree, name);
  serve(join(files.tree, 'srv/provisioning'));
  await new Promise<void>((resolve) => web.listen(8667, bootAddress, resolve));
});

test.after(async () => {
  for (const phone of opened) phone.close();
  web.close();
  await dhcp.stop();
  await pbx.stop();
});

for (const [index, { vendor, model, fetch, account, ...box }] of cases.entries()) {
  test(`of ${vendor} gets its address and its file by DHCP and HTTP, and registers (${model})`, async () => {
    const phone = await plugInPhone(box, pbxAddress);
    assert.ok(phone, dhcp.said());
    const file = await fetch(phone, box.mac.replaceAll(':', ''));
    phone.unplug();
    const { server, ...credentials } = account(file);
    assert.equal(server, pbxAddress);
    const sip = await openPhone({
      name: credentials.user,
      credentials,
      address: addAddress(phone.address),
      server: { address: server, port: 5060 },
    });
    opened.push(sip);
    await sip.register();
    booted.set(vendor, { phone: sip, file, address: phone.address });
    assert.equal(credentials.user, userOf(index));
  });
}

for (const [index, { vendor }] of cases.entries()) {
  const other = cases[(index + 1) % cases.length];
  test(`of ${vendor} calls the one of ${other?.vendor}`, async () => {
    const from = booted.get(vendor)?.phone;
    const to = booted.get(other?.vendor ?? '')?.phone;
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

test('of nobody that is known gets no address', async () => {
  assert.equal(await plugInPhone({ mac: '02:00:00:00:00:99', vendorClass: 'MSFT 5.0' }, pbxAddress, 3), undefined);
});

/** A plain static server: nothing but the files as they are. */
function serve(folder: string): void {
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

function unescapeXml(text: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#39': "'" };
  return text.replace(/&([a-z]+|#39);/g, (whole, name: string) => characters[name] ?? whole);
}

test.run();
