import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { directory } from '../../../compiler/source/directory.ts';
import { listFiles } from '../../../compiler/source/list-files.ts';
import { type Files, inSiteDirectory } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const listing = suite('finding the files of a site');

interface Found {
  readonly yaml: string[];
  readonly environments: Record<string, string>;
  readonly dialplan: string[];
  readonly problems: string[];
}

/** What is found in a directory of these files, after `prepare` has added what is no plain file. */
function found(files: Files, prepare: (dir: string) => void = () => {}): Found {
  return inSiteDirectory(files, (dir) => {
    prepare(dir);
    const problems: string[] = [];
    const report = ({ message, hint }: { message: string; hint?: string }): void => {
      problems.push((hint === undefined ? message : `${message} // ${hint}`).replaceAll(dir, 'DIR'));
    };
    const { yaml, environments, dialplan } = listFiles(directory(dir), report);
    return { yaml, environments: Object.fromEntries(environments), dialplan, problems };
  });
}

const nothing = { yaml: [], environments: {}, dialplan: [], problems: [] };

listing('reads every YAML file below the directory, sorted by path', () => {
  const files = {
    'site.yaml': '',
    'b/users.yml': '',
    'a/x/queues.yaml': '',
    'a.yaml': '',
    'README.md': '',
    'a/b.json': '',
  };
  assert.equal(found(files), { ...nothing, yaml: ['a.yaml', 'a/x/queues.yaml', 'b/users.yml', 'site.yaml'] });
});

listing('reads nothing of a folder that pbxc wrote, nor below it', () => {
  const files = { 'site.yaml': '', 'out/.pbxc-build.json': '', 'out/inventory.yml': '', 'out/tasks/ask.yml': '' };
  assert.equal(found(files), { ...nothing, yaml: ['site.yaml'] });
});

listing('reads nothing that is hidden, or that other tools use', () => {
  const files = {
    '.hidden.yaml': '',
    '.github/ci.yaml': '',
    'templates/yealink.yaml': '',
    'sounds/a.yaml': '',
    'tests/fixtures/b.yaml': '',
    'node_modules/x/y.yaml': '',
    'expected/c.yaml': '',
    'tests/calls.yaml': '',
    'offices/templates/paris.yaml': '',
  };
  assert.equal(found(files), { ...nothing, yaml: ['offices/templates/paris.yaml', 'tests/calls.yaml'] });
});

listing("reads the site's own dialplan, and no other .conf file", () => {
  const files = { 'dialplan/sales.conf': '', 'dialplan/a/b.conf': '', 'notes.conf': '', 'dialplan/x.yaml': '' };
  assert.equal(found(files), { ...nothing, yaml: ['dialplan/x.yaml'], dialplan: ['dialplan/sales.conf'] });
});

listing('refuses a dialplan file whose name no host can keep', () => {
  assert.equal(
    found({ 'dialplan/two words.conf': '', 'dialplan/a;b.conf': '', 'dialplan/é.conf': '' }).problems.sort(),
    [
      'dialplan/a;b.conf cannot keep its name on the host // name it with letters, digits, `_`, `.` and `-`',
      'dialplan/two words.conf cannot keep its name on the host // name it with letters, digits, `_`, `.` and `-`',
      'dialplan/é.conf cannot keep its name on the host // name it with letters, digits, `_`, `.` and `-`',
    ],
  );
});

listing('keeps environments apart from the description', () => {
  assert.equal(found({ 'environments/test.yaml': '', 'environments/lab.yml': '' }), {
    ...nothing,
    environments: { lab: 'environments/lab.yml', test: 'environments/test.yaml' },
  });
});

listing('refuses an environment of two files, and a folder of them', () => {
  const { environments, problems } = found({
    'environments/test.yaml': '',
    'environments/test.yml': '',
    'environments/lab/people.yaml': '',
  });
  assert.equal(Object.keys(environments), ['test']);
  assert.equal(problems.sort(), [
    'environments/lab/people.yaml is no environment // one is a file `environments/NAME.yaml`',
    'the environment "test" has two files',
  ]);
});

listing('takes a directory for a directory, whatever its name', () => {
  assert.equal(found({ 'users.yaml/alice.yaml': '' }), { ...nothing, yaml: ['users.yaml/alice.yaml'] });
});

listing('finds nothing in an empty directory', () => {
  assert.equal(found({}), nothing);
});

listing('says what cannot be read', () => {
  const problems: string[] = [];
  inSiteDirectory({ 'site.yaml': '' }, (dir) => {
    for (const path of ['missing', 'site.yaml', 'site.yaml/below']) {
      listFiles(directory(join(dir, path)), ({ message }) => problems.push(message.replaceAll(dir, 'DIR')));
    }
  });
  assert.equal(problems, [
    'DIR/missing cannot be read: it does not exist',
    'DIR/site.yaml cannot be read: it is not a directory',
    'DIR/site.yaml/below cannot be read: it is not a directory',
  ]);
});

listing('follows a link to a file of the site, and none that leads out of it', () => {
  const { yaml, problems } = found({ 'people/alice.yaml': '' }, (dir) => {
    symlinkSync('people/alice.yaml', join(dir, 'alice.yaml'));
    symlinkSync('/etc/hostname', join(dir, 'host.yaml'));
    symlinkSync('/dev/zero', join(dir, 'zero.yaml'));
    symlinkSync('gone.yaml', join(dir, 'broken.yaml'));
    symlinkSync('round.yaml', join(dir, 'round.yaml'));
    symlinkSync('people', join(dir, 'folder.yaml'));
  });
  assert.equal(yaml, ['alice.yaml', 'people/alice.yaml']);
  assert.equal(problems.sort(), [
    'broken.yaml cannot be read: it does not exist',
    'folder.yaml is a link to what is no file',
    'host.yaml is a link that leads out of the site',
    'round.yaml cannot be read: its links lead in a circle',
    'zero.yaml is a link that leads out of the site',
  ]);
});

listing('does not wait for a pipe', () => {
  const { yaml, problems } = found({ 'site.yaml': '' }, (dir) => {
    execFileSync('mkfifo', [join(dir, 'pipe.yaml')]);
    symlinkSync('pipe.yaml', join(dir, 'link.yaml'));
  });
  assert.equal(yaml, ['site.yaml']);
  assert.equal(problems.sort(), ['link.yaml is a link to what is no file', 'pipe.yaml is no file']);
});

listing('is not caught by a folder that links back to the site', () => {
  const { yaml, problems } = found({ 'site.yaml': '' }, (dir) => {
    mkdirSync(join(dir, 'a'));
    symlinkSync('..', join(dir, 'a', 'up'));
  });
  assert.equal([yaml, problems], [['site.yaml'], []]);
});

listing('stops at what is too large for a site', () => {
  const problems: string[] = [];
  inSiteDirectory({ 'a.yaml': '', 'b/c.yaml': '', 'b/d.txt': '' }, (dir) => {
    for (const most of [4, 3])
      listFiles(directory(dir), ({ message }) => problems.push(message.replace(dir, 'DIR')), most);
  });
  assert.equal(problems, ['DIR holds more than 3 files: is it a site?']);
});

listing.run();
