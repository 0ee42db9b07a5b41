import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { equal, is, match, not } from 'uvu/assert';
import { makeAccess } from '../../../server/access/access.ts';
import { makeActivity } from '../../../server/activity/activity.ts';
import type { Generation } from '../../../server/generation/generation.ts';
import { routes } from '../../../server/http/routes/index.ts';
import { httpServer } from '../../../server/http/server.ts';
import { listen } from '../../../server/system/listen.ts';
import { makeMetrics } from '../../../server/system/metrics.ts';
import { suite } from '../../lib/suite.ts';
import { tcp } from '../lib/exchange.ts';
import { generationOf, served } from '../lib/files.ts';
import { silentLog } from '../lib/silent-log.ts';

const firmware = randomBytes(5000);
const text = 'account.1.label = Alice\n'.repeat(200);
const own = served('/srv/provisioning/001565abcdef.cfg', 'account.1.password = secret\n', true);
const model = served('/srv/provisioning/y000000000028.cfg', text);

let generation: Generation | undefined = generationOf(
  own,
  model,
  served('/srv/provisioning/fw/T46G.rom', firmware),
  served('/srv/provisioning/Two.cfg', '1'),
  served('/srv/provisioning/two.cfg', '2'),
  served('/etc/asterisk/pjsip.conf', '[alice]\npassword = secret\n', true),
);
let trusted: readonly string[] = ['127.0.0.0/8'];
let server: Server;
let port = 0;

const files = suite('Files by HTTP');

async function start(): Promise<void> {
  server = httpServer(
    {
      keeper: {
        generation: () => generation,
        lastRound: () => undefined,
        isCompiling: () => false,
        settings: () => undefined,
        refresh: async () => {},
      },
      compiler: { ask: async () => undefined as never, stop: async () => {} },
      people: { site: async () => undefined, reader: async () => undefined, entries: async () => [] },
      calls: { parked: async () => [], figuresOf: async () => undefined, close: () => {} },
      services: async () => undefined,
      activity: makeActivity(),
      access: makeAccess({
        trusted,
        phones: [],
        tokens: ['a-token-of-some-length'],
        refusals: { burst: 20, perSecond: 0 },
      }),
      log: silentLog,
      metrics: makeMetrics(),
      gauges: () => ({}),
      isEnding: () => false,
    },
    routes,
  );
  port = await listen(server, { address: '127.0.0.1', port: 0 });
}

files.before(start);
files.after(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers, method });

files('come by their names, with what they are and a tag', async () => {
  const reply = await get('/y000000000028.cfg', { 'accept-encoding': 'identity' });
  is(await reply.text(), text);
  equal(
    ['content-type', 'etag', 'cache-control', 'accept-ranges', 'content-length'].map((name) => reply.headers.get(name)),
    ['text/plain; charset=utf-8', model.etag, 'no-cache', 'bytes', '4800'],
  );
});

files('come in whatever case a phone writes its address, unless that is not clear', async () => {
  const status = async (path: string) => (await get(path)).status;
  equal(
    [
      await status('/001565ABCDEF.cfg'),
      await status('/TWO.CFG'),
      await status('/Two.cfg'),
      await status('//fw//T46G.rom'),
    ],
    [200, 404, 200, 200],
  );
});

files("are not a page's to read that brings a browser here by a name of its own", async () => {
  const asked = async (host: string): Promise<string> =>
    tcp(port, [`GET /v1/site HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`]);
  match(await asked('attacker.example.net:8667'), /^HTTP\/1\.1 401 .*by the name \\"attacker\.example\.net:8667\\"/s);
  not.match(await asked(`127.0.0.1:${port}`), /^HTTP\/1\.1 401 /);
});

files('do not come again to whoever has them', async () => {
  const known = await get('/y000000000028.cfg', { 'if-none-match': `"other", W/${model.etag}` });
  equal([known.status, await known.text()], [304, '']);
  is((await get('/y000000000028.cfg', { 'if-none-match': '"other"' })).status, 200);
});

files('come compressed to whoever takes that, when it makes them smaller', async () => {
  const reply = await tcp(port, ['GET /y000000000028.cfg HTTP/1.0\r\nAccept-Encoding: br, gzip;q=0.5\r\n\r\n']);
  const body = Buffer.from(reply.slice(reply.indexOf('\r\n\r\n') + 4), 'latin1');
  is(gunzipSync(body).toString(), text);
  is(body.length < 200, true);
  for (const coding of ['identity', 'gzip;q=0', 'br']) {
    is((await get('/y000000000028.cfg', { 'accept-encoding': coding })).headers.get('content-encoding'), null);
  }
  is((await get('/fw/T46G.rom', { 'accept-encoding': 'gzip' })).headers.get('content-encoding'), null);
});

