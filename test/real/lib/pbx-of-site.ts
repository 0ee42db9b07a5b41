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
}

/**
 * The real Asterisk with what pbxc makes of a site, given as its files. Every prompt is cut to a tenth of a second, and so
 * are the site's own sounds: what is played is told by name, and nobody has to listen to it.
 */
export async function pbxOfSite(files: Readonly<Record<string, string>>, options: SiteOptions = {}): Promise<Asterisk> {
  const { host = 'pbx1', names = {}, sounds = [] } = options;
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-site-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  const { tree, address } = await applySite(dir, host);
  cutPrompts(tree);
  addSounds(tree, sounds);
  return bootAsterisk({ tree, names, ...(address !== undefined && { address }) });
}
