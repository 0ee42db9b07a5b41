import { equal, is, throws } from 'uvu/assert';
import { networks, plainAddress } from '../../../server/access/networks.ts';
import { suite } from '../../lib/suite.ts';

const list = suite('networks');

list('hold the addresses in them, and no others', () => {
  const known = networks(['192.0.2.0/24', '198.51.100.7', '2001:db8::/32']);
  const asked = [
    '192.0.2.0',
    '192.0.2.255',
    '192.0.3.0',
    '198.51.100.7',
    '198.51.100.8',
    '2001:db8:1::1',
    '2001:db9::1',
  ];
  equal(asked.map(known), [true, true, false, true, false, true, false]);
});

list('hold no text that is no address', () => {
  is(networks(['0.0.0.0/0', '::/0'])(''), false);
  is(networks(['0.0.0.0/0', '::/0'])('192.0.2.1; DROP'), false);
});

list('say what is wrong with one that is none', () => {
  throws(() => networks(['192.0.2.0/33']), '"192.0.2.0/33" is no network: its prefix length is 0 to 32');
  throws(() => networks(['office']), '"office" is no network, such as 192.0.2.0/24');
  throws(() => networks(['192.0.2.0/']), '"192.0.2.0/" is no network: its prefix length is 0 to 32');
  throws(() => networks(['192.0.2.0/24/8']), '"192.0.2.0/24/8" is no network, such as 192.0.2.0/24');
});

list('compare an IPv4 address that a socket for both shows as IPv6', () => {
  is(plainAddress('::ffff:192.0.2.1'), '192.0.2.1');
  is(plainAddress('2001:db8::1'), '2001:db8::1');
  is(plainAddress(undefined), '');
});

list.run();
