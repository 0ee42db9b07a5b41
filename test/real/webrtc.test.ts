import { equal, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, browserOf, phoneOf } from './lib/phone-of.ts';
import { selfSigned } from './lib/self-signed.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { openWebSocket } from './lib/web-socket.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces', 'openssl');
inOwnNetwork();

const certificate = '/etc/asterisk/keys/pbx.pem';
const site = `
version: 1
site: { name: acme }
hosts:
  pbx1:
    address: 192.0.2.10
    http: { bind: 192.0.2.10, port: 8089, prefix: pbx, tls: { certificate: ${certificate}, port: 8443 } }
    webrtc: { dtls: { certificate: ${certificate} } }
    rtp:
      turn: { server: 192.0.2.254, username: pbx, password: auto }
      ice_deny: [127.0.0.0/8]
      ice_host_candidates: { 192.0.2.10: 203.0.113.5 }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, line: webrtc }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Jones, number: 1002, line: ua }
  dave: { name: Dave Miller, number: 1003, line: webrtc, codecs: [g722, alaw] }
`;
const ws = 'ws://192.0.2.10:8089/pbx/ws';
const wss = 'wss://192.0.2.10:8443/pbx/ws';

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;

const webrtc = suite('A browser');

webrtc.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site }, { files: { [certificate]: selfSigned('pbx1.acme.example') } });
  bob = await phoneOf(pbx, 'bob');
});

webrtc.after(async () => {
  allOff();
  await pbx.stop();
});

async function settingsOf(endpoint: string, names: readonly string[]): Promise<Record<string, string | undefined>> {
  const shown = await pbx.rx(`pjsip show endpoint ${endpoint}`);
  const setting = (name: string) => new RegExp(`^ ${name} +: (.*)$`, 'm').exec(shown)?.[1]?.trim();
  return Object.fromEntries(names.map((name) => [name, setting(name)]));
}

/** Waits until Asterisk has seen that a phone came or went. */
async function shownAs(endpoint: string, state: string): Promise<void> {
  await until(5_000, `${endpoint} to be: ${state}`, async () => {
    const shown = await pbx.rx(`pjsip show endpoint ${endpoint}`);
    return shown.includes(` ${state} `) || undefined;
  });
}

webrtc('is an endpoint with what WebRTC asks for', async () => {
  const names = ['webrtc', 'use_avpf', 'media_encryption', 'ice_support', 'rtcp_mux', 'dtls_cert_file', 'allow'];
  equal(await settingsOf('alice', names), {
    webrtc: 'yes',
    use_avpf: 'true',
    media_encryption: 'dtls',
    ice_support: 'true',
    rtcp_mux: 'true',
    dtls_cert_file: certificate,
    allow: '(opus|alaw|ulaw)',
  });
});

webrtc('has the codecs of its user before those of the host', async () => {
  equal(await settingsOf('dave', ['allow']), { allow: '(g722|alaw)' });
});

webrtc('is let in by the web server, with and without TLS', async () => {
  const shown = await pbx.rx('http show status');
  match(shown, /Server Enabled and Bound to 192\.0\.2\.10:8089/);
  match(shown, /HTTPS Server Enabled and Bound to 0\.0\.0\.0:8443/);
  match(shown, /\/pbx\/ws => Asterisk HTTP WebSocket/);
});

webrtc('finds nothing where the prefix is left out', async () => {
  const opened = openWebSocket({ url: 'ws://192.0.2.10:8089/ws', protocol: 'sip', onText: () => {} });
  equal(await opened.catch((error: Error) => error.message), 'ws://192.0.2.10:8089/ws is no websocket: 404 Not Found');
});

webrtc('that nobody opened is unavailable to others', async () => {
  const call = await bob.call('1000');
  equal(await call.ended(), 'unavailable');
});

webrtc('registers through a websocket and is called', async () => {
  alice = await browserOf(pbx, 'alice', ws);
  const call = await bob.call('1000');
  const received = await alice.rung();
  equal(received.from, { name: 'Bob Brown', number: '1001' });
  received.ring();
  await call.rings();
  received.answer();
  await call.answered();
  received.hangUp();
  equal(await call.ended(), 'hung up');
});

webrtc('is offered encrypted media with opus first, through the public address', async () => {
  const offer = alice.received[0]?.invite.body ?? '';
  match(offer, /^m=audio \d+ UDP\/TLS\/RTP\/SAVPF 107 8 0 101/m);
  match(offer, /^a=rtpmap:107 opus\/48000\/2\r$/m);
  match(offer, /^a=rtcp-mux\r$/m);
  match(offer, /^a=setup:actpass\r$/m);
  match(offer, /^a=fingerprint:SHA-256 [0-9A-F:]{95}\r$/m);
  equal(
    [...offer.matchAll(/^a=candidate:\S+ 1 UDP \d+ ([\d.]+) \d+ typ host\r$/gim)].map(([, address]) => address),
    ['203.0.113.5'],
  );
});

webrtc('calls a phone', async () => {
  const call = await alice.call('1001');
  const received = await bob.rung();
  equal(received.from, { name: 'Alice Wonderland', number: '1000' });
  received.answer();
  await call.answered();
  match(call.connectedTo()?.name ?? '', /Bob Brown/);
  call.hangUp();
  equal(await received.ended(), 'hung up');
});

webrtc('rings instead of the phone of a unique account while it is open', async () => {
  const phone = await phoneOf(pbx, 'carol');
  const browser = await browserOf(pbx, 'carol+webrtc', wss);
  await shownAs('carol+webrtc', 'Not in use');
  const call = await bob.call('1002');
  const received = await browser.rung();
  received.answer();
  await call.answered();
  call.hangUp();
  await received.ended();
  equal(phone.received, []);
});

webrtc('that unregistered leaves the calls of a unique account to the phone', async () => {
  const browser = await browserOf(pbx, 'carol+webrtc', wss);
  await browser.unregister();
  await shownAs('carol+webrtc', 'Unavailable');
  const phone = await phoneOf(pbx, 'carol');
  const call = await bob.call('1002');
  (await phone.rung()).answer();
  await call.answered();
  call.hangUp();
});

webrtc('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

webrtc.run();