const ranges: readonly [header: string, status: number, range: string | null, bytes: readonly [number, number]][] = [
  ['bytes=0-99', 206, 'bytes 0-99/5000', [0, 100]],
  ['bytes=4990-', 206, 'bytes 4990-4999/5000', [4990, 5000]],
  ['bytes=-10', 206, 'bytes 4990-4999/5000', [4990, 5000]],
  ['bytes=4990-999999', 206, 'bytes 4990-4999/5000', [4990, 5000]],
  ['bytes=5000-', 416, 'bytes */5000', [0, 0]],
  ['bytes=-0', 416, 'bytes */5000', [0, 0]],
  ['bytes=9-1', 200, null, [0, 5000]],
  ['bytes=0-1,5-6', 200, null, [0, 5000]],
  ['lines=1-2', 200, null, [0, 5000]],
];

for (const [header, status, range, [from, to]] of ranges) {
  files(`answer ${status} to the range ${header}`, async () => {
    const reply = await get('/fw/T46G.rom', { range: header });
    equal([reply.status, reply.headers.get('content-range')], [status, range]);
    is(Buffer.from(await reply.arrayBuffer()).equals(firmware.subarray(from, to)), true);
  });
}

files('come whole when the range is of another version', async () => {
  const reply = await get('/fw/T46G.rom', { range: 'bytes=0-9', 'if-range': '"other"' });
  equal([reply.status, (await reply.arrayBuffer()).byteLength], [200, 5000]);
});

files('have a head without a body', async () => {
  const reply = await get('/fw/T46G.rom', {}, 'HEAD');
  equal([reply.status, reply.headers.get('content-length'), await reply.text()], [200, '5000', '']);
});

files('of hosts come by their path, and there is a list', async () => {
  is(await (await get('/v1/hosts/pbx1/files/etc/asterisk/pjsip.conf')).text(), '[alice]\npassword = secret\n');
  is((await get('/v1/hosts/pbx2/files/etc/asterisk/pjsip.conf')).status, 404);
  const list: Listed = JSON.parse(await (await get('/v1/hosts/pbx1/files')).text());
  equal(list.files.at(-1), {
    path: '/etc/asterisk/pjsip.conf',
    etag: generation?.hosts.get('pbx1')?.get('/etc/asterisk/pjsip.conf')?.etag,
    bytes: 26,
  });
});

files('are nowhere else: no way leads out of what is served', async () => {
  const ways = [
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cetc/passwd',
    '/fw/../y000000000028.cfg',
    '/%00',
    '/%',
    '/etc/passwd',
  ];
  const statuses = await Promise.all(
    ways.map(async (way) => (await tcp(port, [`GET ${way} HTTP/1.0\r\n\r\n`])).slice(9, 12)),
  );
  equal(statuses, ['404', '404', '404', '404', '404', '400', '404']);
});

files('come only by methods that read', async () => {
  const reply = await get('/y000000000028.cfg', {}, 'DELETE');
  equal([reply.status, reply.headers.get('allow')], [405, 'GET']);
});

files('wait while the site has not compiled', async () => {
  const before = generation;
  generation = undefined;
  equal(
    [(await get('/y000000000028.cfg')).status, (await get('/readyz')).status, (await get('/healthz')).status],
    [503, 503, 200],
  );
  generation = before;
});

files('with secrets come to nobody that is not known', async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  trusted = ['192.0.2.1'];
  await start();
  const status = async (path: string, headers = {}) => (await get(path, headers)).status;
  const token = { authorization: 'Bearer a-token-of-some-length' };
  equal(
    [
      await status('/y000000000028.cfg'),
      await status('/001565abcdef.cfg'),
      await status('/001565abcdef.cfg', token),
      await status('/v1/hosts/pbx1/files/etc/asterisk/pjsip.conf'),
      await status('/v1/hosts/pbx1/files/etc/asterisk/pjsip.conf', token),
      await status('/v1/status'),
      await status('/metrics'),
      await status('/healthz'),
    ],
    [200, 403, 200, 401, 200, 401, 401, 200],
  );
});

files('come to nobody who tries one name after the other', async () => {
  const statuses: number[] = [];
  for (let number = 0; number < 25; number++) statuses.push((await get(`/0015650000${number}.cfg`)).status);
  is(statuses.at(0), 404);
  is(statuses.at(-1), 429);
  is((await get('/y000000000028.cfg')).status, 429);
});

interface Listed {
  readonly files: readonly { readonly path: string; readonly etag: string; readonly bytes: number }[];
}

files.run();
