import { homedir } from 'node:os';
import { join } from 'node:path';

/** The Debian that `scripts/setup-real.sh` put an Asterisk into. It is never written to. */
export function debianRoot(version: '16' | '22'): string {
  return join(process.env['PBXC_CACHE'] ?? join(homedir(), '.cache', 'pbxc'), `asterisk-${version}`);
}
