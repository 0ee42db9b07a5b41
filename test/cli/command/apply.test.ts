import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';
import { misspelt, office } from '../lib/sites.ts';

const apply = suite('pbxc plan and apply');
const to = ['--root', 'root'];

apply('a plan of a new host creates every file, and changes nothing', async () => {
  const cwd = folder(office);
  const { code, out, err } = await pbxc(['plan', ...to], { cwd });
  const lines = out.split('\n');
  assert.deepEqual([code, err], [0, '']);
  assert.equal(lines[0], 'pbx1 on root: 2 users, 0 routes, 1 queue');
  assert.ok(lines.includes('  + create    /etc/asterisk/queues.conf        new in the site'), out);
  const { length } = lines.filter((line) => line.startsWith('  + create '));
  assert.equal(lines.at(-2), `${length} to create, 0 to change, 0 to remove, 0 unchanged`);
  assert.deepEqual(readdirSync(cwd).sort(), ['people.yaml', 'site.yaml']);
});

apply('an apply writes the files, and a second one finds nothing to do', async () => {
  const cwd = folder(office);
  const first = await pbxc(['apply', '--yes', ...to], { cwd });
  assert.deepEqual([first.code, first.err], [0, '']);
  assert.match(first.out, /\nApplied: \d+ files written, 0 removed, 0 unchanged\n$/);
  assert.match(readFileSync(join(cwd, 'root/etc/asterisk/queues.conf'), 'utf8'), /^\[support\]/m);
  const second = await pbxc(['apply', ...to], { cwd });
  assert.equal(second.code, 0);
  assert.match(
    second.out,
    /\nNothing to do: 0 to create, 0 to change, 0 to remove, \d+ unchanged\nApplied: 0 files written,/,
  );
});

apply('a change is shown with its lines, what is told, and 2 when asked for', async () => {
  const cwd = folder(office);
  await pbxc(['apply', '--yes', ...to], { cwd });
  writeFileSync(join(cwd, 'people.yaml'), (office['people.yaml'] ?? '').replace('[alice, bob]', '[bob]'));
  const { code, out } = await pbxc(['plan', '--detailed-exitcode', ...to], { cwd });
  assert.equal(code, 2);
  assert.match(out, /\n {2}~ change {4}\/etc\/asterisk\/queues\.conf +differs\n/);
  assert.match(out, /\n\/etc\/asterisk\/queues\.conf {2}\+0 -1\n@@ [^\n]* @@ \[support\]\n/);
  assert.ok(out.includes('\n-member = PJSIP/alice,0,alice\n'), out);
  assert.match(out, /\nThen, in this order:\n {2}asterisk -rx "module reload app_queue\.so" /);
  const summary = await pbxc(['plan', '--summary', ...to], { cwd });
  assert.deepEqual([summary.code, summary.out.includes('@@')], [0, false]);
});

apply('with nothing to do, --detailed-exitcode is 0', async () => {
  const cwd = folder(office);
  await pbxc(['apply', '--yes', ...to], { cwd });
  assert.equal((await pbxc(['plan', '--detailed-exitcode', ...to], { cwd })).code, 0);
});

apply('a file edited by hand is named so', async () => {
  const cwd = folder(office);
  await pbxc(['apply', '--yes', ...to], { cwd });
  appendFileSync(join(cwd, 'root/etc/asterisk/queues.conf'), 'edited = yes\n');
  const { out } = await pbxc(['plan', '--summary', ...to], { cwd });
  assert.match(out, /\n {2}~ change {4}\/etc\/asterisk\/queues\.conf +edited by hand\n/);
});

apply('nothing is applied where nobody can be asked', async () => {
  const cwd = folder(office);
  const { code, err } = await pbxc(['apply', ...to], { cwd });
  assert.deepEqual([code, err], [64, 'pbxc: there is nobody to ask: give --yes to apply\n']);
  assert.equal(existsSync(join(cwd, 'root')), false);
});

apply('the answer decides', async () => {
  const cwd = folder(office);
  const no = await pbxc(['apply', ...to], { cwd, answer: '' });
  assert.deepEqual([no.code, no.err, existsSync(join(cwd, 'root'))], [4, 'pbxc: not applied\n', false]);
  assert.equal((await pbxc(['apply', ...to], { cwd, answer: 'y' })).code, 0);
});

apply('a kept plan is applied from anywhere', async () => {
  const cwd = folder(office);
  await pbxc(['plan', '-o', 'plan.json', ...to], { cwd });
  const { code, err } = await pbxc(['apply', '--yes', join(cwd, 'plan.json')], { cwd: folder() });
  assert.deepEqual([code, err], [0, '']);
  assert.ok(existsSync(join(cwd, 'root/etc/asterisk/queues.conf')));
});

