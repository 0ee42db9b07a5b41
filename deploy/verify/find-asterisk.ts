import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An Asterisk that can be started: in the root file system, or in another one that it sees as `/`. */
export interface InstalledAsterisk {
  readonly root: string;
  /** Within that root. */
  readonly program: string;
}

const usual = ['/usr/sbin', '/usr/local/sbin', '/usr/bin'];

/** The Asterisk below `root`, or on the path of this machine; undefined when there is none. */
export function findAsterisk(env: NodeJS.ProcessEnv, root = '/'): InstalledAsterisk | undefined {
  const path = root === '/' ? (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '') : [];
  for (const folder of [...path, ...usual]) {
    const program = join(folder, 'asterisk');
    if (isProgram(join(root, program))) return { root, program };
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
