import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';

const test = suite('the story in the README');

/** The first block of shell that changes something: ten lines. */
function story(): string[] {
  const text = readFileSync(join(packageRoot(), 'README.md'), 'utf8');
  const [, block = ''] = /take it back:\n\n```sh\n([^`]*)```/.exec(text) ?? [];
  return block.trim().split('\n');
}

const left = new Set(['.git', 'node_modules', 'build', 'coverage', 'test']);

test('is true, line by line, in a copy of the package', () => {
  const root = packageRoot();
  const copy = mkdtempSync(join(tmpdir(), 'pbxc-story-'));
  try {
    // With the times of files, by which a build is known to be current.
    const kept = readdirSync(root).filter((name) => !left.has(name));
    execFileSync('cp', ['-a', ...kept.map((name) => join(root, name)), copy]);
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const lines = story();
    assert.is(lines.length, 10);
    const said = lines.map((line) => {
      const env = { ...process.env, CI: 'true', NO_COLOR: '1' };
      const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: copy, env, encoding: 'utf8' });
      assert.is(status, 0, `${line}\n${stdout}${stderr}`);
      return stdout;
    });
    assert.match(said[0] ?? '', /\nApplied: \d+ files written, 0 removed, 0 unchanged\n/);
    const renamed =
      '1 object: 1 changed\n  ~ changed user alice  site-config/people.yaml:2\n      name: Alice Wonderland -> Alice Liddell\n';
    assert.match(said[2] ?? '', renamed);
    assert.match(said[2] ?? '', /\nThen, in this order:\n(?: {2}.*\n)* {2}asterisk -rx "module reload res_pjsip\.so" /);
    assert.match(said[3] ?? '', /\nApplied: \d+ files written, 0 removed, \d+ unchanged\n$/);
    assert.match(said[5] ?? '', /\n {2}\/etc\/asterisk\/queues\.conf {2}edited\n$/);
    assert.match(said[6] ?? '', '\n-musicclass = polka\n');
    assert.match(said[6] ?? '', '\n1 file was changed by hand: apply refuses it without --overwrite-drift\n');
    assert.match(
      said[7] ?? '',
      /^Back to generation 1 of host "pbx1"\n[\s\S]*\nApplied: \d+ files written, 0 removed, \d+ unchanged\n$/,
    );
    assert.is((said[8] ?? '').trim().split('\n').length, 3, said[8]);
    assert.match(said[9] ?? '', renamed);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

test.run();
