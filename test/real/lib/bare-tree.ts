import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseFiles } from '../../../targets/asterisk/base/base-files.ts';
import type { ModuleFeature } from '../../../targets/asterisk/base/module-groups.ts';

export interface BareTreeOptions {
  readonly features?: ReadonlySet<ModuleFeature>;
  /** Files of /etc/asterisk to add, or to have instead. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A tree with the base files and the least that the others may hold: what a host with nobody on it has. */
export function bareTree(options: BareTreeOptions = {}): string {
  const tree = mkdtempSync(join(tmpdir(), 'pbxc-tree-'));
  const etc = join(tree, 'etc/asterisk');
  mkdirSync(etc, { recursive: true });
  const base = baseFiles({
    indications: { country: 'fr' },
    modules: { features: options.features ?? new Set() },
  });
  for (const { name, text } of base) writeFileSync(join(etc, name), text.content);
  for (const [name, content] of Object.entries({ ...nobody, ...options.files }))
    writeFileSync(join(etc, name), content);
  return tree;
}

const nobody = {
  'cdr.conf': '[general]\nenable = yes\n\n[csv]\nusegmtime = no\n',
  'cel.conf': '[general]\nenable = no\n',
  'confbridge.conf': '[general]\n',
  'extensions.conf': '[general]\n',
  'features.conf': '[general]\n',
  'manager.conf': '[general]\nenabled = no\n',
  'musiconhold.conf': '[default]\nmode = files\ndirectory = /usr/share/asterisk/moh\n',
  'pjsip.conf': '[udp]\ntype = transport\nprotocol = udp\nbind = 0.0.0.0:5060\n',
  'queues.conf': '[general]\n',
  'res_parking.conf': '[general]\nparkeddynamic = no\n',
  'voicemail.conf': '[general]\nformat = wav\n',
};
