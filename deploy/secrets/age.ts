import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../error-code.ts';

/** The key that opens what is encrypted in a site: a file, which `PBXC_AGE_IDENTITY` names, else this one of the site. */
export const AGE_IDENTITY_FILE = '.pbxc/age.key';

const IDENTITY_VARIABLE = 'PBXC_AGE_IDENTITY';
const PATIENCE = 20_000;

export type AgeResult = { readonly value: string } | { readonly problem: string; readonly hint?: string };

/** Opens a value by the `age` program. It is on standard output only, and never an argument nor in a file. */
export function decryptAge(text: string, siteDir: string, env: NodeJS.ProcessEnv): AgeResult {
  const identity = env[IDENTITY_VARIABLE] ?? join(siteDir, AGE_IDENTITY_FILE);
  if (!existsSync(identity)) {
    const hint = `put it into ${AGE_IDENTITY_FILE}, or name its file in ${IDENTITY_VARIABLE}`;
    return { problem: 'the identity that opens it is not here', hint };
  }
  return runAge(['--decrypt', '--identity', identity], Buffer.from(text, 'base64'), (output) =>
    output.toString('utf8'),
  );
}

/** Encrypts a value for all recipients; one line of base64, as it stands in a site. */
export function encryptAge(value: string, recipients: readonly string[]): AgeResult {
  const args = recipients.flatMap((recipient) => ['--recipient', recipient]);
  return runAge(['--encrypt', ...args], Buffer.from(value), (output) => output.toString('base64'));
}

function runAge(args: readonly string[], input: Buffer, read: (output: Buffer) => string): AgeResult {
  const { status, stdout, stderr, error } = spawnSync('age', args, { input, timeout: PATIENCE });
  if (error !== undefined) {
    if (hasCode(error, 'ENOENT')) {
      return { problem: 'the program age is not here', hint: 'install it: apt install age' };
    }
    return { problem: error.message };
  }
  if (status === 0) return { value: read(stdout) };
  // It says nothing of the value: what is wrong is the key or the text.
  const [line = ''] = stderr.toString('utf8').split('\n');
  return { problem: line.replace(/^age: error: /, '') };
}
