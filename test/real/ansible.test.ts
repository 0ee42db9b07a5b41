// Takes long.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../lib/suite.ts';
import { ansibleSite, changedOf, playsOf } from './lib/ansible-site.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { requires } from './requires.ts';

requires('ansible', 'ssh', 'network namespaces');
inOwnNetwork();

const ansible = suite('Ansible');

const {
  names,
  far,
  sound,
  cwd,
  out,
  operatorPassword,
  rootOf,
  pjsipOf,
  generationsOf,
  change,
  secretsOf,
  exported,
  play,
} = await ansibleSite();

ansible('checks without changing anything, and says what would change', async () => {
  await exported();
  const played = await play(['--check']);
  assert.equal(played.code, 0, played.out);
  assert.deepEqual(changedOf(played), { main: '1', media: '1' });
  assert.match(played.out, /"create \/etc\/asterisk\/pjsip\.conf \(new in the site\)"/);
  assert.deepEqual(names.map(generationsOf), [[], []]);
});

ansible('needs a secret only where it is applied, and does nothing anywhere without it', async () => {
  const played = await play([], { OPERATOR_PASSWORD: '' });
  assert.equal(played.code, 2);
  assert.match(played.out, /comes from the environment variable OPERATOR_PASSWORD, which is empty/);
  assert.deepEqual(names.map(generationsOf), [[], []]);
});

ansible('applies the media server, then the main one, and shows no secret at any verbosity', async () => {
  const played = await play(['-vvvvv', '--diff']);
  assert.equal(played.code, 0, played.out);
  assert.deepEqual(changedOf(played), { main: '1', media: '1' });
  assert.deepEqual(playsOf(played), ['Plan', 'Apply to media', 'Apply to main']);
  assert.deepEqual(names.map(generationsOf), [['000001.json'], ['000001.json']]);
  assert.match(pjsipOf('main'), new RegExp(`^password = ${operatorPassword}$`, 'm'));
  assert.deepEqual(readFileSync(join(rootOf('main'), 'var/lib/asterisk/sounds/site/welcome.alaw')), sound);
  const secrets = names.flatMap(secretsOf);
  assert.equal(secrets.length, 4);
  const tree = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => join(out, name));
  const texts = tree.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8'));
  for (const secret of secrets) {
    for (const text of [played.out, ...texts]) assert.equal(text.includes(secret), false);
  }
});

ansible('takes nothing of the site for Jinja', async () => {
  assert.match(pjsipOf('media'), /Bob \{\{ lookup/);
  change('carol: {', 'carol: { name: "Carol {{ 3 + 4 }}",');
  await exported();
  const { code, out: said } = await play(['--check', '--diff', '--limit', 'media']);
  assert.equal(code, 0, said);
  assert.match(said, /"\+callerid = .*Carol \{\{ 3 \+ 4 \}\}/);
  assert.equal(existsSync(join(cwd, 'pwned')), false);
});

ansible('changes what changed, and the second time nothing', async () => {
  assert.deepEqual(changedOf(await play()), { main: '0', media: '1' });
  assert.deepEqual(changedOf(await play()), { main: '0', media: '0' });
  assert.deepEqual(
    names.map(generationsOf).map(({ length }) => length),
    [1, 2],
  );
});

ansible.after(() => far.stopAll());
ansible.run();
