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

show(pbxc(['check', 'site-config']));
const plan = pbxc(['plan', 'site-config', ...to, '--summary', '--detailed-exitcode'], changesPending);
if (plan.status === changesPending) {
  // Begins with the same plan, which is therefore not shown twice.
  show(pbxc(['apply', 'site-config', ...to, '--yes']));
} else {
  show(plan);
  console.log('\nNothing changed: build/root is what site-config/ describes.');
}

console.log(`
Try next:
  change a line of site-config/, then
  npx pbxc plan site-config --root build/root                            what would change
  npx pbxc apply site-config --root build/root                           do it
  npx pbxc rollback --root build/root                                    take it back
  npx pbxc explain --site site-config /etc/asterisk/extensions.conf:20   which line of YAML made it
  npx pbxc init my-site                                                  a site of your own
  npx pbxc --help`);

/**
 * Runs a command, and ends the process with its exit code if it fails.
 * @param {string[]} args
 * @param {number[]} accepted exit codes besides 0 that are no failure
 */
function pbxc(args, ...accepted) {
  const { status, stdout, error } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error) throw error;
  const result = { command: `pbxc ${args.join(' ')}`, stdout, status };
  if (status === 0 || (status !== null && accepted.includes(status))) return result;
  show(result);
  process.exit(status ?? 1);
}

/** @param {{ command: string, stdout: string }} result */
function show({ command, stdout }) {
  process.stdout.write(`\n$ ${command}\n${stdout}`);
}
