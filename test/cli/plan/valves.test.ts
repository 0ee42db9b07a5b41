import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const test = suite('valves of an apply');

const to = ['--root', 'root', '--yes'];
const head = (valves: string) => `version: 1
site: { name: acme${valves === '' ? '' : `, valves: { ${valves} }`} }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal, ranges: { users: 1000-1999, groups: 2000-2099 }, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
`;
const trunk = `trunks: { carrier: { kind: sip, host: sip.example.net, username: acme, password: { env: CARRIER } } }
`;
const people = (...names: string[]) => `users: { ${names.map((name) => `${name}: { password: auto }`).join(', ')} }\n`;
const routes = (emergency: string) =>
  `routes: { outgoing: { sos: { patterns: [${emergency}], trunks: [carrier], emergency: yes } } }\n`;
const permission = (deny: string) =>
  `permissions: { world: { deny: [${deny}] } }\ngroups: { all: { number: 2000, members: [alice], permissions: [world] } }\n`;

const everything = people('alice', 'bob', 'carol') + trunk + routes('"112", "18"') + permission('"00.", "08."');

interface Case {
  readonly kind: string;
  readonly setting: string;
  readonly message: string;
  readonly after: string;
  readonly env?: string;
}

const cases: readonly Case[] = [
  {
    kind: 'removal',
    setting: 'removal',
    message: '2 of 3 users are removed',
    after: everything.replace(people('alice', 'bob', 'carol'), people('alice')),
  },
  {
    kind: 'emergency',
    setting: 'emergency',
    message: 'the emergency route "sos" changes: patterns',
    after: everything.replace('"112", "18"', '"112"'),
  },
  {
    kind: 'permission',
    setting: 'permission',
    message: 'permission "world" no longer denies 08.',
    after: everything.replace('"00.", "08."', '"00."'),
  },
  {
    kind: 'trunk-credential',
    setting: 'trunk_credential',
    message: 'trunk "carrier" gets another credential (trunks/carrier/password)',
    after: everything.replace('username: acme', 'username: acme, codecs: [alaw]'),
    env: 'an0ther-good-passw0rd',
  },
];

/** A host to which everything was applied, and its site as it is afterwards. */
async function changed(after: string, valves = ''): Promise<string> {
  const cwd = folder({ 'site.yaml': head(valves) + everything });
  const { code, err } = await pbxc(['apply', ...to], { cwd, env: { CARRIER: 'a-good-passw0rd' } });
  assert.equal([code, err], [0, '']);
  writeFileSync(join(cwd, 'site.yaml'), head(valves) + after);
  return cwd;
}

const pjsip = (cwd: string) => readFileSync(join(cwd, 'root/etc/asterisk/pjsip.conf'), 'utf8');

for (const { kind, setting, message, after, env = 'a-good-passw0rd' } of cases) {
  test(`stop one for ${kind}, and name the flag and the setting`, async () => {
    const cwd = await changed(after);
    const before = pjsip(cwd);
    const { code, out, err } = await pbxc(['apply', ...to], { cwd, env: { CARRIER: env } });
    assert.is(code, 4);
    assert.is(
      err,
      `pbxc: this is seldom meant, so nothing was done:\n  ${message}\nIf it is, say:\n  --allow ${kind}, or for good \`site: { valves: { ${setting}: no } }\` in the site\n`,
    );
    assert.match(out, `Look twice\n  ${message}: apply needs --allow ${kind}\n`);
    assert.is(pjsip(cwd), before);
  });

  test(`let ${kind} through for who says so`, async () => {
    const cwd = await changed(after);
    const { code, err } = await pbxc(['apply', '--allow', kind, ...to], { cwd, env: { CARRIER: env } });
    assert.equal([code, err], [0, '']);
  });

  test(`let ${kind} through where the site does`, async () => {
    const cwd = await changed(after, `${setting}: no`);
    const { code, out } = await pbxc(['apply', ...to], { cwd, env: { CARRIER: env } });
    assert.is(code, 0);
    assert.match(out, `Look twice\n  ${message}\n`);
  });
}

