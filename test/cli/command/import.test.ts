import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';
import { office } from '../lib/sites.ts';

const importing = suite('pbxc import');

const people = `firstname,lastname,exten,context,line_protocol
Bob,Brown,1011,default,sip
"Robert ""Bob""",Jenkins,1012,default,webrtc
`;

importing('prints the users of a spreadsheet as YAML', async () => {
  const cwd = folder({ 'people.csv': people });
  assert.deepEqual(await pbxc(['import', 'users', 'people.csv'], { cwd }), {
    code: 0,
    out: `users:
  bob-brown:
    name: Bob Brown
    number: 1011
    context: default
    line: sip
  robert-bob-jenkins:
    name: "Robert \\"Bob\\" Jenkins"
    number: 1012
    context: default
    line: webrtc
`,
    err: '',
  });
});

importing('writes them into a file, and the second time finds nothing to change', async () => {
  const cwd = folder({ 'people.csv': people, 'users.yaml': '# ours\nusers:\n  bob-brown: { ring: 20s } # B\n' });
  const argv = ['import', 'users', 'people.csv', '-o', 'users.yaml'];
  assert.deepEqual(await pbxc(argv, { cwd }), { code: 0, out: 'users.yaml written\n', err: '' });
  assert.equal(
    readFileSync(join(cwd, 'users.yaml'), 'utf8'),
    `# ours
users:
  bob-brown: { ring: 20s, name: Bob Brown, number: 1011, context: default, line: sip } # B
  robert-bob-jenkins:
    name: "Robert \\"Bob\\" Jenkins"
    number: 1012
    context: default
    line: webrtc
`,
  );
  assert.deepEqual(await pbxc(argv, { cwd }), {
    code: 0,
    out: 'Nothing to change: everything is there already\n',
    err: '',
  });
});

importing('changes the users of a site where they stand, and adds the others to its users.yaml', async () => {
  const before = office['people.yaml'] ?? '';
  const cwd = folder({
    'site/site.yaml': office['site.yaml'] ?? '',
    'site/people.yaml': before,
    'more.csv':
      'name,firstname,lastname,exten,context,line_protocol\nbob,Bob,Brown,1011,default,sip\ncarol,Carol,,1012,default,sip\n',
  });
  const { code, out } = await pbxc(['import', 'users', 'more.csv', '--into', 'site'], { cwd });
  assert.deepEqual([code, out], [0, 'site/people.yaml written\nsite/users.yaml written\n']);
  assert.equal(
    readFileSync(join(cwd, 'site/people.yaml'), 'utf8'),
    before.replace('number: 1001 }', 'number: 1011, context: default, line: sip }'),
  );
  assert.equal(
    readFileSync(join(cwd, 'site/users.yaml'), 'utf8'),
    'users:\n  carol:\n    name: Carol\n    number: 1012\n    context: default\n    line: sip\n',
  );
  assert.deepEqual((await pbxc(['check', 'site'], { cwd })).code, 0);
});

importing('turns the spreadsheet of a site into its YAML', async () => {
  const cwd = folder({ ...office, 'users.csv': people });
  const { code, out } = await pbxc(['import', 'users', 'users.csv', '--into', '.'], { cwd });
  assert.deepEqual([code, out], [0, 'users.yaml written\n']);
  assert.equal(readFileSync(join(cwd, 'people.yaml'), 'utf8'), office['people.yaml']);
});

importing('with an error in the spreadsheet nothing is written', async () => {
  const cwd = folder({ ...office, 'more.csv': `${people}Ann,Lee,1013,default,\n` });
  const { code, out, err } = await pbxc(['import', 'users', 'more.csv', '--into', '.'], { cwd });
  assert.deepEqual(
    [code, out, err],
    [
      3,
      '',
      `error[missing-key]: the line of user "ann-lee" needs "line_protocol"
  more.csv:4:9
    4 | Ann,Lee,1013,default,
      |         ^^^^ fill all of its cells that are needed, or none of its cells

1 error in 1 file

pbxc: the file has errors, nothing was done
`,
    ],
  );
  assert.ok(!existsSync(join(cwd, 'users.yaml')));
});

importing('a site that cannot be read is left as it is', async () => {
  const cwd = folder({ 'site.yaml': '- version\n', 'more.csv': people });
  const { code, err } = await pbxc(['import', 'users', 'more.csv', '--into', '.'], { cwd });
  assert.deepEqual(
    [code, err],
    [3, 'pbxc: the site cannot be read, nothing was done: site.yaml holds no sections\nSee: pbxc check\n'],
  );
  assert.deepEqual(readdirSync(cwd).sort(), ['more.csv', 'site.yaml']);
});

const misuses: readonly [argv: readonly string[], message: string][] = [
  [[], 'say what to import'],
  [['queues', 'x.csv'], 'there is no import of "queues"'],
  [['users'], 'say which file to import'],
  [['users', 'people.csv', '-o', 'a.yaml', '--into', '.'], 'give either -o or --into'],
];
for (const [argv, message] of misuses) {
  importing(`asks for another command line: ${message}`, async () => {
    const cwd = folder({ 'people.csv': people });
    assert.deepEqual(await pbxc(['import', ...argv], { cwd }), {
      code: 64,
      out: '',
      err: `pbxc: ${message}: pbxc import users FILE\nSee: pbxc import --help\n`,
    });
  });
}

importing.run();
