import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Secret } from '../../../compiler/secret.ts';
import { resolveSecrets, saveSiteKey } from '../../../deploy/index.ts';
import { suite } from '../../lib/suite.ts';
import { artifact, put, secret, withFolder } from '../host.ts';

const resolve = suite('the values of secrets');

const AT = 'trunks.yaml:2:13';

function resolved(siteDir: string, secrets: readonly Secret[], env: NodeJS.ProcessEnv = {}) {
  const parts = secrets.flatMap((one) => ['password = ', one, '\n']);
  const result = resolveSecrets([artifact('/etc/asterisk/pjsip.conf', parts)], siteDir, env);
  const problems = result.diagnostics.map(({ rule, severity, message, place, hint }) =>
    [rule, severity, message, place && `${place.file}:${place.line}:${place.column}`, hint].filter(Boolean).join(' | '),
  );
  return { ...result, problems };
}

resolve('come from the environment, a file and the site itself', () =>
  withFolder(async (site) => {
    await put(site, 'secrets/trunk', 'from a file\n');
    const secrets = [
      secret('a', { kind: 'env', name: 'A' }),
      secret('b', { kind: 'file', path: 'secrets/trunk' }),
      secret('c', { kind: 'plain', value: '1;2' }),
    ];
    const { values, problems, siteKey } = resolved(site, secrets, { A: 'from the environment' });
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.fromEntries(values), { a: 'from the environment', b: 'from a file', c: '1;2' });
    assert.equal(siteKey, undefined);
  }),
);

resolve('are all reported at once when they are missing, each with its place', () =>
  withFolder((site) => {
    const { problems } = resolved(
      site,
      [
        secret('trunks/operator/password', { kind: 'env', name: 'OPERATOR_PASSWORD' }),
        secret('trunks/mobile/password', { kind: 'env', name: 'MOBILE_PASSWORD' }),
        secret('managers/xuc/secret', { kind: 'file', path: 'secrets/xuc' }),
      ],
      { MOBILE_PASSWORD: '' },
    );
    assert.deepEqual(problems, [
      `missing-secret | error | secret "trunks/operator/password" comes from the environment variable OPERATOR_PASSWORD, which is not set | ${AT} | set OPERATOR_PASSWORD where pbxc runs`,
      `missing-secret | error | secret "trunks/mobile/password" comes from the environment variable MOBILE_PASSWORD, which is empty | ${AT} | set MOBILE_PASSWORD where pbxc runs`,
      `missing-secret | error | secret "managers/xuc/secret" comes from the file "secrets/xuc", which does not exist | ${AT}`,
    ]);
  }),
);

const unusable: readonly [title: string, value: string, shape: 'password' | 'pin', message: string][] = [
  ['a newline, which would start another option', 'abc\ntype=aor', 'password', 'contains a newline at character 4'],
  ['a NUL', 'ab\0', 'password', 'contains a NUL character at character 3'],
  ['a blank at the end, which Asterisk cuts off', 'abc ', 'password', 'ends with a blank, which Asterisk cuts off'],
  ['a PIN with a letter', '12a4', 'pin', 'is a PIN and may only hold digits'],
];

for (const [title, value, shape, message] of unusable) {
  resolve(`${title} is refused without showing the value`, () =>
    withFolder((site) => {
      const { problems, values } = resolved(site, [secret('users/alice/sip', { kind: 'env', name: 'A' }, shape)], {
        A: value,
      });
      assert.deepEqual(problems, [
        `unusable-secret | error | the value of secret "users/alice/sip" ${message} | ${AT}`,
      ]);
      assert.equal(values.size, 0);
    }),
  );
}

resolve('a file loses one newline at its end and nothing else', () =>
  withFolder(async (site) => {
    await put(site, 'unix', 'abc\n');
    await put(site, 'windows', 'abc\r\n');
    await put(site, 'two', 'abc\n\n');
    const read = (path: string) => resolved(site, [secret('s', { kind: 'file', path })]);
    assert.equal(read('unix').values.get('s'), 'abc');
    assert.equal(read('windows').values.get('s'), 'abc');
    assert.deepEqual(read('two').problems, [
      `unusable-secret | error | the value of secret "s" contains a newline at character 4 | ${AT}`,
    ]);
  }),
);

