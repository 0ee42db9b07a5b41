import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { commitAll, runGit } from '../../lib/repository.ts';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const test = suite('pbxc diff and pbxc review');

const site = `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
`;
const people = `users:
  alice: { number: 1000, name: Alice }
  bob: { number: 1001, name: Bob }
ivrs:
  main: { menu: welcome, choices: { "1": user:alice } }
`;
const routes = (to: string) => `routes:
  incoming:
    direct: { number: "0123456789", to: ${to} }
`;

/** A repository with the site in \`pbx/\`, on a branch that changes a route and a user. */
function branch(): string {
  const dir = folder({ 'pbx/site.yaml': site, 'pbx/people.yaml': people, 'pbx/routes.yaml': routes('user:alice') });
  runGit(dir, 'init', '-q', '-b', 'main');
  commitAll(dir, 'an office');
  runGit(dir, 'checkout', '-q', '-b', 'change');
  writeFileSync(join(dir, 'pbx/routes.yaml'), routes('ivr:main'));
  writeFileSync(join(dir, 'pbx/people.yaml'), people.replace('name: Alice', 'name: Alice Martin'));
  return dir;
}

const short = (dir: string, revision: string) => runGit(dir, 'rev-parse', '--short=12', revision).trim();

test('show what lies in the directory and is not committed', async () => {
  const dir = branch();
  const { code, out, err } = await pbxc(['diff', '--site', 'pbx'], { cwd: dir });
  assert.is(err, '');
  assert.is(code, 0);
  assert.is(
    out.slice(0, out.indexOf('\npbx1:')),
    `HEAD (${short(dir, 'HEAD')}) -> pbx: 2 objects: 2 changed
  ~ changed user alice  pbx/people.yaml:2
      name: Alice -> Alice Martin
  ~ changed incoming route direct  pbx/routes.yaml:3
      to: user:alice -> ivr:main

For callers
  0123456789 from outside reached user "alice"; now it reaches IVR "main"
`,
  );
  assert.match(out, /\n-callerid = "Alice" <1000>\n\+callerid = "Alice Martin" <1000>\n/);
  assert.match(out, /Then the hosts are told:\n {2}asterisk -rx "module reload res_pjsip.so" {2}/);
});

test('end with 2 for a difference when that is asked for, and with 0 for none', async () => {
  const dir = branch();
  assert.is((await pbxc(['diff', 'main', '--site', 'pbx', '--detailed-exitcode'], { cwd: dir })).code, 2);
  const { code, out } = await pbxc(['diff', 'main', 'change', '--site', 'pbx', '--detailed-exitcode'], { cwd: dir });
  assert.is(code, 0);
  assert.is(out, `main (${short(dir, 'main')}) -> change (${short(dir, 'change')}): no object differs\n`);
});

test('compare a branch with where it left its base', async () => {
  const dir = branch();
  commitAll(dir, 'Alice has a second name');
  runGit(dir, 'checkout', '-q', 'main');
  writeFileSync(join(dir, 'pbx/more.yaml'), 'users: { carol: { number: 1002 } }\n');
  commitAll(dir, 'carol');
  runGit(dir, 'checkout', '-q', 'change');
  const { code, out, err } = await pbxc(['review', 'pbx', '--base', 'main'], { cwd: dir });
  assert.is(err, '');
  assert.is(code, 0);
  const head = out.slice(0, out.indexOf('\n### 2 files'));
  assert.is(
    head,
    `## The PBX: 2 objects: 2 changed

Between \`main\` (\`${short(dir, 'main~1')}\`) and \`HEAD\` (\`${short(dir, 'HEAD')}\`) of \`pbx\`, 2 files of the hosts and what 1 number reaches differ.

### For callers

- \`0123456789\` from outside reached \`user "alice"\`; now it reaches \`IVR "main"\`

### Objects

- **changed** user \`alice\` (\`pbx/people.yaml:2\`)
  - \`name\`: \`Alice\` -> \`Alice Martin\`
- **changed** incoming route \`direct\` (\`pbx/routes.yaml:3\`)
  - \`to\`: \`user:alice\` -> \`ivr:main\`

### Reloads

- \`asterisk -rx "module reload res_pjsip.so"\`: calls stay up, phones stay registered; a changed transport waits for a restart
- \`asterisk -rx "module reload pbx_config.so"\`: calls in progress take their next step in the new dialplan
`,
  );
});

