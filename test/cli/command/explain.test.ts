import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';
import { office } from '../lib/sites.ts';

const explain = suite('pbxc explain');

/** A site with its build in `out`, and the number of a line of its queues.conf. */
async function built(): Promise<{ cwd: string; file: string; lineOf: (text: string) => number }> {
  const cwd = folder(office);
  await pbxc(['build', '-o', 'out'], { cwd });
  const file = 'out/pbx1/etc/asterisk/queues.conf';
  const lines = readFileSync(join(cwd, file), 'utf8').split('\n');
  return { cwd, file, lineOf: (text) => lines.findIndex((line) => line.startsWith(text)) + 1 };
}

explain('a line of a build is answered with the YAML place and its line', async () => {
  const { cwd, file, lineOf } = await built();
  const line = lineOf('member = PJSIP/alice');
  assert.deepEqual(await pbxc(['explain', `${file}:${line}`], { cwd }), {
    code: 0,
    out: `pbx1:/etc/asterisk/queues.conf:${line}
  member = PJSIP/alice,0,alice
comes from queues.support.members.0
  people.yaml:7:38
    7 |   support: { number: 3000, members: [alice, bob] }
      |                                      ^^^^^
`,
    err: '',
  });
});

explain('a path on a host is answered the same', async () => {
  const { cwd, file, lineOf } = await built();
  const line = lineOf('member = PJSIP/bob');
  const { out } = await pbxc(['explain', '--site', '.', `/etc/asterisk/queues.conf:${line}`], { cwd });
  assert.equal(out, (await pbxc(['explain', `${file}:${line}`], { cwd })).out);
});

explain('a line that is the same for every site says so', async () => {
  const { cwd, file } = await built();
  assert.equal(
    (await pbxc(['explain', `${file}:1`], { cwd })).out,
    'pbx1:/etc/asterisk/queues.conf:1\n  [general]\nis the same for every site\n',
  );
});

explain('without a line: which lines come from where', async () => {
  const { cwd, file, lineOf } = await built();
  const { out } = await pbxc(['explain', file], { cwd });
  const last = readFileSync(join(cwd, file), 'utf8').split('\n').length - 1;
  assert.ok(out.includes(`${lineOf('[support]')}-${last}  queues.support           people.yaml:7\n`), out);
});

explain('json has the place', async () => {
  const { cwd, file, lineOf } = await built();
  const line = lineOf('member = PJSIP/alice');
  const { out } = await pbxc(['explain', '--format', 'json', `${file}:${line}`], { cwd });
  assert.deepEqual(JSON.parse(out), {
    host: 'pbx1',
    path: '/etc/asterisk/queues.conf',
    line,
    text: 'member = PJSIP/alice,0,alice',
    place: { file: 'people.yaml', line: 7, column: 38, length: 5, path: 'queues.support.members.0' },
    isFixed: false,
  });
});

explain('says when the site changed since the build', async () => {
  const { cwd, file } = await built();
  writeFileSync(join(cwd, 'people.yaml'), (office['people.yaml'] ?? '').replace('[alice, bob]', '[bob]'));
  const { code, err } = await pbxc(['explain', `${file}:1`], { cwd });
  assert.equal(code, 0);
  assert.equal(err, 'The site changed since this build: the answer is for the site as it is now.\n');
});

explain('says when the file was edited', async () => {
  const { cwd, file } = await built();
  appendFileSync(join(cwd, file), 'edited\n');
  const { err } = await pbxc(['explain', `${file}:1`], { cwd });
  assert.equal(err, 'The file was edited since it was built: its lines may have moved.\n');
});

const mistakes: readonly [title: string, argv: readonly string[], err: RegExp][] = [
  [
    'a line that is not there',
    ['--site', '.', '/etc/asterisk/queues.conf:9999'],
    /^pbxc: \/etc\/asterisk\/queues\.conf has no line 9999: it has \d+ lines\n$/,
  ],
  [
    'a file the site does not make',
    ['--site', '.', '/etc/asterisk/queue.conf:1'],
    /^pbxc: the site makes no file \/etc\/asterisk\/queue\.conf for host "pbx1", did you mean \/etc\/asterisk\/queues\.conf\?\n$/,
  ],
  [
    'a file outside of any build',
    ['people.yaml:1'],
    /people\.yaml is in no build of pbxc: give a file of a directory made by "pbxc build"/,
  ],
];

for (const [title, argv, err] of mistakes) {
  explain(title, async () => {
    const ran = await pbxc(['explain', ...argv], { cwd: folder(office) });
    assert.equal(ran.code, 1);
    assert.match(ran.err, err);
  });
}

explain.run();
