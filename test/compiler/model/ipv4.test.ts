import assert from 'node:assert/strict';
import {
  ipv4Text,
  isInNetwork,
  netmaskText,
  networkText,
  rangesMeet,
  toIpv4,
  toIpv4Range,
  toNetwork,
} from '../../../compiler/model/ipv4.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('IPv4 addresses');

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('are the same after they were a text', () => {
  fc.assert(fc.property(address, (number) => toIpv4(ipv4Text(number)) === number));
});

test('are four numbers up to 255', () => {
  assert.equal(toIpv4('192.0.2.10'), 3_221_225_994);
  for (const text of ['', '192.0.2', '192.0.2.256', '192.0.2.1.1', 'pbx.acme.example'])
    assert.equal(toIpv4(text), undefined);
});

test('are in the network that they make with a prefix', () => {
  fc.assert(
    fc.property(address, fc.integer({ min: 0, max: 32 }), (number, prefix) => {
      const network = toNetwork(`${ipv4Text(number)}/${prefix}`);
      assert.ok(network !== undefined && isInNetwork(number, network));
      assert.equal(network.last - network.base + 1, 2 ** (32 - prefix));
    }),
  );
});

test('have a network, with a mask', () => {
  const network = toNetwork('192.0.2.77/26');
  assert.ok(network);
  assert.equal(networkText(network), '192.0.2.64/26');
  assert.equal(netmaskText(network), '255.255.255.192');
  assert.equal(netmaskText({ prefix: 0 }), '0.0.0.0');
  assert.equal(toNetwork('192.0.2.0/33'), undefined);
  assert.equal(toNetwork('192.0.2.0'), undefined);
});

test('make ranges that meet where they share one', () => {
  const range = (text: string) => toIpv4Range(text) ?? { from: 0, to: 0 };
  assert.equal(rangesMeet(range('192.0.2.1-192.0.2.9'), range('192.0.2.9-192.0.2.10')), true);
  assert.equal(rangesMeet(range('192.0.2.1-192.0.2.9'), range('192.0.2.10-192.0.2.11')), false);
  assert.equal(toIpv4Range('192.0.2.9-192.0.2.1'), undefined);
});

test.run();
