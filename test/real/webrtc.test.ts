import { equal, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, phoneOf } from './lib/phone-of.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10, http: { port: 8089 } } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, line: webrtc, codecs: [opus, alaw] }
  bob: { name: Bob Brown, number: 1001 }
`;

let pbx: Asterisk;

const webrtc = suite('A browser');

webrtc.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
});

webrtc.after(async () => {
  allOff();
  await pbx.stop();
});

webrtc('is an endpoint with what WebRTC asks for', async () => {
  const shown = await pbx.rx('pjsip show endpoint alice');
  const setting = (name: string) => new RegExp(`^ ${name} +: (.*)$`, 'm').exec(shown)?.[1]?.trim();
  const names = [
    'webrtc',
    'use_avpf',
    'media_encryption',
    'ice_support',
    'rtcp_mux',
    'dtls_auto_generate_cert',
    'allow',
  ];
  equal(Object.fromEntries(names.map((name) => [name, setting(name)])), {
    webrtc: 'yes',
    use_avpf: 'true',
    media_encryption: 'dtls',
    ice_support: 'true',
    rtcp_mux: 'true',
    dtls_auto_generate_cert: 'Yes',
    allow: '(opus|alaw)',
  });
});

webrtc('is let in by the web server', async () => {
  const shown = await pbx.rx('http show status');
  match(shown, /127\.0\.0\.1:8089/);
  match(shown, /\/ws => Asterisk HTTP WebSocket/);
});

webrtc('that nobody opened is unavailable to others', async () => {
  const bob = await phoneOf(pbx, 'bob');
  const call = await bob.call('1000');
  equal(await call.ended(), 'unavailable');
});

webrtc('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

webrtc.run();
