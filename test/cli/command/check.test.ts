import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';
import { misspelt, office } from '../lib/sites.ts';

const check = suite('pbxc check');

check('a site without a fault ends with 0', async () => {
  assert.deepEqual(await pbxc(['check'], { cwd: folder(office) }), {
    code: 0,
    out: 'No problems in 2 files\n',
    err: '',
  });
});

check('a site with an error ends with 3, with the place and the nearest name', async () => {
  assert.deepEqual(await pbxc(['check'], { cwd: folder(misspelt) }), {
    code: 3,
    out: `error[dangling-reference]: there is no user "bop"
  people.yaml:7:45
    7 |   support: { number: 3000, members: [alice, bop] }
      |                                             ^^^ did you mean "bob"?  (people.yaml:5)

1 error in 2 files
`,
    err: '',
  });
});

check('file names begin where pbxc was started', async () => {
  const cwd = folder(Object.fromEntries(Object.entries(misspelt).map(([name, text]) => [`acme/${name}`, text])));
  const { out } = await pbxc(['check', 'acme', '--format', 'github'], { cwd });
  assert.equal(
    out.split('\n')[0],
    '::error file=acme/people.yaml,line=7,endLine=7,col=45,endColumn=48,title=dangling-reference::there is no user "bop"%0Adid you mean "bob"?',
  );
});

check('a warning ends with 0, and with 3 when strict', async () => {
  const cwd = folder({ ...office, 'dialplan/own.conf': '#exec /usr/local/bin/more-dialplan\n' });
  const { code, out } = await pbxc(['check'], { cwd });
  assert.deepEqual([code, out.split('\n').at(-2)], [0, '1 warning in 3 files']);
  assert.equal((await pbxc(['check', '--strict'], { cwd })).code, 3);
});

check('a directory that does not exist ends with 3 and says so', async () => {
  const cwd = folder();
  const { code, out } = await pbxc(['check', 'nowhere'], { cwd });
  assert.equal(code, 3);
  assert.equal(out.split('\n')[0], `error[unreadable-file]: ${cwd}/nowhere cannot be read: it does not exist`);
});

check.run();
