import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkFiles } from '../rules/check-site.ts';

const test = suite('the DHCP of a site');

const site = (hosts: string, dhcp: string) =>
  checkFiles(`version: 1
site: { name: acme }
hosts: { ${hosts} }
contexts: { default: { kind: internal, host: lyon } }
dhcp: { interfaces: [eth0], ${dhcp} }
`);

const lyon = 'lyon: { address: 192.0.2.10, roles: [pbx, dhcp] }';
const nantes = 'nantes: { address: 198.51.100.10, roles: [dhcp] }';
const pool = (more: string) => `pools: { voice: { subnet: 192.0.2.0/24, router: 192.0.2.1, ${more} } }`;
const range = 'range: 192.0.2.100-192.0.2.200';

test('wants a pool to say its host where there are several', () => {
  assert.deepEqual(site(`${lyon}, ${nantes}`, pool(range)), [
    'site.yaml:5:45 error[missing-key]: DHCP pool "voice" names no host, and DHCP runs on several: lyon, nantes',
  ]);
});

test('wants a pool to be on a host that runs it', () => {
  assert.deepEqual(site(`${lyon}, pbx2: {}`, pool(`${range}, host: pbx2`)), [
    'site.yaml:5:126 error[dangling-reference]: no DHCP server runs on host "pbx2", which is to serve pool "voice"',
  ]);
});

test('wants one of several hosts to have the role', () => {
  assert.deepEqual(site('lyon: { address: 192.0.2.10 }, nantes: {}', `${pool(range)}`), [
    'site.yaml:5:1 error[missing-key]: the site has several hosts, and none says that DHCP runs there: lyon, nantes',
  ]);
});

test('refuses a network that is the address of a machine', () => {
  assert.deepEqual(site(lyon, `pools: { voice: { subnet: 192.0.2.10/24, ${range} } }`), [
    'site.yaml:5:55 error[wrong-type]: 192.0.2.10/24 is an address in a network, and no network',
  ]);
});

test('refuses a range that ends before it begins', () => {
  assert.deepEqual(site(lyon, pool('range: [192.0.2.200-192.0.2.100]')), [
    'site.yaml:5:96 error[wrong-type]: 192.0.2.200-192.0.2.100 is no range of addresses: the lower one comes first',
  ]);
});

const options: readonly (readonly [option: string, problem: string])[] = [
  ['3: { addresses: [192.0.2.1] }', 'option 3 is said by `router`'],
  ['53: { hex: "01" }', 'option 53 is for server and phone to agree on, and cannot be chosen'],
  ['252: { text: a, hex: "01" }', 'option 252 has exactly one of `text`, `addresses` and `hex`'],
  ['252: {}', 'option 252 has exactly one of `text`, `addresses` and `hex`'],
  ['150: { text: tftp.acme.example }', 'option 150 is a list of `addresses`'],
  ['67: { hex: "01" }', 'option 67 is a `text`'],
  ['119: { text: acme.example }', 'option 119 is written differently by each server: say it in `extra`'],
  ['43: { hex: "01" }', 'option 43 has at least two bytes: the number and the length of a part'],
];
for (const [option, problem] of options) {
  test(`refuses the option ${option}`, () => {
    assert.deepEqual(site(lyon, `${pool(range)}, options: { ${option} }`), [
      `site.yaml:5:135 error[wrong-type]: ${problem}`,
    ]);
  });
}

test('may be in several files', () => {
  const files = {
    'site.yaml': `version: 1\nsite: { name: acme }\nhosts: { ${lyon} }\ncontexts: { default: { kind: internal } }\ndhcp: { interfaces: [eth0] }\n`,
    'voice.yaml': `dhcp: { ${pool(range)} }\n`,
    'hall.yaml':
      'dhcp: { pools: { hall: { subnet: 203.0.113.0/24, range: 203.0.113.9-203.0.113.99, router: 203.0.113.1 } } }\n',
  };
  assert.deepEqual(checkFiles(files), []);
});

test.run();
