import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { equal, is } from 'uvu/assert';
import { makeAccess } from '../../server/access/access.ts';
import { makeActivity } from '../../server/activity/activity.ts';
import { routes } from '../../server/http/routes/index.ts';
import { httpServer } from '../../server/http/server.ts';
import { listen, listenUdp } from '../../server/system/listen.ts';
import { makeMetrics } from '../../server/system/metrics.ts';
import { type TftpServer, tftpServer } from '../../server/tftp/server.ts';
import { suite } from '../lib/suite.ts';
import { generationOf, served } from '../server/lib/files.ts';
import { silentLog } from '../server/lib/silent-log.ts';
import { requires } from './requires.ts';

requires('curl', 'tftp', 'openssl');

const run = promisify(execFile);
const firmware = randomBytes(40_000_000);
const own = 'account.1.password = secret\n';
const generation = generationOf(
  served('/srv/provisioning/001565abcdef.cfg', own, true),
  served('/srv/provisioning/y000000000028.cfg', 'local_time.time_zone = +1\n'.repeat(100)),
  served('/srv/provisioning/fw.rom', firmware),
);

let dir: string;
let http: Server;
let https: Server;
let tftp: TftpServer;
const ports = { http: 0, https: 0, tftp: 0 };

const phones = suite('Real clients of phones’ files');

phones.before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'pbxc-phones-'));
  makeCertificates();
  const access = makeAccess({ trusted: [], phones: [], tokens: ['a-token-of-some-length'] });
  const options = {
    generation: () => generation,
    access,
    activity: makeActivity(),
    log: silentLog,
    metrics: makeMetrics(),
  };
  const context = {
    ...options,
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
    gauges: () => ({}),
    isEnding: () => false,
  };
  http = httpServer(context, routes);
  https = httpServer(context, routes, {
    cert: file('server.pem'),
    key: file('server.key'),
    ca: file('maker.pem'),
    requestCert: true,
    rejectUnauthorized: false,
  });
  ports.http = await listen(http, { address: '127.0.0.1', port: 0 });
  ports.https = await listen(https, { address: '127.0.0.1', port: 0 });
  const socket = await listenUdp({ address: '127.0.0.1', port: 0 });
  ports.tftp = socket.address().port;
  tftp = await tftpServer(socket, options);
});

phones.after(async () => {
  http.closeAllConnections();
  https.closeAllConnections();
  await Promise.all([new Promise((done) => http.close(done)), new Promise((done) => https.close(done)), tftp.close(0)]);
  rmSync(dir, { recursive: true, force: true });
});

phones('get firmware by curl, on from where they stopped', async () => {
  const to = join(dir, 'fw.rom');
  writeFileSync(to, firmware.subarray(0, 12_345_678));
  await run('curl', ['-sSf', '-C', '-', '-o', to, `http://127.0.0.1:${ports.http}/fw.rom`]);
  is(readFileSync(to).equals(firmware), true);
});

phones('get a text compressed by curl, and not again when they have it', async () => {
  const url = `http://127.0.0.1:${ports.http}/y000000000028.cfg`;
  const etags = join(dir, 'etags');
  const get = async () =>
    (
      await run('curl', [
        '-sS',
        '--compressed',
        '--etag-save',
        etags,
        '--etag-compare',
        etags,
        '-w',
        '%{http_code} %{size_download}',
        '-o',
        join(dir, 'y.cfg'),
        url,
      ])
    ).stdout;
  is((await get()).startsWith('200 '), true);
  is(readFileSync(join(dir, 'y.cfg'), 'utf8'), 'local_time.time_zone = +1\n'.repeat(100));
  is(await get(), '304 0');
});

phones('get their own file by HTTPS with the certificate of their maker, and nobody else does', async () => {
  const code = async (...args: string[]) =>
    (
      await run('curl', [
        '-sk',
        '-o',
        join(dir, 'own.cfg'),
        '-w',
        '%{http_code}',
        ...args,
        `https://127.0.0.1:${ports.https}/001565ABCDEF.cfg`,
      ])
    ).stdout;
  const shown = (name: string) => ['--cert', join(dir, `${name}.pem`), '--key', join(dir, `${name}.key`)];
  equal(
    [await code(), await code(...shown('other')), await code(...shown('forged')), await code(...shown('phone'))],
    ['403', '403', '403', '200'],
  );
  is(readFileSync(join(dir, 'own.cfg'), 'utf8'), own);
  is(await code('-H', 'Authorization: Bearer a-token-of-some-length'), '200');
});

phones('get firmware of more than 65535 blocks by tftp-hpa', async () => {
  const to = join(dir, 'by-tftp.rom');
  await run('tftp', ['-m', 'binary', '127.0.0.1', String(ports.tftp), '-c', 'get', 'fw.rom', to], { timeout: 60_000 });
  is(readFileSync(to).equals(firmware), true);
});

phones('get large blocks and windows of them by curl over TFTP', async () => {
  const to = join(dir, 'blocks.rom');
  await run('curl', ['-sSf', '--tftp-blksize', '1400', '-o', to, `tftp://127.0.0.1:${ports.tftp}/fw.rom`]);
  is(readFileSync(to).equals(firmware), true);
});

phones('are told by tftp-hpa what they do not get', async () => {
  const get = async (name: string) =>
    (await run('tftp', ['127.0.0.1', String(ports.tftp), '-c', 'get', name, join(dir, 'none')])).stdout.trim();
  is(await get('nobody.cfg'), 'Error code 1: no such file');
  is(await get('001565abcdef.cfg'), 'Error code 2: not for this address');
});

phones.run();

function file(name: string): Buffer {
  return readFileSync(join(dir, name));
}

/** A maker of phones, a phone of theirs, another, and one that somebody else made up. */
function makeCertificates(): void {
  const openssl = (...args: string[]): void => {
    const { status, stderr } = spawnSync('openssl', args, { cwd: dir, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const selfSigned = (name: string, subject: string): void =>
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      subject,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
    );
  const issued = (name: string, subject: string): void => {
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', subject, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    openssl(
      'x509',
      '-req',
      '-days',
      '2',
      '-in',
      `${name}.csr`,
      '-CA',
      'maker.pem',
      '-CAkey',
      'maker.key',
      '-CAcreateserial',
      '-out',
      `${name}.pem`,
    );
  };
  selfSigned('server', '/CN=localhost');
  selfSigned('maker', '/CN=Maker of phones');
  issued('phone', '/CN=001565abcdef');
  issued('other', '/CN=001565abcdee');
  selfSigned('forged', '/CN=001565abcdef');
}
