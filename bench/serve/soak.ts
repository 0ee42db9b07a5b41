import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { type Started, start } from './start.ts';

// node --import tsx bench/serve/soak.ts [REQUESTS]: whether `pbxc serve` outlives those who mean it ill. Ends with 1 if not.

const requests = Number(process.argv[2] ?? 100_000);
const root = process.cwd();
const dir = mkdtempSync(join(tmpdir(), 'pbxc-soak-'));
const site = join(dir, 'site');
const marker = 'what-nobody-may-read';
let failures = 0;

interface Ports {
  readonly http: number;
  readonly confgend: number;
  readonly tftp: number;
}

function say(what: string, isWell: boolean, more = ''): void {
  if (!isWell) failures++;
  console.log(`${isWell ? 'ok ' : 'BAD'} ${what}${more === '' ? '' : `: ${more}`}`);
}

writeFileSync(join(dir, 'marker.cfg'), marker);
writeSite(site);
const server = await start(command(site), /\{[^{}]*"event":"serving"[^{}]*\}/);
const ports = JSON.parse(server.line) as Ports;
try {
  // What a heap has grown to for the worst that it meets, it keeps for a while: it is what comes on top that would be a leak.
  await malformed('confgend', tries(requests / 10), confgend);
  await malformed('HTTP', tries(requests / 10), web);
  await besideOthers();
  const before = await settledMemory(server);
  await malformed('confgend', tries(requests), confgend);
  await malformed('HTTP', tries(requests), web);
  await malformedPackets(requests);
  say('every service answers', await isWell(ports));
  await besideOthers();
  await siteGone();
  const after = await settledMemory(server);
  say('memory comes back', after < before + 64, `${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`);
} finally {
  await server.stop();
}
await fullDisk();
rmSync(dir, { recursive: true, force: true });
process.exit(failures === 0 ? 0 : 1);

function writeSite(where: string): void {
  mkdirSync(where, { recursive: true });
  writeFileSync(
    join(where, 'site.yaml'),
    `version: 1
site: { name: soak }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users: { alice: { name: Alice, number: 1000 } }
`,
  );
}

function command(where: string): string[] {
  const ports = ['--http-port', '0', '--confgend-port', '0', '--directory-port', '0', '--tftp-port', '0'];
  return [process.execPath, join(root, 'dist/cli/main.js'), 'serve', where, ...ports, '--log-format', 'json'];
}

/** Pieces of requests in any order, and any bytes. */
function tries(count: number): Generator<Buffer> {
  const words = fc.constantFrom(
    ...['asterisk/', 'pjsip.conf', ' ', 'cached', 'framed', 'host=', '\n', '\0', '../', '/etc/passwd', 'invalidate'],
    ...['GET ', 'POST ', '/v1/', '/../', '%00', '%2e%2e/', '../marker.cfg', ' HTTP/1.1\r\n', 'Host: x\r\n', '\r\n\r\n'],
    ...['Range: bytes=', '-', '9'.repeat(30), 'Content-Length: -1\r\n', 'Transfer-Encoding: chunked\r\n'],
  );
  const pieces = fc.array(words, { maxLength: 12 }).map((parts) => Buffer.from(parts.join('')));
  const bytes = fc.uint8Array({ maxLength: 600 }).map((array) => Buffer.from(array));
  return samples(fc.oneof(pieces, bytes), count);
}

function* samples(what: fc.Arbitrary<Buffer>, count: number): Generator<Buffer> {
  for (let done = 0; done < count; done += 1000)
    yield* fc.sample(what, { numRuns: Math.min(1000, count - done), seed: done });
}

function confgend(sample: Buffer): Promise<string> {
  return exchange(ports.confgend, Buffer.concat([sample, Buffer.from('\n')]));
}

function web(sample: Buffer): Promise<string> {
  return exchange(ports.http, Buffer.concat([sample, Buffer.from('\r\n\r\n')]));
}

/** Sends them, sixty-four at a time. */
async function malformed(
  service: string,
  all: Generator<Buffer>,
  send: (sample: Buffer) => Promise<string>,
): Promise<void> {
  let count = 0;
  let leaks = 0;
  let errors = 0;
  const worker = async (): Promise<void> => {
    for (const sample of all) {
      const reply = await send(sample);
      count++;
      if (reply.includes(marker) || reply.includes('root:')) leaks++;
      if (reply.startsWith('HTTP/1.1 5')) errors++;
    }
  };
  await Promise.all(Array.from({ length: 64 }, worker));
  say(
    `${count} malformed requests of ${service}`,
    leaks === 0 && errors === 0,
    `${leaks} files that are none of ours, ${errors} failures`,
  );
}

