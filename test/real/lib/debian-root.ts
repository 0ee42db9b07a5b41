import { homedir } from 'node:os';
import { join } from 'node:path';

/** The Debian that `scripts/setup-real.sh` put Asterisk 22 into. It is never written to. */
export function debianRoot(): string {
  return join(process.env['PBXC_CACHE'] ?? join(homedir(), '.cache', 'pbxc'), 'asterisk-22');
}
