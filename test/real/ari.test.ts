import { execFileSync } from 'node:child_process';
import { equal, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, phoneOf } from './lib/phone-of.ts';
import { until } from './lib/until.ts';
import { openWebSocket } from './lib/web-socket.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces', 'openssl');
inOwnNetwork();

const hash = execFileSync('openssl', ['passwd', '-6', 'Tr0mbone-Cactus-41']).toString().trim();
const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10, http: { bind: 192.0.2.10 } } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000 }
ari_users:
  panel: { password: Watch-The-Lamps-99 }
  dialer: { password: "${hash}", password_format: crypt, read_only: no }
  elsewhere: { password: From-Afar-Only-77, permit: [198.51.100.0/24] }
ari_interface: { allowed_origins: ["https://panel.acme.example"] }
`;
const ari = 'http://192.0.2.10:8088/ari';
const panel = 'panel:Watch-The-Lamps-99';
const dialer = 'dialer:Tr0mbone-Cactus-41';

let pbx: Asterisk;

const test = suite('ARI');

test.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
});

test.after(async () => {
  allOff();
  await pbx.stop();
});

async function ask(path: string, account?: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (account !== undefined) headers.set('Authorization', `Basic ${Buffer.from(account).toString('base64')}`);
  return fetch(`${ari}${path}`, { ...init, headers, signal: AbortSignal.timeout(5_000) });
}

test('tells a user with a password what there is', async () => {
  const response = await ask('/endpoints', panel);
  equal(response.status, 200);
  const endpoints: { technology: string; resource: string }[] = JSON.parse(await response.text());
  equal(
    endpoints.filter(({ technology }) => technology === 'PJSIP').map(({ resource }) => resource),
    ['alice'],
  );
});

test('tells nothing to strangers', async () => {
  equal((await ask('/endpoints')).status, 401);
  equal((await ask('/endpoints', 'panel:wrong')).status, 401);
});

test('lets a user who may only read order nothing', async () => {
  const response = await ask('/channels?endpoint=PJSIP/alice&context=default&extension=1000', panel, {
    method: 'POST',
  });
  equal(response.status, 403);
});

test('lets a user who may order things call, with a password of which the host has the hash', async () => {
  const alice = await phoneOf(pbx, 'alice');
  const response = await ask('/channels?endpoint=PJSIP/alice&app=dialer&callerId=Dialer%20%3C2000%3E', dialer, {
    method: 'POST',
  });
  equal(response.status, 200);
  const received = await alice.rung();
  equal(received.from.number, '2000');
  const { id }: { id: string } = JSON.parse(await response.text());
  equal((await ask(`/channels/${id}`, dialer, { method: 'DELETE' })).status, 204);
  equal(await received.ended(), 'stopped ringing');
});

test('lets nobody in from an address that is not permitted', async () => {
  equal((await ask('/endpoints', 'elsewhere:From-Afar-Only-77')).status, 403);
});

test('sends events to an application through a websocket', async () => {
  const events: string[] = [];
  const socket = await openWebSocket({
    url: `${ari.replace('http', 'ws')}/events?app=dialer&api_key=${encodeURIComponent(dialer)}`,
    onText: (text) => events.push(text),
  });
  const created = await ask('/channels?endpoint=Local/1000@default&app=dialer', dialer, { method: 'POST' });
  equal(created.status, 200);
  await until(5_000, 'an event of the call', () => events.find((event) => event.includes('"application":"dialer"')));
  socket.close();
  await pbx.rx('channel request hangup all');
});

test('answers scripts of the page that is named, and of no other', async () => {
  const from = (origin: string) =>
    ask('/endpoints', undefined, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'GET' },
    });
  const named = await from('https://panel.acme.example');
  equal(named.headers.get('access-control-allow-origin'), 'https://panel.acme.example');
  const other = await from('https://attacker.example');
  equal(other.headers.get('access-control-allow-origin'), null);
});

test('is served without telling who serves, and without files', async () => {
  const response = await fetch('http://192.0.2.10:8088/static/index.html', { signal: AbortSignal.timeout(5_000) });
  equal(response.status, 404);
  match(response.headers.get('server') ?? '', /^PBX$/);
});

test.run();
