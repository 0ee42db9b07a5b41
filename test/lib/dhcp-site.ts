import type fcType from 'fast-check';
import { dump } from 'js-yaml';
import { ipv4Text } from '../../compiler/model/ipv4.ts';
import fc from './fast-check.ts';

const vendors = ['yealink', 'snom', 'polycom', 'cisco', 'aastra', 'alcatel', 'thomson', 'fanvil', 'unheard-of'];
/** Beginnings of hardware addresses: some of makers that are known, one of nobody. */
const prefixes = ['00:15:65', '00:04:13', '00:04:f2', '00:08:5d', 'd0:ec:35', '00:26:99', '02:00:00'];
const models = ['T46G', '8841', 'SPA504G', '7960', 'ST2030', '4018'];

/** Any line of text that the schema lets through, with what means something to one server or another. */
export const anyDhcpText = fc
  .string({
    unit: fc.oneof(fc.constantFrom(...'"\\;,{}#\'$()=:/*!é '), fc.string({ minLength: 1, maxLength: 1 })),
    minLength: 1,
    maxLength: 30,
  })
  .filter((text) => !/[\u0000-\u001f\u007f-\u009f]/.test(text));

const option = fc.oneof(
  anyDhcpText.map((text) => ({ text })),
  fc
    .array(fc.integer({ min: 1, max: 2 ** 32 - 1 }).map(ipv4Text), { minLength: 1, maxLength: 3 })
    .map((addresses) => ({ addresses })),
  fc.uint8Array({ minLength: 2, maxLength: 20 }).map((bytes) => ({ hex: Buffer.from(bytes).toString('hex') })),
);

/** Options without a meaning of their own, so that they may hold anything. */
const options = fc.dictionary(fc.integer({ min: 224, max: 254 }).map(String), option, { maxKeys: 3 });

const seconds = fc.constantFrom('10m', '2h', '1d', '90s');

/** Networks side by side: the one of number n is 10.n.0.0 with this prefix. */
const pool = (number: number) =>
  fc
    .record(
      {
        prefix: fc.integer({ min: 20, max: 27 }),
        ranges: fc.integer({ min: 0, max: 2 }),
        others: fc.boolean(),
        router: fc.boolean(),
        dns: fc.boolean(),
        lease: seconds,
        voice_vlan: fc.integer({ min: 1, max: 4094 }),
        phones_only: fc.boolean(),
        relay: fc.boolean(),
        wire: fc.constantFrom('floor', 'hall'),
        options,
      },
      { requiredKeys: ['prefix', 'ranges', 'others', 'router', 'dns', 'relay', 'options'] },
    )
    .map(({ prefix, ranges, others, router, dns, relay, ...rest }) => {
      const base = 10 * 2 ** 24 + number * 2 ** 16;
      const range = (from: number, to: number) => `${ipv4Text(base + from)}-${ipv4Text(base + to)}`;
      return {
        ...rest,
        subnet: `${ipv4Text(base)}/${prefix}`,
        ...(ranges === 0 ? {} : { range: [range(4, 6), range(7, 9)].slice(0, ranges) }),
        ...(others ? { other_range: range(10, 12) } : {}),
        ...(router ? { router: ipv4Text(base + 1) } : {}),
        ...(dns ? { dns: [ipv4Text(base + 2)] } : {}),
        ...(relay ? { relays: [ipv4Text(172 * 2 ** 24 + number)] } : {}),
      };
    });

const device = fc.record(
  {
    prefix: fc.constantFrom(...prefixes),
    vendor: fc.constantFrom(...vendors),
    model: fc.constantFrom(...models),
    isFixed: fc.boolean(),
  },
  { requiredKeys: ['prefix', 'isFixed'] },
);

const name = fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,20}$/);

/** A site with DHCP of any shape, as `site.yaml`; it has no error. */
export const dhcpSites: fcType.Arbitrary<string> = fc
  .record({
    pools: fc
      .uniqueArray(name, { minLength: 1, maxLength: 4 })
      .chain((names) =>
        fc
          .tuple(...names.map((_, index) => pool(index + 1)))
          .map((values) => values.map((value, index) => [names[index] ?? '', value] as const)),
      ),
    devices: fc.uniqueArray(fc.tuple(name, device), { selector: ([key]) => key, maxLength: 6 }),
    dhcp: fc.record(
      {
        phones_only: fc.boolean(),
        authoritative: fc.boolean(),
        lease: seconds,
        ntp: fc.constant(['10.1.0.3']),
        domain: fc.constant('phones.acme.example'),
        options,
        interfaces: fc.constantFrom(['eth0'], ['eth0', 'eth1'], ['eth0.101']),
      },
      { requiredKeys: ['interfaces'] },
    ),
    address: fc.constantFrom('10.1.0.3', '192.0.2.10'),
  })
  .map(({ pools, devices, dhcp, address }) =>
    dump({
      version: 1,
      site: { name: 'acme', domain: 'acme.example' },
      hosts: { pbx1: { address, roles: ['pbx', 'dhcp'] } },
      contexts: { default: { kind: 'internal' } },
      devices: Object.fromEntries(
        devices.map(([key, { prefix, isFixed, ...rest }], index) => [
          key,
          {
            ...rest,
            mac: `${prefix}:00:00:${(index + 16).toString(16)}`,
            ...(isFixed ? { address: ipv4Text(10 * 2 ** 24 + 2 ** 16 + 20 + index) } : {}),
          },
        ]),
      ),
      dhcp: { ...dhcp, pools: Object.fromEntries(pools) },
    }),
  );
