import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { certificatesFor } from './lib/certificates.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces', 'openssl');
inOwnNetwork();

const tls = '{ certificate: /etc/acme/pbx.pem, private_key: /etc/acme/pbx.key, ca: /etc/acme/ca.pem }';
const site = `
version: 1
site: { name: acme }
hosts:
  paris: { address: 192.0.2.10, sip: { tls: ${tls} } }
  lyon: { address: 192.0.2.20, sip: { tls: ${tls} } }
contexts:
  paris: { kind: internal, host: paris, include: [to-extern] }
  lyon: { kind: internal, host: lyon }
  from-extern: { kind: incoming, host: paris }
  to-extern: { kind: outgoing, host: paris }
  from-paris: { kind: incoming, host: lyon }
users:
  alice: { name: Alice Wonderland, number: 1000, context: paris }
  bob: { name: Bob Brown, number: 101, context: lyon }
trunks:
  to-lyon: { kind: sip, on: paris, host: pbx.lyon.example, transport: tls, encryption: sdes, context: from-extern }
  false-name: { kind: sip, on: paris, host: false.lyon.example, transport: tls, context: from-extern, qualify: 0 }
  to-paris: { kind: sip, on: lyon, host: pbx.paris.example, transport: tls, encryption: sdes, context: from-paris }
routes:
  incoming:
    bob: { number: 101, context: from-paris, to: user:bob, preprocess: how-secure }
  outgoing:
    lyon: { context: to-extern, patterns: [{ match: "**99.", regexp: '.{4}(.*)', target: '\\1' }], trunks: [to-lyon] }
    false: { context: to-extern, patterns: [{ match: "**98.", regexp: '.{4}(.*)', target: '\\1' }], trunks: [false-name] }
`;
const own = `
[how-secure]
exten = s,1,Answer()
 same = n,Set(CALLERID(name)=signalling \${CHANNEL(pjsip,secure)} media \${CHANNEL(rtp,secure,audio)})
 same = n,Return()
`;

let paris: Asterisk;
let lyon: Asterisk;
let alice: Phone;
let bob: Phone;

const trunks = suite('A trunk over TLS');

trunks.before(async () => {
  const certificates = certificatesFor('pbx.paris.example', 'pbx.lyon.example');
  const names = {
    'pbx.paris.example': '192.0.2.10',
    'pbx.lyon.example': '192.0.2.20',
    'false.lyon.example': '192.0.2.20',
  };
  const boot = (host: string): Promise<Asterisk> => {
    const made = certificates.get(`pbx.${host}.example`);
    const files = {
      'etc/acme/ca.pem': made?.ca ?? '',
      'etc/acme/pbx.pem': made?.certificate ?? '',
      'etc/acme/pbx.key': made?.privateKey ?? '',
    };
    return pbxOfSite({ 'site.yaml': site, 'dialplan/own.conf': own }, { host, names, files });
  };
  lyon = await boot('lyon');
  paris = await boot('paris');
  alice = await phoneOf(paris, 'alice');
  bob = await phoneOf(lyon, 'bob');
});

trunks.before.each(allRing);

trunks.after(async () => {
  allOff();
  await Promise.all([paris.stop(), lyon.stop()]);
});

trunks('carries calls whose signalling and media nobody on the way can read', async () => {
  bob.will('answer');
  const call = await alice.call('**99101');
  await call.hears(bob);
  equal(bob.received.at(-1)?.from, { name: 'signalling 1 media 1', number: '1000' });
  call.hangUp();
});

trunks('makes no call to a far side whose certificate bears another name', async () => {
  const before = bob.received.length;
  const call = await alice.call('**98101');
  equal(await call.ended(), 'congestion');
  equal(bob.received.length, before);
});

trunks.run();