apply('a kept plan is refused when the site changed since', async () => {
  const cwd = folder(office);
  await pbxc(['plan', '-o', 'plan.json', ...to], { cwd });
  writeFileSync(join(cwd, 'people.yaml'), (office['people.yaml'] ?? '').replace('[alice, bob]', '[bob]'));
  const { code, out } = await pbxc(['apply', '--yes', 'plan.json'], { cwd });
  assert.equal(code, 4);
  assert.match(out, /\nfailed: \/etc\/asterisk\/queues\.conf changed in the site since the plan\n/);
  assert.match(out, /\nRefused, nothing was changed: 0 files written, 0 removed, 0 unchanged\nPlan again\.\n$/);
});

apply('options a plan decides cannot be given with it', async () => {
  const cwd = folder(office);
  await pbxc(['plan', '-o', 'plan.json', ...to], { cwd });
  const { code, err } = await pbxc(['apply', '--yes', 'plan.json', ...to], { cwd });
  assert.deepEqual([code, err], [64, 'pbxc: --root cannot be given with a plan: the plan says it\n']);
});

apply('a file that is no plan is refused', async () => {
  const cwd = folder(office);
  const { code, err } = await pbxc(['apply', '--yes', 'site.yaml'], { cwd });
  const message = `pbxc: ${cwd}/site.yaml is not a plan of this version of pbxc: make it with "pbxc plan -o"\n`;
  assert.deepEqual([code, err], [4, message]);
});

apply('a site with errors is not applied: 3', async () => {
  const cwd = folder(misspelt);
  const { code, out, err } = await pbxc(['apply', '--yes', ...to], { cwd });
  assert.deepEqual([code, out], [3, '']);
  assert.match(
    err,
    /^error\[dangling-reference\]: there is no user "bop"\n[\s\S]*\npbxc: the site has errors, nothing was done\n$/,
  );
});

apply('a missing secret is named with its place, and nothing is done: 1', async () => {
  const people = (office['people.yaml'] ?? '').replace(
    'number: 1000',
    'number: 1000\n    password: { env: ALICE_PASSWORD }',
  );
  const cwd = folder({ ...office, 'people.yaml': people });
  const { code, err } = await pbxc(['plan', ...to], { cwd });
  assert.equal(code, 1);
  assert.match(err, /comes from the environment variable ALICE_PASSWORD, which is not set\n {2}people\.yaml:5:15\n/);
  const set = await pbxc(['apply', '--yes', ...to], { cwd, env: { ALICE_PASSWORD: 'Tr0ub4dor-and-3-more' } });
  assert.equal(set.code, 0);
  assert.match(readFileSync(join(cwd, 'root/etc/asterisk/pjsip.conf'), 'utf8'), /^password = Tr0ub4dor-and-3-more$/m);
  assert.equal(set.out.includes('Tr0ub4dor'), false);
});

apply('a secret that changes is not shown, old or new', async () => {
  const people = (office['people.yaml'] ?? '').replace(
    'number: 1000',
    'number: 1000\n    password: { env: ALICE_PASSWORD }',
  );
  const cwd = folder({ ...office, 'people.yaml': people });
  await pbxc(['apply', '--yes', ...to], { cwd, env: { ALICE_PASSWORD: 'Tr0ub4dor-and-3-more' } });
  const { out } = await pbxc(['plan', ...to], { cwd, env: { ALICE_PASSWORD: 'C0rrect-horse-battery' } });
  assert.match(out, /\n {2}~ change {4}\/etc\/asterisk\/pjsip\.conf +differs\n/);
  assert.deepEqual([out.includes('Tr0ub4dor'), out.includes('C0rrect')], [false, false]);
});

apply('a site with two hosts asks which', async () => {
  const site = (office['site.yaml'] ?? '').replace('contexts:', '  pbx2: { address: 192.0.2.11 }\ncontexts:');
  const cwd = folder({ ...office, 'site.yaml': site });
  const { code, err } = await pbxc(['plan', ...to], { cwd });
  assert.deepEqual([code, err.split('\n').at(-2)], [64, 'pbxc: which host? --host is one of pbx1, pbx2']);
  const near = await pbxc(['plan', '--host', 'pbx', ...to], { cwd });
  assert.deepEqual(
    [near.code, near.err.split('\n').at(-2)],
    [64, 'pbxc: the site has no host "pbx": did you mean "pbx1"?'],
  );
});

apply.run();
