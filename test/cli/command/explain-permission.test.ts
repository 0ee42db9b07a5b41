import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const explain = suite('pbxc explain-permission');

const site = {
  'site.yaml': `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, permissions: [not-bob] }
  bob: { number: 1001 }
queues: { support: { number: 3000, members: [bob] } }
permissions: { not-bob: { deny: ["100[1-9]"] } }
`,
};

explain('says who is bound by what, and shows the line that decides', async () => {
  const { code, out, err } = await pbxc(['explain-permission', 'alice', '1001'], { cwd: folder(site) });
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.equal(
    out,
    `user "alice" may not call 1001: permission "not-bob", which binds user "alice", denies 100[1-9]
  site.yaml:9:35
    9 | permissions: { not-bob: { deny: ["100[1-9]"] } }
      |                                   ^^^^^^^^
`,
  );
});

explain('says why nothing binds a call', async () => {
  const cwd = folder(site);
  const said = async (number: string) => (await pbxc(['explain-permission', '.', 'bob', number], { cwd })).out;
  assert.equal(
    await said('1000'),
    'user "bob" may call 1000: no permission says anything about it, for user "alice"\n',
  );
  assert.equal(
    await said('3000'),
    'user "bob" may call 3000: it is the number of queue "support", which everybody may call\n',
  );
  assert.equal(
    await said('777'),
    'user "bob" may call 777: no user and no route has the number, so permissions say nothing about it\n',
  );
});

explain('json: the same for programs', async () => {
  const { out } = await pbxc(['explain-permission', 'alice', '1001', '--format', 'json'], { cwd: folder(site) });
  assert.deepEqual(JSON.parse(out), {
    answer: 'deny',
    target: 'user "bob"',
    permission: 'not-bob',
    bound: 'user "alice"',
    place: { file: 'site.yaml', line: 9, column: 35, length: 8, path: 'permissions.not-bob.deny.0' },
  });
});

explain('names the user that was meant, and what is no number', async () => {
  const cwd = folder(site);
  assert.deepEqual(await pbxc(['explain-permission', 'alcie', '1001'], { cwd }), {
    code: 1,
    out: '',
    err: 'pbxc: there is no user "alcie": did you mean "alice"?\n',
  });
  assert.deepEqual(await pbxc(['explain-permission', 'alice', 'bob'], { cwd }), {
    code: 64,
    out: '',
    err: 'pbxc: "bob" is no number: it is made of digits, "*", "#" and "+"\nSee: pbxc explain-permission --help\n',
  });
});

explain.run();
