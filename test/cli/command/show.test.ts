import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';
import { office } from '../lib/sites.ts';

const show = suite('pbxc show');

show('without a kind: how many there are of each', async () => {
  const { out } = await pbxc(['show'], { cwd: folder(office) });
  const counts = out.split('\n').filter((line) => / [1-9]/.test(line) && /^(users|queues|hosts) /.test(line));
  assert.deepEqual(counts.map((line) => line.replace(/ +/, ' ')).sort(), ['hosts 1', 'queues 1', 'users 2']);
});

show('a kind: its names and where they are declared', async () => {
  const expected = { code: 0, out: 'alice  people.yaml:2:3\nbob    people.yaml:5:3\n', err: '' };
  const cwd = folder(office);
  assert.deepEqual(await pbxc(['show', 'users'], { cwd }), expected);
  assert.deepEqual(await pbxc(['show', 'user'], { cwd }), expected);
  assert.deepEqual(await pbxc(['show', '.', 'users'], { cwd }), expected);
});

show('an object: its values as YAML, each with its place or as a default', async () => {
  const { out } = await pbxc(['show', 'user:alice'], { cwd: folder(office) });
  const lines = out.split('\n').map((line) => line.replace(/ +#/, ' #'));
  assert.deepEqual(lines.slice(0, 3), [
    'alice: # people.yaml:2:3',
    '  name: Alice Wonderland # people.yaml:3:11',
    '  number: 1000 # people.yaml:4:13',
  ]);
  assert.ok(lines.includes('  line: sip # default'));
});

show('json: the same, by path', async () => {
  const { out } = await pbxc(['show', 'user:alice', '--format', 'json'], { cwd: folder(office) });
  const values = JSON.parse(out);
  assert.deepEqual(values.number, {
    value: 1000,
    place: { file: 'people.yaml', line: 4, column: 13, length: 4, path: 'users.alice.number' },
  });
  assert.deepEqual(values.line, { value: 'sip', place: null });
});

show('a secret in the clear is not shown', async () => {
  const people = office['people.yaml'] ?? '';
  const cwd = folder({
    ...office,
    'people.yaml': people.replace('number: 1000', 'number: 1000\n    password: Tr0ub4dor-and-3-more'),
  });
  const { out } = await pbxc(['show', 'user:alice'], { cwd });
  assert.ok(/^ {2}password: '\*{8}' +# people.yaml:5:15$/m.test(out), out);
  assert.equal(out.includes('Tr0ub4dor'), false);
});

const mistakes: readonly [title: string, what: string, code: number, err: string][] = [
  ['a name nobody has', 'user:alize', 1, 'pbxc: there is nothing called "alize" in users: did you mean "alice"?\n'],
  ['a kind that is none', 'usres', 64, 'pbxc: there is no kind "usres": did you mean "users"?\n'],
];

for (const [title, what, code, err] of mistakes) {
  show(title, async () => {
    assert.deepEqual(await pbxc(['show', what], { cwd: folder(office) }), { code, out: '', err });
  });
}

show('a preset is printed as it is', async () => {
  const { code, out } = await pbxc(['show', '--preset', 'france']);
  assert.equal(code, 0);
  assert.ok(out.includes('country: fr\n'));
});

show('a preset that does not exist', async () => {
  const { code, err } = await pbxc(['show', '--preset', 'frence']);
  assert.deepEqual([code, err], [64, 'pbxc: there is no preset "frence": did you mean "france"?\n']);
});

show.run();
