import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { largeSite } from '../large-site.ts';
import { median } from '../median.ts';
import { writeSite } from '../write-site.ts';
import { type Started, start } from './start.ts';

interface Ports {
  readonly http: number;
  readonly confgend: number;
}

/** What a large site takes: its largest file, small files while it compiles, and a change until it is served. */
export async function measureSite(root: string, users: number): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-serve-'));
  const site = join(dir, 'site');
  writeSite(site, largeSite(users, 100));
  const { server, ports } = await serve(root, site);
  try {
    return [
      await largestFile(ports, users),
      await whileCompiling(ports, site, users),
      await change(ports, site, users),
    ];
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Serves a site on free ports, until it is stopped. */
export async function serve(root: string, site: string): Promise<{ server: Started; ports: Ports }> {
  const command = [process.execPath, join(root, 'dist/cli/main.js'), 'serve', site, '--log-format', 'json'];
  const ports = ['--http-port', '0', '--confgend-port', '0', '--directory-port', '0', '--tftp-port', '0'];
  const server = await start([...command, ...ports], /\{[^{}]*"event":"serving"[^{}]*\}/, {
    OPERATOR_PASSWORD: 'a-password-of-the-operator',
  });
  return { server, ports: JSON.parse(server.line) as Ports };
}

async function largestFile({ confgend }: Ports, users: number): Promise<string> {
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < 51; run++) {
    const begin = performance.now();
    bytes = await fetchSize(confgend, 'asterisk/pjsip.conf cached');
    times.push(performance.now() - begin);
  }
  return `pjsip.conf of ${users} users (${(bytes / 1e6).toFixed(1)} MB), from connecting to its end at the client: **${median(times).toFixed(1)} ms**`;
}

/** A file is saved over and over, so that the site compiles all the time; meanwhile a small file is asked for. */
async function whileCompiling({ confgend, http }: Ports, site: string, users: number): Promise<string> {
  const file = fileOf(site);
  const text = readFileSync(file, 'utf8');
  const times: number[] = [];
  const before = await generation(http);
  const end = performance.now() + 12_000;
  let saves = 0;
  let nextSave = 0;
  while (performance.now() < end) {
    if (performance.now() > nextSave) {
      writeFileSync(file, `${text}# save ${++saves}\n`);
      nextSave = performance.now() + 400;
    }
    const begin = performance.now();
    await fetchSize(confgend, 'asterisk/features.conf');
    times.push(performance.now() - begin);
    await sleep(2);
  }
  writeFileSync(file, text);
  const compiles = (await generation(http)) - before;
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? Number.NaN).toFixed(2);
  return `small files while ${users} users compile without a pause (${compiles} times in 12 s), ${times.length} requests: median ${at(0.5)} ms, 99th percentile **${at(0.99)} ms**, slowest ${at(0.9999)} ms`;
}

/** From a save of the name of one user to the first answer that has it. */
async function change({ http }: Ports, site: string, users: number): Promise<string> {
  const file = fileOf(site);
  const text = readFileSync(file, 'utf8');
  const runs = users > 1000 ? 9 : 21;
  const times: number[] = [];
  const url = `http://127.0.0.1:${http}/v1/hosts/pbx1/files/etc/asterisk/pjsip.conf`;
  let before = (await changedFile(url, '')).etag;
  for (let run = 0; run < runs; run++) {
    await sleep(users > 1000 ? 3000 : 150);
    const name = `Changed-${run}`;
    const begin = performance.now();
    writeFileSync(file, text.replace(/name: .*/, `name: ${name}`));
    const now = await changedFile(url, before);
    times.push(performance.now() - begin);
    if (!now.text.includes(`"${name}"`)) throw new Error('the file changed, and not as it was to');
    before = now.etag;
  }
  return `a change of one of ${users} users, from the save to the new bytes at the client: **${median(times).toFixed(0)} ms**`;
}

/** Asks, with the tag of what is known, until there is something else; then that. */
async function changedFile(url: string, known: string): Promise<{ readonly text: string; readonly etag: string }> {
  for (;;) {
    const reply = await fetch(url, { headers: { 'if-none-match': known, 'accept-encoding': 'identity' } });
    const text = await reply.text();
    if (reply.status === 200) return { text, etag: reply.headers.get('etag') ?? '' };
    // Seldom enough to leave the processors to those who work.
    await sleep(5);
  }
}

async function generation(port: number): Promise<number> {
  const reply = await fetch(`http://127.0.0.1:${port}/v1/status`);
  const status = JSON.parse(await reply.text()) as { serving: { generation: number } };
  return status.serving.generation;
}

function fileOf(site: string): string {
  const people = join(site, 'people');
  return existsSync(people) ? join(people, readdirSync(people)[0] ?? '') : join(site, 'people.yaml');
}

async function fetchSize(port: number, what: string): Promise<number> {
  return (await request(port, what)).bytes;
}

/** As the stock client does it: no line feed, and reading until the end. */
function request(port: number, what: string): Promise<{ readonly bytes: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(what));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('end', () => {
      const bytes = Buffer.concat(parts);
      resolve({
        bytes: bytes.length,
        get text() {
          return bytes.toString('latin1');
        },
      });
    });
  });
}
