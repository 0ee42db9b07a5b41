import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';
import { folder } from './lib/folder.ts';
import { misspelt } from './lib/sites.ts';

const main = join(packageRoot(), 'cli/main.ts');
const node = ['--import', import.meta.resolve('tsx')];
const process_ = suite('the process');

process_('ends with the exit code of the command', () => {
  const { status, stdout } = spawnSync(process.execPath, [...node, main, 'check'], {
    cwd: folder(misspelt),
    encoding: 'utf8',
  });
  assert.deepEqual([status, stdout.split('\n').at(-2)], [3, '1 error in 2 files']);
});

process_('a reader that goes away early is no failure', () => {
  const command = `"${process.execPath}" ${node.join(' ')} "${main}" schema | head -1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  assert.deepEqual([stdout, stderr], ['{\n0\n', '']);
});

process_('a large output gets out whole', () => {
  const { stdout } = spawnSync(process.execPath, [...node, main, 'schema'], { encoding: 'utf8' });
  assert.equal(stdout, readFileSync(join(packageRoot(), 'schema/site.schema.json'), 'utf8'));
});

process_('help and the start of every command load no library', () => {
  const commands = readdirSync(join(packageRoot(), 'cli/command')).map((name) =>
    join(packageRoot(), 'cli/command', name),
  );
  assert.deepEqual(librariesOf([main, ...commands]), []);
});

process_.run();

/** The packages that a module loads when it is loaded, itself or through others; what `import()` loads later is not among them. */
function librariesOf(entries: readonly string[]): string[] {
  const libraries = new Set<string>();
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type )(?:[^;]*? from )?'([^']+)';/gm,
    )) {
      if (name.startsWith('.')) queue.push(resolve(dirname(file), name));
      else if (!name.startsWith('node:')) libraries.add(name);
    }
  }
  return [...libraries];
}