/** What comes back until the end, or until nothing comes for so many milliseconds. */
function exchange(port: number, bytes: Buffer, patience = 2000): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.setEncoding('latin1');
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (part: string) => {
      if (text.length < 10_000) text += part;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}

async function malformedPackets(count: number): Promise<void> {
  const socket = createSocket('udp4');
  socket.on('error', () => {});
  let leaks = 0;
  socket.on('message', (packet) => {
    if (packet.includes(marker)) leaks++;
  });
  let sent = 0;
  for (const sample of tries(count)) {
    const packet = sent % 2 === 0 ? sample : Buffer.concat([Buffer.from([0, 1]), sample, Buffer.from('\0octet\0')]);
    await new Promise((resolve) => socket.send(packet, ports.tftp, '127.0.0.1', resolve));
    if (++sent % 50 === 0) await sleep(1);
  }
  socket.close();
  say(`${sent} malformed packets of TFTP`, leaks === 0);
}

async function isWell(at: Ports): Promise<boolean> {
  const file = await exchange(at.confgend, Buffer.from('asterisk/pjsip.conf\n'), 20_000);
  const health = await fetch(`http://127.0.0.1:${at.http}/healthz`);
  return file.includes('\n[alice]') && health.status === 200;
}

/** Two thousand connections that say nothing, hundreds that stop in the middle, and hundreds that read nothing. */
async function besideOthers(): Promise<void> {
  const held: Socket[] = [];
  let connected = 0;
  const hold = (port: number, text: string): void => {
    const socket = connect(port, '127.0.0.1', () => connected++);
    socket.on('error', () => {});
    socket.pause();
    if (text !== '') socket.write(text);
    held.push(socket);
  };
  for (let count = 0; count < 1000; count++) {
    hold(ports.http, '');
    hold(ports.confgend, '');
  }
  for (let count = 0; count < 200; count++) {
    hold(ports.http, 'GET /v1/st');
    hold(ports.confgend, 'asterisk/pj');
    hold(ports.http, 'GET /v1/site HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(50));
    hold(ports.confgend, 'asterisk/extensions.conf framed\n'.repeat(50));
  }
  await within(30_000, async () => connected === held.length);
  const begin = performance.now();
  const well = await isWell(ports);
  say(
    '2000 idle, 400 half, 400 that read nothing',
    well,
    `${connected} connected, answered in ${(performance.now() - begin).toFixed(0)} ms`,
  );
  for (const socket of held) socket.destroy();
}

async function siteGone(): Promise<void> {
  renameSync(site, `${site}-away`);
  await sleep(3000);
  say('serves on without its directory', await isWell(ports));
  renameSync(`${site}-away`, site);
  writeFileSync(join(site, 'more.yaml'), 'users: { bob: { number: 1001 } }\n');
  say(
    'takes the directory up again',
    await within(20_000, async () =>
      (await exchange(ports.confgend, Buffer.from('asterisk/pjsip.conf\n'))).includes('\n[bob]'),
    ),
  );
}

async function within(milliseconds: number, isSo: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    if (await isSo()) return true;
    await sleep(100);
  }
  return false;
}

/** The site and the log on a disk of one megabyte that is full. */
async function fullDisk(): Promise<void> {
  const disk = join(dir, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0) {
    console.log('-- a full disk: not tried, since nothing can be mounted here');
    return;
  }
  let full: Started | undefined;
  try {
    writeSite(join(disk, 'site'));
    const line = [
      ...command(join(disk, 'site')).map((word) => `'${word}'`),
      `2> >(tee '${join(disk, 'log')}' >&2)`,
    ].join(' ');
    full = await start(['bash', '-c', `exec ${line}`], /\{[^{}]*"event":"serving"[^{}]*\}/);
    const at = JSON.parse(full.line) as Ports;
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=1k', 'count=2000']);
    try {
      // Cut off in the middle: what is left of the site is none.
      writeFileSync(
        join(disk, 'site', 'site.yaml'),
        `${readFileSync(join(disk, 'site', 'site.yaml'), 'utf8')}${'# more\n'.repeat(100_000)}`,
      );
    } catch {
      // There is no room for it.
    }
    await sleep(2000);
    say('serves on with a full disk', await isWell(at));
    rmSync(join(disk, 'filler'));
    writeSite(join(disk, 'site'));
    await sleep(2000);
    say('serves on with room again', await isWell(at));
  } finally {
    await full?.stop();
    spawnSync('umount', [disk]);
  }
}

/** Megabytes of the process, the least of some seconds: what is garbage goes when there is time. */
async function settledMemory({ child }: Started): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 10; look++) {
    await sleep(1000);
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    least = Math.min(least, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  }
  return least;
}
