import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { placeOf } from '../../compiler/source/spans.ts';

const path = '/etc/dahdi/system.conf';

/**
 * What a real `dahdi_cfg` says to the system.conf of one host, placed in the site; undefined where there is no file, or no
 * dahdi_cfg. It reads files only where `/dev/dahdi/ctl` exists, so it gets a `/dev` of its own with an empty one: no card of the
 * machine is touched.
 */
export function verifyDahdi(artifacts: readonly Artifact[]): Diagnostic[] | undefined {
  const artifact = artifacts.find((each) => each.path === path);
  if (artifact === undefined) return undefined;
  const said = dahdiCfg(artifact.content);
  return said?.map(({ line, text }) => {
    const origin = artifact.origins[line - 1];
    const base = {
      rule: 'dahdi',
      severity: 'error' as const,
      message: `dahdi_cfg: ${text}`,
      hint: `line ${line} of ${path}`,
    };
    return origin === undefined ? base : { ...base, place: placeOf(origin) };
  });
}

/** The complaints of `dahdi_cfg -t` about a system.conf, by line; undefined where it is not installed. */
export function dahdiCfg(content: string): { readonly line: number; readonly text: string }[] | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-dahdi-'));
  try {
    const file = join(dir, 'system.conf');
    writeFileSync(file, content);
    const { stderr, status } = spawnSync('unshare', [...apart(), 'sh', '-c', script, 'sh', file], {
      encoding: 'utf8',
      timeout: 10_000,
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    });
    if (status === NOT_INSTALLED) return undefined;
    if (status === 0) return [];
    const found = [...stderr.matchAll(/^line (\d+): (.*)$/gm)].map(([, line, text = '']) => ({
      line: Number(line),
      text,
    }));
    return found.length > 0 ? found : [{ line: 0, text: `it said: ${stderr.trim().split('\n').at(-1) ?? ''}` }];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const NOT_INSTALLED = 127;

const script = [
  `command -v dahdi_cfg >/dev/null || exit ${NOT_INSTALLED}`,
  'mount -t tmpfs tmpfs /dev && mkdir /dev/dahdi && : >/dev/dahdi/ctl && exec dahdi_cfg -t -c "$1"',
].join('\n');

function apart(): string[] {
  return process.geteuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
}
