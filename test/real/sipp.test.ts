import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import { bareTree } from './lib/bare-tree.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { newAddress } from './lib/network.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { sipp } from './lib/sipp.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces', 'sipp');
inOwnNetwork();

const line = (name: string, password: string) => `
[${name}]
type = endpoint
context = default
allow = !all,alaw
direct_media = no
auth = ${name}
aors = ${name}
[${name}]
type = auth
username = ${name}
password = ${password}
[${name}]
type = aor
max_contacts = 1
`;

const files = {
  'pjsip.conf': `[udp]\ntype = transport\nprotocol = udp\nbind = 0.0.0.0:5060\n${line('alice', 'white-rabbit')}${line('bob', 'builder')}`,
  'extensions.conf': '[default]\nexten = 1000,1,Dial(PJSIP/alice,10)\n',
};

let pbx: Asterisk;
const phones = suite('Two SIPp phones on Asterisk');

phones.before(async () => {
  pbx = await bootAsterisk({ tree: bareTree({ files }) });
});

phones.after(() => pbx.stop());

phones('register, ring, talk and hang up', async () => {
  const alice = { user: 'alice', password: 'white-rabbit', address: newAddress(pbx.address) };
  const bob = { user: 'bob', password: 'builder', address: newAddress(pbx.address), number: '1000' };
  await sipp(pbx, 'register', alice);
  await sipp(pbx, 'register', bob);
  await Promise.all([sipp(pbx, 'answer', alice), sipp(pbx, 'call', bob)]);
});

phones('leave no warning in the log', () => {
  equal(pbx.warnings(), []);
});

phones.run();
