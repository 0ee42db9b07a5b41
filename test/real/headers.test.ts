import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import { headers } from './lib/sip/message.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
  bob: { number: 1001, preprocess: bobs-headers }
  carol: { number: 1002, preprocess: carols-headers }
  dave: { number: 1003, max_contacts: 2 }
queues:
  support: { number: 3000, strategy: ringall, members: [bob, dave], preprocess: two-headers }
groups:
  sales: { number: 2000, members: [bob, dave], preprocess: two-headers }
`;

const own = `
[bobs-headers]
exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-Base","\${XIVO_DSTNUM}"))
 same = n,Set(XIVO_CALLOPTIONS=\${XIVO_CALLOPTIONS}b(own-handler^s^1))
 same = n,Return()

[own-handler]
exten = s,1,Set(PJSIP_HEADER(add,X-Own)=mine)
 same = n,Gosub(xivo_header_mgr,set_headers_on_channel,1)
 same = n,Return()

[two-headers]
exten = s,1,Gosub(first-header,s,1)
 same = n,Gosub(second-header,s,1)
 same = n,Return()

[first-header]
exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-First","of \${XIVO_SRCNUM}"))
 same = n,Return()

[second-header]
exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-Second","two"))
 same = n,Return()

[carols-headers]
exten = s,1,Set(XIVO_CALLOPTIONS=\${XIVO_CALLOPTIONS}b(second-handler^s^1))
 same = n,Return()

[second-handler]
exten = s,1,Set(PJSIP_HEADER(add,X-Keep)=kept)
 same = n,Set(PJSIP_HEADER(add,X-Drop)=dropped)
 same = n,Gosub(xivo-generic-sip-remove-header,s,1(X-Drop))
 same = n,Return()
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let dave: Phone;

const manager = suite('Headers of calls');

manager.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/headers.conf': own });
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
  dave = await phoneOf(pbx, 'dave');
});
manager.before.each(() => allRing());
manager.after(async () => {
  allOff();
  await pbx.stop();
});

manager("a handler of one's own that calls the header manager keeps what both add", async () => {
  const call = await alice.call('1001');
  const { invite } = await bob.rung();
  equal([headers(invite, 'X-Own'), headers(invite, 'X-Base')], [['mine'], ['1001']]);
  call.hangUp();
});

manager('a header that is taken away again does not arrive, and another does', async () => {
  const call = await alice.call('1002');
  const { invite } = await carol.rung();
  equal([headers(invite, 'X-Keep'), headers(invite, 'X-Drop')], [['kept'], []]);
  call.hangUp();
});

for (const [what, number] of [
  ['queue', '3000'],
  ['group', '2000'],
] as const) {
  manager(
    `headers that two subroutines add before a ${what} reach its members, on whatever channel they are called`,
    async () => {
      const call = await alice.call(number);
      for (const member of [bob, dave]) {
        const { invite } = await member.rung();
        equal([headers(invite, 'X-First'), headers(invite, 'X-Second')], [['of 1000'], ['two']]);
      }
      call.hangUp();
    },
  );
}

manager('leave no warning in the log', () => equal(pbx.warnings(), []));

manager.run();
