import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const generations = suite('pbxc diff --generations');
const to = ['--root', 'root'];
const first = 'correct-horse-battery';
const second = 'staple-donkey-lamp';

const siteOf = (people: string): string => `version: 1
site: { name: acme, country: fr }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal, ranges: { users: 1000-1999, queues: 3000-3099 } } }
users:
${people}
queues: { support: { number: 3000, members: [alice] } }
`;

/** A host that was applied to three times: Alice got another password, then Bob came. */
async function appliedThrice(): Promise<string> {
  const alice = '  alice: { number: 1000, password: { env: ALICE } }';
  const cwd = folder({ 'site.yaml': siteOf(alice) });
  const apply = async (password: string): Promise<void> => {
    const { code, out, err } = await pbxc(['apply', '--yes', ...to], { cwd, env: { ALICE: password } });
    assert.equal(code, 0, `${out}${err}`);
  };
  await apply(first);
  await apply(second);
  writeFileSync(join(cwd, 'site.yaml'), siteOf(`${alice}\n  bob: { number: 1001, name: Bob Brown }`));
  await apply(second);
  return cwd;
}

const host = await appliedThrice();
const diff = (...args: string[]) => pbxc(['diff', '--generations', ...args, ...to], { cwd: host });

generations('of the last two when none is named', async () => {
  const { code, out, err } = await diff();
  assert.deepEqual([code, err], [0, '']);
  assert.match(
    out,
    /^Generations 2 -> 3 of host "pbx1"\n {2}2: \S+, by pbxc \S+, \S+ \S+\n {2}3: \S+, by pbxc \S+, \S+ \S+\n1 object: 1 added\n {2}\+ added {3}user bob\n/,
  );
  assert.match(out, /\n {2}secret users\/bob\/sip is new\n/);
  assert.match(out, /\n\/etc\/asterisk\/pjsip\.conf {2}\+\d+ -0\n/);
  assert.match(out, /\n@@ -1 \+\d+ @@ \[bob\]\(pbxc-phone\)\n\+\[bob\]\(pbxc-phone\)\n/);
  assert.match(out, /\n\+callerid = "Bob Brown" <1001>\n/);
  assert.match(out, /\n2 files differ\.\n$/);
});

generations('show no secret, and that one is another', async () => {
  const { code, out } = await diff('1', '2');
  assert.equal(code, 0);
  assert.match(out, /\nno object differs\n/);
  assert.match(out, /\n {2}secret users\/alice\/sip changes\n/);
  assert.match(out, /\n-password = <not shown>\n\+password = <not shown>\n/);
  const all = [out, (await diff('1')).out, (await diff('1', '3', '--format', 'json')).out];
  for (const text of all) for (const secret of [first, second]) assert.equal(text.includes(secret), false);
});

generations('show none of the files of phones either', async () => {
  const site = (vendor: string, model: string) => `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
devices: { desk: { mac: "00:15:65:10:20:01", vendor: ${vendor}, model: ${model} } }
users: { alice: { number: 1000, device: desk, password: { env: ALICE } } }
`;
  const cwd = folder({ 'site.yaml': '' });
  for (const [vendor, model] of [
    ['yealink', 'T46G'],
    ['snom', 'D715'],
  ] as const) {
    writeFileSync(join(cwd, 'site.yaml'), site(vendor, model));
    for (const password of [first, second])
      assert.equal((await pbxc(['apply', '--yes', ...to], { cwd, env: { ALICE: password } })).code, 0);
  }
  for (const [before, after] of ['12', '23', '34', '14']) {
    const { code, out } = await pbxc(['diff', '--generations', before ?? '', after ?? '', '--format', 'json', ...to], {
      cwd,
    });
    assert.equal(code, 0);
    assert.match(out, /\/srv\/provisioning\//);
    for (const secret of [first, second]) assert.equal(out.includes(secret), false, `${before} ${after}`);
  }
});

generations('end with 2 when they differ, where that is wanted', async () => {
  assert.equal((await diff('1', '2', '--detailed-exitcode')).code, 2);
  const same = await diff('2', '2', '--detailed-exitcode');
  assert.equal(same.code, 0);
  assert.match(same.out, /\nThe files are the same\.\n$/);
});

generations('are a document as JSON', async () => {
  const { out } = await diff('2', '3', '--format', 'json');
  const { version, before, after, objects, secrets, files } = JSON.parse(out);
  assert.deepEqual([version, before.number, after.number], [1, 2, 3]);
  assert.deepEqual(
    objects.map(({ action, name }: { action: string; name: string }) => [action, name]),
    [['added', 'bob']],
  );
  assert.deepEqual(secrets, [{ name: 'users/bob/sip', change: 'new' }]);
  assert.ok(files.some(({ path }: { path: string }) => path === '/etc/asterisk/pjsip.conf'));
});

generations('say so of what is not there, and of what is not for them', async () => {
  const cases: readonly (readonly [args: readonly string[], code: number, err: RegExp])[] = [
    [['--generations', '1', '9'], 1, /^pbxc: there is no generation 9; "pbxc history" lists them\n$/],
    [['--generations', 'main'], 64, /^pbxc: "main" is no number of a generation; "pbxc history" lists them\n$/],
    [['--generations', '--format', 'markdown'], 64, /^pbxc: generations are told as text or json\n$/],
    [['--generations', '--environment', 'lab'], 64, /^pbxc: --environment is for revisions\n/],
    [[], 64, /^pbxc: --root is for --generations\n/],
  ];
  for (const [args, code, err] of cases) {
    const said = await pbxc(['diff', ...args, ...to], { cwd: host });
    assert.equal(said.code, code, args.join(' '));
    assert.match(said.err, err);
  }
  const empty = await pbxc(['diff', '--generations', ...to], { cwd: folder() });
  assert.deepEqual(
    [empty.code, empty.err],
    [1, 'pbxc: there are no two generations to compare; "pbxc history" lists them\n'],
  );
});

generations.run();
