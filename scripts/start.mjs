// npm start: installs and builds what is missing, then takes the default site all the way to files under build/root.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';

const to = ['--root', 'build/root'];
/** The exit code of `plan --detailed-exitcode` when something is to be done. */
const changesPending = 2;

requireNode();
ensureInstalled();
ensureBuilt();

pbxc(['check', 'site-config']);
const pending =
  pbxc(['plan', 'site-config', ...to, '--summary', '--detailed-exitcode'], changesPending) === changesPending;
if (pending) pbxc(['apply', 'site-config', ...to, '--yes']);
else console.log('\nNothing changed: build/root is what site-config/ describes.');

console.log(`
Try next (pbxc is node dist/cli/main.js here):
  edit site-config/, and run npm start again
  pbxc explain --site site-config /etc/asterisk/extensions.conf:20   which line of YAML made it
  pbxc init my-site                                                   a site of your own
  pbxc --help`);

/**
 * Runs a command as a person would, and ends the process with its exit code if it fails.
 * @param {string[]} args
 * @param {number[]} accepted exit codes besides 0 that are no failure
 */
function pbxc(args, ...accepted) {
  console.log(`\n$ pbxc ${args.join(' ')}`);
  const { status, error } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status === 0 || (status !== null && accepted.includes(status))) return status;
  process.exit(status ?? 1);
}
