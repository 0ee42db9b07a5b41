import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../median.ts';
import { modelFile, modelText, phoneFile, phoneText } from './phones.ts';
import { start } from './start.ts';

const count = 5000;
const nginxPort = 18080;
const rounds = 5;

/** Requests a second for phones' files, of pbxc and of nginx, in turn so that a busy moment hits both. */
export async function compareWithNginx(root: string): Promise<string> {
  for (const program of ['wrk', 'nginx']) {
    if (spawnSync(program, ['-v']).error !== undefined)
      return `Skipped: ${program} is not installed (apt-get install ${program}).`;
  }
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-web-'));
  writeFiles(dir);
  const pbxc = await start(
    [process.execPath, '--import', 'tsx', join(root, 'bench/serve/phones-server.ts'), String(count)],
    /\{.*\}/,
  );
  const { http } = JSON.parse(pbxc.line) as { http: number };
  const nginx = await start(
    ['nginx', '-p', dir, '-c', join(dir, 'nginx.conf'), '-g', 'daemon off;'],
    /start worker process /,
  );
  const rates = { pbxc: [] as number[], nginx: [] as number[] };
  try {
    for (let round = 0; round < rounds; round++) {
      rates.pbxc.push(wrk(dir, http));
      rates.nginx.push(wrk(dir, nginxPort));
    }
  } finally {
    await Promise.all([pbxc.stop(), nginx.stop()]);
    rmSync(dir, { recursive: true, force: true });
  }
  const [ours, theirs] = [median(rates.pbxc), median(rates.nginx)];
  return `${count} phones' files of about 4 KB, 64 connections kept, one process each: pbxc ${Math.round(ours)} requests/s, nginx ${Math.round(theirs)}: **${(ours / theirs).toFixed(2)}**`;
}

function wrk(dir: string, port: number): number {
  const out = execFileSync('wrk', ['-t1', '-c64', '-d4s', '-s', join(dir, 'phones.lua'), `http://127.0.0.1:${port}`], {
    encoding: 'utf8',
  });
  if (/Non-2xx|Socket errors/.test(out)) throw new Error(`wrk met errors:\n${out}`);
  return Number(/Requests\/sec:\s+([0-9.]+)/.exec(out)?.[1]);
}

function writeFiles(dir: string): void {
  mkdirSync(join(dir, 'www'));
  writeFileSync(join(dir, 'www', modelFile), modelText);
  for (let index = 0; index < count; index++) writeFileSync(join(dir, 'www', phoneFile(index)), phoneText(index));
  execFileSync('chmod', ['-R', 'a+rX', dir]);
  writeFileSync(
    join(dir, 'phones.lua'),
    `local n = 0
request = function()
  n = (n * 1103515245 + 12345) % 2147483648
  return wrk.format("GET", string.format("/001565%06x.cfg", n % ${count}))
end
`,
  );
  // As it comes, but for what would slow it down: no log of requests, open files kept.
  writeFileSync(
    join(dir, 'nginx.conf'),
    `worker_processes 1;
pid ${dir}/nginx.pid;
error_log stderr notice;
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=10000 inactive=60s;
  default_type text/plain;
  server { listen 127.0.0.1:${nginxPort}; root ${dir}/www; }
}
`,
  );
}