const otherLine = everything.replace('alice: { password: auto }', 'alice: { line: custom, interface: PJSIP/bob }');
const told =
  'the line of user "alice" was of kind sip and is of kind custom: what rings must be set up anew, no call reaches it before, and calls on it end when it starts anew';

test('tell of a line of another kind, and stop it only where the site says so', async () => {
  const free = await changed(otherLine);
  const env = { CARRIER: 'a-good-passw0rd' };
  const { code, out } = await pbxc(['apply', ...to], { cwd: free, env });
  assert.is(code, 0);
  assert.match(out, `Look twice\n  ${told}\n`);
  const shut = await changed(otherLine, 'line_kind: yes');
  const stopped = await pbxc(['apply', ...to], { cwd: shut, env });
  assert.is(stopped.code, 4);
  assert.match(stopped.out, `Look twice\n  ${told}: apply needs --allow line-kind\n`);
  assert.is((await pbxc(['apply', '--allow', 'line-kind', ...to], { cwd: shut, env })).code, 0);
});

test('stop one that leaves nobody', async () => {
  const cwd = folder({ 'site.yaml': head('') + people('alice') });
  await pbxc(['apply', ...to], { cwd });
  writeFileSync(join(cwd, 'site.yaml'), head(''));
  const { code, err } = await pbxc(['apply', ...to], { cwd });
  assert.is(code, 4);
  assert.match(err, '\n  nobody can be called any more: no user and no route is left\n');
  assert.match(err, '--allow empty-site, or for good `site: { valves: { empty_site: no } }` in the site\n');
  writeFileSync(join(cwd, 'site.yaml'), head('empty_site: no'));
  assert.is((await pbxc(['apply', ...to], { cwd })).code, 0);
});

test('let as many go as the site says', async () => {
  const cwd = await changed(everything.replace(people('alice', 'bob', 'carol'), people('alice')), 'removal: 70');
  assert.is((await pbxc(['apply', ...to], { cwd, env: { CARRIER: 'a-good-passw0rd' } })).code, 0);
});

test('stop a plan that was kept as well', async () => {
  const cwd = await changed(everything.replace('"112", "18"', '"112"'));
  const env = { CARRIER: 'a-good-passw0rd' };
  await pbxc(['plan', '--root', 'root', '-o', 'plan.json'], { cwd, env });
  assert.is((await pbxc(['apply', 'plan.json', '--yes'], { cwd, env })).code, 4);
  assert.is((await pbxc(['apply', 'plan.json', '--yes', '--allow', 'emergency'], { cwd, env })).code, 0);
});

test('stop a request that comes by something else than ssh, on the host itself', async () => {
  const cwd = await changed(everything.replace('"112", "18"', '"112"'));
  const env = { CARRIER: 'a-good-passw0rd' };
  await pbxc(['export', 'ansible', '-o', 'out'], { cwd, env });
  const outcome = async (...allow: string[]) => {
    const { out: input } = await pbxc(['request', 'out/hosts/pbx1.json', '--apply', ...allow], { cwd, env });
    const { out } = await pbxc(['remote', '--root', 'root'], { cwd, input });
    return JSON.parse(out.trim().split('\n').at(-1) ?? '').outcome;
  };
  const { status, refusal, failures } = await outcome('--allow', 'removal');
  assert.equal(
    [status, refusal, failures],
    ['refused', 'valve', ['the emergency route "sos" changes: patterns (emergency)']],
  );
  assert.is((await outcome('--allow', 'emergency')).status, 'done');
});

test('are none for the first apply', async () => {
  const cwd = folder({ 'site.yaml': head('') });
  assert.is((await pbxc(['apply', ...to], { cwd })).code, 0);
  assert.ok(existsSync(join(cwd, 'root')));
});

test.run();
