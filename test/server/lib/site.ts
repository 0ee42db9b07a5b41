import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ServeOptions, type Serving, startServing } from '../../../server/serve.ts';
import { silentLog } from './silent-log.ts';

export interface ServedSite {
  readonly dir: string;
  readonly serving: Serving;
  port(service: string): number;
  /** Writes files of the site; a text that is undefined removes the file. Does not tell the server. */
  write(files: Readonly<Record<string, string | undefined>>): void;
  /** Has the site read again, and waits for it. */
  refresh(): Promise<void>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** Serves a site that is written to a directory of its own, on free ports of loopback. */
export async function serveSite(
  files: Readonly<Record<string, string>>,
  options: Partial<ServeOptions> = {},
): Promise<ServedSite> {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-serve-'));
  const write = (texts: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, text] of Object.entries(texts)) {
      const file = join(dir, name);
      mkdirSync(dirname(file), { recursive: true });
      if (text === undefined) rmSync(file, { force: true });
      else writeFileSync(file, text);
    }
  };
  write(files);
  const serving = await startServing({
    checkout: async () => ({ dir, revision: undefined }),
    thread: { environment: undefined, hosts: [], keepsKey: true },
    host: undefined,
    passed: new Map(),
    log: silentLog,
    ...options,
    said: {
      httpPort: 0,
      httpsPort: 0,
      directoryPort: 0,
      directoryHttpsPort: 0,
      tftpPort: 0,
      confgendPort: 0,
      ...options.said,
    },
  });
  const port = (service: string): number => serving.ports.get(service) ?? 0;
  return {
    dir,
    serving,
    port,
    write,
    refresh: () => serving.keeper.refresh(),
    get: (path, headers = {}) => fetch(`http://127.0.0.1:${port('http')}${path}`, { headers }),
    async close() {
      await serving.close(1000);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
