import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite } from '../lib/suite.ts';
import { pbxc } from './lib/pbxc.ts';

const completion = suite('pbxc completion');

const words: readonly [title: string, line: string, expected: readonly string[]][] = [
  ['a command', 'pbxc ch', ['check']],
  ['the options of a command', 'pbxc check --s', ['--strict']],
  ['all options of a command', 'pbxc check --', ['--format', '--strict', '--environment', '--help']],
];

for (const [title, line, expected] of words) {
  completion(`bash completes ${title}`, async () => {
    const { out } = await pbxc(['completion', 'bash']);
    const typed = line.split(' ');
    const ask = `COMP_WORDS=(${typed.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${typed.length - 1}; _pbxc; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `${out}\n${ask}`], { encoding: 'utf8' });
    assert.deepEqual([stdout.trim().split('\n'), stderr], [expected, '']);
  });
}

completion('a shell it does not know', async () => {
  assert.deepEqual(await pbxc(['completion', 'csh']), {
    code: 64,
    out: '',
    err: 'pbxc: which shell? One of bash, zsh, fish\nSee: pbxc completion --help\n',
  });
});

completion('fish gets a line for each command and option', async () => {
  const lines = (await pbxc(['completion', 'fish'])).out.split('\n');
  assert.ok(
    lines.includes(
      "complete -c pbxc -n '__fish_seen_subcommand_from build' -l output -s o -r -d 'where to; a new, an empty or a build directory'",
    ),
  );
});

completion.run();
