import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Asterisk } from './boot-asterisk.ts';

export interface SippOptions {
  readonly user: string;
  readonly password: string;
  /** Its own address, one of the test's (`newAddress`). */
  readonly address: string;
  /** Whom `call` calls. */
  readonly number?: string;
}

/** Runs a scenario of `sipp/` once, with the real SIPp; it fails with what SIPp said if anything goes another way. */
export async function sipp(
  asterisk: Asterisk,
  scenario: 'register' | 'answer' | 'call',
  { user, password, address, number = '' }: SippOptions,
): Promise<void> {
  const file = join(import.meta.dirname, 'sipp', `${scenario}.xml`);
  const phone = ['-i', address, '-p', '5060', '-mi', address, '-s', user, '-au', user, '-ap', password];
  const bounds = ['-m', '1', '-timeout', '10s', '-timeout_error', '-nostdin'];
  const args = ['-sf', file, ...phone, ...bounds, '-key', 'number', number, `${asterisk.address}:5060`];
  await promisify(execFile)('sipp', args, { timeout: 15_000 });
}