test('end with 3 and tell the errors of a branch that has some', async () => {
  const dir = branch();
  writeFileSync(join(dir, 'pbx/routes.yaml'), routes('queue:suport'));
  commitAll(dir, 'a queue that is not there');
  const { code, out } = await pbxc(['review', 'pbx', '--base', 'main'], { cwd: dir });
  assert.is(code, 3);
  assert.is(out.split('\n')[0], '## The PBX: 1 error');
  assert.match(out, /- \*\*error\*\* dangling-reference: `there is no queue "suport"` \(`pbx\/routes.yaml:3`\)/);
});

test('show a whole new site as one that was empty before', async () => {
  const dir = folder({ 'README.md': 'nothing yet\n' });
  runGit(dir, 'init', '-q', '-b', 'main');
  commitAll(dir, 'the beginning');
  runGit(dir, 'checkout', '-q', '-b', 'change');
  execFileSync('mkdir', [join(dir, 'pbx')]);
  writeFileSync(join(dir, 'pbx/site.yaml'), site);
  commitAll(dir, 'a site');
  const { code, out } = await pbxc(['review', 'pbx', '--base', 'main'], { cwd: dir });
  assert.is(code, 0);
  assert.match(out, /- \*\*added\*\* host `pbx1` \(`pbx\/site.yaml:3`\)\n/);
});

test('are the same as JSON', async () => {
  const dir = branch();
  const { out } = await pbxc(['diff', '--site', 'pbx', '--format', 'json'], { cwd: dir });
  const { version, base, head, objects, calls, files } = JSON.parse(out);
  assert.is(version, 1);
  assert.equal(base, { name: 'HEAD', commit: runGit(dir, 'rev-parse', 'HEAD').trim(), errors: 0 });
  assert.equal(head, { name: 'pbx', errors: 0 });
  assert.equal(objects[0].fields, [
    {
      path: 'name',
      before: {
        value: 'Alice',
        place: { file: 'people.yaml', line: 2, column: 32, length: 5, path: 'users.alice.name' },
      },
      after: {
        value: 'Alice Martin',
        place: { file: 'people.yaml', line: 2, column: 32, length: 12, path: 'users.alice.name' },
      },
    },
  ]);
  assert.equal(calls, [
    {
      context: 'from-extern',
      role: 'incoming',
      number: '0123456789',
      isPattern: false,
      before: [{ what: 'user "alice"' }],
      after: [{ what: 'IVR "main"' }],
    },
  ]);
  assert.ok(files.some(({ path }: { path: string }) => path === '/etc/asterisk/pjsip.conf'));
});

test('show no secret, in no format', async () => {
  const dir = branch();
  const trunk = (password: string) =>
    `trunks:\n  carrier: { kind: sip, host: sip.example.net, username: acme, password: ${password} }\n`;
  writeFileSync(join(dir, 'pbx/trunks.yaml'), trunk('s3cr3t-of-old-trunk'));
  commitAll(dir, 'a trunk');
  writeFileSync(join(dir, 'pbx/trunks.yaml'), trunk('s3cr3t-of-new-trunk'));
  for (const format of ['text', 'markdown', 'json']) {
    const { out, err } = await pbxc(['diff', '--site', 'pbx', '--format', format], { cwd: dir });
    assert.not.match(out + err, /s3cr3t/);
    assert.match(out, /trunks\/carrier\/password/);
  }
});

test('touch neither the work tree nor the index', async () => {
  const dir = branch();
  const before = [runGit(dir, 'status', '--porcelain=v2'), readFileSync(join(dir, '.git/index')).toString('hex')];
  await pbxc(['diff', 'main', '--site', 'pbx'], { cwd: dir });
  await pbxc(['review', 'pbx', '--base', 'main'], { cwd: dir });
  assert.equal(
    [runGit(dir, 'status', '--porcelain=v2'), readFileSync(join(dir, '.git/index')).toString('hex')],
    before,
  );
});

const wrong: readonly [title: string, argv: string[], message: string, code: number][] = [
  ['no base', ['review'], 'say what to compare with: --base REV\nSee: pbxc review --help', 64],
  ['a base that is not there', ['review', '--base', 'release'], 'there is no revision "release"', 1],
  ['a base that looks like an option', ['review', '--base=--output=owned'], 'there is no revision "--output=owned"', 1],
];
for (const [title, argv, message, code] of wrong) {
  test(`say so of ${title}`, async () => {
    const dir = branch();
    const ran = await pbxc(argv, { cwd: join(dir, 'pbx') });
    assert.is(ran.err, `pbxc: ${message}\n`);
    assert.is(ran.code, code);
  });
}

test('say so outside of a repository', async () => {
  const dir = folder({ 'site.yaml': site });
  const { code, err } = await pbxc(['diff'], { cwd: dir, env: {} });
  assert.is(err, `pbxc: ${dir} is not in a Git repository\n`);
  assert.is(code, 1);
});

test.run();
