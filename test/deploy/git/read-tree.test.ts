import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as assert from 'uvu/assert';
import { compile } from '../../../compiler/compile.ts';
import { readTree } from '../../../deploy/git/read-tree.ts';
import { mergeBase, prefixOf, resolveRevision } from '../../../deploy/git/revision.ts';
import { office } from '../../lib/office.ts';
import { commitAll, inRepository, runGit } from '../../lib/repository.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('a revision of Git');

test('is compiled without a checkout, whatever lies in the work tree', () =>
  inRepository({ 'pbx/site.yaml': office, 'pbx/users.yaml': 'users: { alice: { number: 1000 } }\n' }, (dir) => {
    const site = join(dir, 'pbx');
    writeFileSync(join(site, 'users.yaml'), 'users: { bob: { number: 1001 } }\n');
    writeFileSync(join(site, 'more.yaml'), 'nonsense: [');
    const tree = readTree(site, resolveRevision(site, 'HEAD'), prefixOf(site));
    assert.ok(tree);
    const { model, diagnostics } = compile(tree);
    assert.equal([...(model?.users.keys() ?? [])], ['alice']);
    assert.equal(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.is(runGit(dir, 'status', '--porcelain'), ' M pbx/users.yaml\n?? pbx/more.yaml\n');
  }));

test('has what it had: environments, dialplan, sounds, links', () =>
  inRepository(
    {
      'site.yaml': office,
      'environments/lab.yaml': 'users: { carol: { number: 1002 } }\n',
      'dialplan/own.conf': '[hello]\nexten => s,1,Answer()\n',
      'shared/people.txt': 'users: { alice: { number: 1000 } }\n',
    },
    (dir) => {
      symlinkSync('shared/people.txt', join(dir, 'people.yaml'));
      symlinkSync('/etc/hostname', join(dir, 'outside.yaml'));
      commitAll(dir, 'links');
      const tree = readTree(dir, resolveRevision(dir, 'HEAD'), prefixOf(dir));
      assert.ok(tree);
      const { site, diagnostics, sources } = compile(tree, { environment: 'lab' });
      assert.equal(Object.keys(site?.users ?? {}).sort(), ['alice', 'carol']);
      assert.ok(sources.has('dialplan/own.conf'));
      assert.is(diagnostics[0]?.message, 'outside.yaml is a link that leads out of the site');
    },
  ));

test('does not have a directory that came later', () =>
  inRepository({ 'README.md': 'here comes a site\n' }, (dir) => {
    mkdirSync(join(dir, 'pbx'));
    assert.is(readTree(dir, resolveRevision(dir, 'HEAD'), 'pbx/'), undefined);
  }));

const names: readonly [title: string, path: string][] = [
  ['blanks and quotes', 'more people "of ours".yaml'],
  ['letters of other languages', 'années/équipe.yaml'],
  ['a line break', 'two\nlines.yaml'],
];
for (const [title, path] of names) {
  test(`has files with ${title} in their names`, () =>
    inRepository({ 'site.yaml': office }, (dir) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), 'users: { alice: { number: 1000 } }\n');
      commitAll(dir, 'people');
      const tree = readTree(dir, resolveRevision(dir, 'HEAD'), '');
      assert.ok(tree);
      assert.equal(Object.keys(compile(tree).site?.users ?? {}), ['alice']);
    }));
}

const hostile = [
  '--output=/tmp/pbxc-owned',
  '-h',
  '--help',
  '',
  'HEAD\nHEAD',
  'HEAD:site.yaml',
  '..',
  'no-such-branch',
  '--upload-pack=touch',
];
for (const asked of hostile) {
  test(`called ${JSON.stringify(asked)} is none`, () =>
    inRepository({ 'site.yaml': office }, (dir) => {
      assert.throws(
        () => resolveRevision(dir, asked),
        (error: Error) => error.message === `there is no revision "${asked}"`,
      );
    }));
}

test('is where the branch left, whatever the base did since', () =>
  inRepository({ 'site.yaml': office }, (dir) => {
    const first = resolveRevision(dir, 'HEAD').commit;
    runGit(dir, 'checkout', '-q', '-b', 'change');
    writeFileSync(join(dir, 'users.yaml'), 'users: { alice: { number: 1000 } }\n');
    commitAll(dir, 'alice');
    runGit(dir, 'checkout', '-q', 'main');
    writeFileSync(join(dir, 'groups.yaml'), 'groups: {}\n');
    commitAll(dir, 'groups');
    const base = mergeBase(dir, resolveRevision(dir, 'main'), resolveRevision(dir, 'change'));
    assert.equal(base, { asked: 'main', commit: first });
  }));

test.run();
