import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applySite } from './apply-site.ts';
import { type Asterisk, bootAsterisk } from './boot-asterisk.ts';
import { addSounds, cutPrompts } from './sounds.ts';

export interface SiteOptions {
  /** Which of its hosts. */
  readonly host?: string;
  /** Host names the name server of its network knows, with their addresses. */
  readonly names?: Readonly<Record<string, string>>;
  /** Sounds of the site's own that its host has. */
  readonly sounds?: readonly string[];
  /** Files that its host has beside what pbxc writes, by their paths; scripts can be run. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/**
 * The real Asterisk with what pbxc makes of a site, given as its files. Every prompt is cut to a tenth of a second, and so
 * are the site's own sounds: what is played is told by name, and nobody has to listen to it.
 */
export async function pbxOfSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: SiteOptions = {},
): Promise<Asterisk> {
  const { host = 'pbx1', names = {}, sounds = [], files: more = {} } = options;
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-site-'));
  writeAll(dir, files);
  const { tree, address, version } = await applySite(dir, host);
  cutPrompts(tree);
  addSounds(tree, sounds);
  writeAll(tree, more);
  return bootAsterisk({ tree, names, version, ...(address !== undefined && { address }) });
}

function writeAll(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode: 0o755 });
  }
}
