import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import { bareTree } from './lib/bare-tree.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { phoneOf, switchAt } from './lib/phone-of.ts';
import { played, prompts } from './lib/prompts.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const pjsip = `
[udp]
type = transport
protocol = udp
bind = 0.0.0.0:5060

[line](!)
type = endpoint
context = default
allow = !all,alaw
direct_media = no
send_pai = yes
trust_id_inbound = no

[alice](line)
auth = alice
aors = alice
callerid = "Alice Wonderland" <1000>
[alice]
type = auth
password = white-rabbit
username = alice
[alice]
type = aor
max_contacts = 1

[bob](line)
auth = bob
aors = bob
callerid = "Bob Brown" <1001>
[bob]
type = auth
password = builder
username = bob
[bob]
type = aor
max_contacts = 1

[operator](line)
context = from-extern
trust_id_inbound = yes
[operator]
type = identify
endpoint = operator
match = 198.51.100.1
`;

const extensions = `
[default]
exten = 1000,1,Dial(PJSIP/alice,1)
 same = n,Goto(after-\${DIALSTATUS},1)
exten = 1001,1,Dial(PJSIP/bob)
exten = 3000,1,Answer
 same = n,Read(digits,vm-password,4)
 same = n,SayDigits(\${digits})
 same = n,SendDTMF(42#)
 same = n,Hangup
exten = after-BUSY,1,Busy(1)
exten = after-NOANSWER,1,Hangup(19)
exten = after-CHANUNAVAIL,1,Congestion(1)

[from-extern]
exten = 0123450001,1,Dial(PJSIP/alice)
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;

const phones = suite('Two phones on Asterisk');

phones.before(async () => {
  pbx = await bootAsterisk({ tree: bareTree({ files: { 'pjsip.conf': pjsip, 'extensions.conf': extensions } }) });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
});

phones.after(async () => {
  alice.close();
  bob.close();
  await pbx.stop();
});

phones('talk and hang up', async () => {
  const call = await bob.call('1000');
  await call.rings();
  const ringing = await alice.rung();
  equal(ringing.from, { name: 'Bob Brown', number: '1001' });
  equal(ringing.number, 'alice');
  ringing.answer();
  await call.answered();
  await call.hears(alice);
  await ringing.hears(bob);
  equal(call.connectedTo(), { name: 'Alice Wonderland', number: '1000' });
  call.hangUp();
  equal(await ringing.ended(), 'hung up');
  equal(await call.ended(), 'left');
});

phones('hear that the other is busy', async () => {
  alice.will('busy');
  const call = await bob.call('1000');
  equal(await call.ended(), 'busy');
  alice.will('ring');
});

phones('hear that nobody answers', async () => {
  const call = await bob.call('1000');
  equal(await call.ended(), 'unavailable');
});

phones('give up, and the other stops ringing', async () => {
  const missed = alice.received.length;
  const call = await bob.call('1000');
  await call.rings();
  call.hangUp();
  equal(await call.ended(), 'cancelled');
  equal(await alice.received[missed]?.ended(), 'stopped ringing');
});

phones('hang up on the caller', async () => {
  bob.will('answer');
  const call = await alice.call('1001');
  await call.answered();
  (await bob.rung()).hangUp();
  equal(await call.ended(), 'hung up');
});

phones('hear prompts and press keys, both ways', async () => {
  const call = await bob.call('3000');
  await played(pbx, 'PJSIP/bob', 'vm-password');
  await call.press('1234');
  equal(await call.ended(), 'hung up');
  equal(prompts(pbx, 'PJSIP/bob'), ['vm-password', 'digits/1', 'digits/2', 'digits/3', 'digits/4']);
  equal(call.pressed(), '42#');
});

phones('are reached from outside', async () => {
  const operator = await switchAt(pbx, '198.51.100.1');
  alice.will('answer');
  const call = await operator.call('0123450001', { from: '"Carol" <sip:0612345678@198.51.100.1>' });
  await call.answered();
  equal(alice.received.at(-1)?.from, { name: 'Carol', number: '0612345678' });
  call.hangUp();
  operator.close();
});

phones('leave no warning in the log', () => {
  equal(pbx.warnings(), []);
});

phones.run();
