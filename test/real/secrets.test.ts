import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { suite } from '../lib/suite.ts';
import { requires } from './requires.ts';

requires('age');

const secrets = suite('secrets encrypted by age');

const siteWith = (recipients: readonly string[], password: string): string => `version: 1
site: { name: acme, country: fr, age_recipients: [${recipients.join(', ')}] }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
trunks:
  operator: { kind: sip, host: 198.51.100.1, username: acme, password: ${password} }
`;

/** A site with a key of its own, and in it what `pbxc secrets --encrypt` makes of a value. */
async function siteWithKey(value: string) {
  const cwd = folder({});
  mkdirSync(join(cwd, '.pbxc'));
  const key = join(cwd, '.pbxc/age.key');
  execFileSync('age-keygen', ['-o', key], { stdio: 'ignore' });
  const [recipient = ''] = /age1[a-z0-9]+/.exec(readFileSync(key, 'utf8')) ?? [];
  writeFileSync(join(cwd, 'site.yaml'), siteWith([recipient], '{ env: OPERATOR_PASSWORD }'));
  const { code, out, err } = await pbxc(['secrets', '--encrypt'], { cwd, input: `${value}\n` });
  assert.deepEqual([code, err.includes(value)], [0, false]);
  writeFileSync(join(cwd, 'site.yaml'), siteWith([recipient], out.trim()));
  return { cwd, encrypted: out.trim(), key };
}

const value = 'q7Rk2mXv9pLw4Tz';
const made = await siteWithKey(value);

secrets('are text that tells nothing, and go to the host as they were', async () => {
  assert.match(made.encrypted, /^\{ age: YWdlLWVuY3J5cHRpb24ub3JnL3YxC[A-Za-z0-9+/=]+ \}$/);
  const { code, out, err } = await pbxc(['apply', '--yes', '--root', 'root'], made);
  assert.equal(code, 0, err);
  assert.equal(out.includes(value) || err.includes(value), false);
  const pjsip = readFileSync(join(made.cwd, 'root/etc/asterisk/pjsip.conf'), 'utf8');
  assert.match(pjsip, new RegExp(`^password = ${value}$`, 'm'));
});

secrets('are listed with where they are needed', async () => {
  const { code, out } = await pbxc(['secrets'], made);
  assert.equal(code, 0);
  assert.match(out, /^trunks\/operator\/\S+ +pbx1 {2}encrypted in the site$/m);
  assert.equal(out.includes(value), false);
});

secrets('that are easy to guess are called so once they are open', async () => {
  const weak = await siteWithKey('acme1');
  const { out } = await pbxc(['secrets'], weak);
  assert.match(out, /^ {2}weak: it has fewer than 12 characters$/m);
  assert.equal(out.includes('acme1'), false);
});

secrets('cannot be opened without the identity, which is said with the place', async () => {
  const env = { PBXC_AGE_IDENTITY: join(made.cwd, 'elsewhere') };
  const { code, err } = await pbxc(['apply', '--yes', '--root', 'root'], { ...made, env });
  assert.equal(code, 1);
  assert.match(
    err,
    /error\[missing-secret\]: secret "trunks\/operator\/\S+" is encrypted in the site: the identity that opens it is not here\n {2}site\.yaml:6:/,
  );
});

secrets('cannot be opened with the identity of somebody else', async () => {
  const other = await siteWithKey(value);
  const { code, err } = await pbxc(['plan', '--root', 'root'], { ...made, env: { PBXC_AGE_IDENTITY: other.key } });
  assert.equal(code, 1);
  assert.match(err, /is encrypted in the site: no identity matched any of the recipients\n/);
});

secrets('are not shown but on a terminal', async () => {
  const { code, out, err } = await pbxc(['secrets', '--show', 'trunks/operator/password'], made);
  assert.deepEqual([code, out, err], [4, '', 'pbxc: a secret is only shown on a terminal\n']);
});

secrets('are encrypted for somebody', async () => {
  const cwd = folder({ 'site.yaml': siteWith([], 'auto') });
  const { code, err } = await pbxc(['secrets', '--encrypt'], { cwd, input: 'x' });
  assert.deepEqual([code, err.split('\n').at(-2)], [1, 'pbxc: for whom? `site.age_recipients` names nobody']);
});

secrets('get another strong value, which nobody sees and the identity opens', async () => {
  const { code, out, err } = await pbxc(['secrets', '--rotate', 'trunks/operator/password'], made);
  assert.equal(code, 0, err);
  assert.equal(
    out,
    `trunks/operator/password has another value, by site.yaml.
Until pbxc apply --allow trunk-credential the hosts have the old: pbx1.
Whoever typed it in somewhere, such as into a phone, needs the new one: pbxc secrets --show trunks/operator/password
`,
  );
  assert.match(readFileSync(join(made.cwd, 'site.yaml'), 'utf8'), /password: \{ age: "?YWdl[^ ]+ \} \}\n$/);
  assert.equal((await pbxc(['apply', '--yes', '--allow', 'trunk-credential', '--root', 'root'], made)).code, 0);
  const pjsip = readFileSync(join(made.cwd, 'root/etc/asterisk/pjsip.conf'), 'utf8');
  const [, fresh = ''] = /^password = ([A-Za-z0-9]{22})$/m.exec(pjsip) ?? [];
  assert.notEqual(fresh, '');
  assert.notEqual(fresh, value);
});

secrets.run();
