import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

export interface PlainTftp {
  stop(): Promise<void>;
}

/** Serves a folder by TFTP with dnsmasq, as it is but for its permissions: dnsmasq only sends what everybody may read. */
export async function plainTftp(folder: string, address: string): Promise<PlainTftp> {
  const open = mkdtempSync(join(tmpdir(), 'pbxc-tftp-'));
  cpSync(folder, open, { recursive: true });
  chmodSync(open, 0o755);
  for (const name of readdirSync(open, { recursive: true })) chmodSync(join(open, String(name)), 0o755);
  const child = spawn(
    'dnsmasq',
    [
      ...['--keep-in-foreground', '--conf-file=/dev/null', '--log-facility=-', '--user=root', '--pid-file='],
      ...['--port=0', '--bind-interfaces', `--listen-address=${address}`, '--enable-tftp', `--tftp-root=${open}`],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await until(10_000, 'the TFTP server to start', () => {
    if (child.exitCode !== null) throw new Error(`dnsmasq ended instead of starting\n${said}`);
    return /TFTP root is/.test(said) ? true : undefined;
  });
  return {
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}
