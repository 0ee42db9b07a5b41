import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeSite } from '../large-site.ts';
import { median } from '../median.ts';
import { writeSite } from '../write-site.ts';
import { serve } from './site.ts';

const runs = 41;

/** Each with what makes it work: a search, an order, a page far back, all there is. */
const pages: readonly (readonly [name: string, path: string])[] = [
  ['overview', '/'],
  ['numbers', '/pages/numbers'],
  ['numbers, searched', '/pages/numbers?q=100'],
  ['users, the last page by name', '/pages/objects/users?sort=-title&page=200'],
  ['phones', '/pages/phones'],
  ['directory, searched and in order', '/pages/directory?q=an&sort=-work'],
  ['files of a host', '/pages/hosts/pbx1?sort=-size'],
  ['the whole directory as CSV', '/pages/directory.csv?context=default'],
];

/** The pages of a large site, each next to as many bytes of a file, asked for in turn so that a busy moment hits both. */
export async function measurePages(root: string, users: number): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-pages-'));
  const site = join(dir, 'site');
  writeSite(site, largeSite(users));
  const { server, ports } = await serve(root, site);
  const base = `http://127.0.0.1:${ports.http}`;
  try {
    const lines: string[] = [];
    for (const [name, path] of pages) lines.push(await compare(name, `${base}${path}`, base));
    return lines;
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function compare(name: string, page: string, base: string): Promise<string> {
  const { bytes, milliseconds: first } = await get(page);
  const file = `${base}/v1/hosts/pbx1/files/etc/asterisk/pjsip.conf`;
  const range = { range: `bytes=0-${bytes - 1}`, 'accept-encoding': 'identity' };
  const times = { page: [] as number[], file: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.page.push((await get(page)).milliseconds);
    const same = await get(file, range);
    if (same.bytes !== bytes) throw new Error(`${name}: ${same.bytes} bytes of the file came, not ${bytes}`);
    times.file.push(same.milliseconds);
  }
  const [ours, theirs] = [median(times.page), median(times.file)];
  return `${name} (${(bytes / 1000).toFixed(1)} KB): **${ours.toFixed(1)} ms**, the first time ${first.toFixed(0)} ms; as many bytes of a file ${theirs.toFixed(1)} ms: ${(ours / theirs).toFixed(1)} times`;
}

async function get(url: string, headers: Readonly<Record<string, string>> = {}) {
  const begin = performance.now();
  const reply = await fetch(url, { headers });
  const body = await reply.arrayBuffer();
  const milliseconds = performance.now() - begin;
  if (!reply.ok) throw new Error(`${url} answers ${reply.status}`);
  return { bytes: body.byteLength, milliseconds };
}