resolve('a file outside the site directory is refused, whatever leads there', () =>
  withFolder(async (folder) => {
    await put(folder, 'outside', 'abc');
    await put(folder, 'site/inside', 'abc');
    symlinkSync('../outside', join(folder, 'site/link'));
    for (const path of ['../outside', 'link', join(folder, 'outside'), join(folder, 'site/inside')]) {
      assert.deepEqual(resolved(join(folder, 'site'), [secret('s', { kind: 'file', path })]).problems, [
        `missing-secret | error | secret "s" comes from the file "${path}", which is outside the site directory | ${AT}`,
      ]);
    }
  }),
);

resolve('a directory, a huge file and what is not text are refused', () =>
  withFolder(async (site) => {
    await put(site, 'folder/x', '');
    await put(site, 'huge', 'x'.repeat(65 * 1024));
    await put(site, 'latin1', '');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(site, 'latin1'), Buffer.from([0xe9]));
    const problem = (path: string) => resolved(site, [secret('s', { kind: 'file', path })]).problems[0];
    const told = (path: string, what: string) =>
      `missing-secret | error | secret "s" comes from the file "${path}", which ${what} | ${AT}`;
    assert.equal(problem('folder'), told('folder', 'is not a file'));
    assert.equal(problem('huge'), told('huge', 'is larger than 64 KiB'));
    assert.equal(problem('latin1'), told('latin1', 'is not UTF-8 text'));
  }),
);

const auto = [secret('users/alice/sip', { kind: 'auto', rotate: 1 })];

resolve('a site without a key gets a new one, which is kept only when it is saved', () =>
  withFolder((site) => {
    const { siteKey, values } = resolved(site, auto);
    assert.equal(siteKey?.from, 'new');
    assert.equal(existsSync(join(site, '.pbxc')), false);

    saveSiteKey(site, siteKey);
    assert.equal(statSync(join(site, '.pbxc/site.key')).mode & 0o777, 0o600);
    assert.equal(readFileSync(join(site, '.pbxc/.gitignore'), 'utf8'), '*\n');
    const again = resolved(site, auto);
    assert.equal(again.siteKey?.from, 'file');
    assert.deepEqual(again.values, values);
    assert.deepEqual(again.problems, []);
  }),
);

resolve('a key that exists is never replaced', () =>
  withFolder((site) => {
    const { siteKey } = resolved(site, auto);
    assert.ok(siteKey);
    saveSiteKey(site, siteKey);
    assert.throws(() => saveSiteKey(site, siteKey), { code: 'EEXIST' });
  }),
);

resolve('a key that others can read is a warning', () =>
  withFolder((site) => {
    const { siteKey } = resolved(site, auto);
    assert.ok(siteKey);
    saveSiteKey(site, siteKey);
    chmodSync(join(site, '.pbxc/site.key'), 0o644);
    assert.deepEqual(resolved(site, auto).problems, [
      'site-key | warning | .pbxc/site.key can be read by other users of this machine | chmod 600 .pbxc/site.key',
    ]);
  }),
);

resolve('the key in the environment comes before the one in the file, and gives the same values', () =>
  withFolder((site) => {
    const first = resolved(site, auto);
    assert.ok(first.siteKey);
    saveSiteKey(site, first.siteKey);
    const moved = resolved(site, auto, { PBXC_SITE_KEY: `${first.siteKey.text}\n` });
    assert.equal(moved.siteKey?.from, 'environment');
    assert.deepEqual(moved.values, first.values);
  }),
);

resolve('a key that is too short is refused', () =>
  withFolder((site) => {
    assert.deepEqual(resolved(site, auto, { PBXC_SITE_KEY: 'short' }).problems, [
      'site-key | error | the site key in the environment variable PBXC_SITE_KEY has 5 characters; it needs at least 32 | make one with: openssl rand -base64 32',
    ]);
  }),
);

resolve.run();
