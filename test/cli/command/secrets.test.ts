import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const secrets = suite('pbxc secrets');

const head = `version: 1
site: { name: acme, country: fr }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
`;
const siteOf = (people: string): string => folder({ 'site.yaml': head, 'people.yaml': people });
const peopleOf = (cwd: string): string => readFileSync(join(cwd, 'people.yaml'), 'utf8');

const rotations: readonly [title: string, name: string, before: string, after: string][] = [
  [
    'that nothing is said of',
    'users/alice/sip',
    '# People\nusers:\n  alice: # the boss\n    number: 1000\n  bob: { number: 1001 }\n',
    '# People\nusers:\n  alice: # the boss\n    number: 1000\n    password: { auto: yes, rotate: 2 }\n  bob: { number: 1001 }\n',
  ],
  [
    'that nothing is said of, on one line',
    'users/bob/sip',
    'users:\n  bob: { number: 1001 } # with a phone\n',
    'users:\n  bob: { number: 1001, password: { auto: yes, rotate: 2 } } # with a phone\n',
  ],
  [
    'that is auto',
    'users/alice/sip',
    'users:\n  alice:\n    password: auto  # derived\n    number: 1000\n',
    'users:\n  alice:\n    password: { auto: yes, rotate: 2 }  # derived\n    number: 1000\n',
  ],
  [
    'that was rotated before',
    'users/alice/sip',
    'users:\n  alice: { number: 1000, password: { auto: yes, rotate: 9 } }\n',
    'users:\n  alice: { number: 1000, password: { auto: yes, rotate: 10 } }\n',
  ],
  [
    'that is a block',
    'users/alice/sip',
    'users:\n  alice:\n    number: 1000\n    password:\n      # left in a train\n      auto: yes\n',
    'users:\n  alice:\n    number: 1000\n    password:\n      # left in a train\n      auto: yes\n      rotate: 2\n',
  ],
  [
    'of a list',
    'serve/tokens/2',
    'users:\n  alice: { number: 1000 }\nserve:\n  tokens:\n    - auto # the first\n    - { auto: yes, rotate: 3 } # the second\n',
    'users:\n  alice: { number: 1000 }\nserve:\n  tokens:\n    - auto # the first\n    - { auto: yes, rotate: 4 } # the second\n',
  ],
];
for (const [title, name, before, after] of rotations) {
  secrets(`rotate one ${title}, and leave the rest as it is written`, async () => {
    const cwd = siteOf(before);
    const { code, out, err } = await pbxc(['secrets', '--rotate', name], { cwd });
    assert.equal(code, 0, err);
    assert.equal(peopleOf(cwd), after);
    assert.equal(out.split('\n')[0], `${name} has another value, by people.yaml.`);
  });
}

secrets('count a rotation of one that stands nowhere in the site, beside its name', async () => {
  const cwd = siteOf(`users: { alice: { number: 1000, device: desk } }
devices: { desk: { mac: "00:15:65:10:20:01", vendor: yealink, model: T46G } }
`);
  const site = join(cwd, 'site.yaml');
  const adminPassword = async (): Promise<string> => {
    const { code, err } = await pbxc(['apply', '--yes', '--root', 'root'], { cwd });
    assert.equal(code, 0, err);
    const text = readFileSync(join(cwd, 'root/srv/provisioning/001565102001.cfg'), 'utf8');
    return /^static\.security\.user_password *= *admin:(\S+)$/m.exec(text)?.[1] ?? '';
  };
  const values = [await adminPassword()];
  for (const rotate of [2, 3]) {
    const { code, out, err } = await pbxc(['secrets', '--rotate', 'provisioning/admin'], { cwd });
    assert.equal(code, 0, err);
    assert.equal(out.split('\n')[0], 'provisioning/admin has another value, by site.yaml.');
    assert.ok(readFileSync(site, 'utf8').includes(`provisioning/admin: ${rotate}`));
    values.push(await adminPassword());
  }
  assert.equal(new Set(values).size, 3);
  assert.ok(values.every((value) => value.length >= 8));
  writeFileSync(site, readFileSync(site, 'utf8').replace('provisioning/admin: 3', 'provisioning/admins: 3'));
  const wrong = await pbxc(['check'], { cwd });
  assert.equal(wrong.code, 3);
  assert.match(wrong.out, /there is no secret "provisioning\/admins" that stands nowhere in the site/);
  assert.match(wrong.out, /did you mean "provisioning\/admin"\?/);
});

secrets('say what has to follow a rotation', async () => {
  const cwd = siteOf(`users: { alice: { number: 1000, device: desk } }
devices: { desk: { mac: "00:15:65:10:20:01", vendor: yealink, model: T46G } }
`);
  const { code, out, err } = await pbxc(['secrets', '--rotate', 'users/alice/sip'], { cwd });
  assert.equal(code, 0, err);
  assert.equal(
    out,
    `users/alice/sip has another value, by people.yaml.
Until pbxc apply the hosts have the old: pbx1.
Then 1 file of phones change: restart the phones, which cannot register until they have theirs.
Whoever typed it in somewhere, such as into a phone, needs the new one: pbxc secrets --show users/alice/sip
`,
  );
});

const refusals: readonly [title: string, people: string, name: string, code: number, message: string][] = [
  [
    'that nobody knows',
    'users: { alice: { number: 1000 } }\n',
    'users/alise/sip',
    64,
    'the site has no secret "users/alise/sip": did you mean "users/alice/sip"?',
  ],
  [
    'of the environment',
    'users: { alice: { number: 1000, password: { env: ALICE } } }\n',
    'users/alice/sip',
    4,
    '"users/alice/sip" comes from the environment variable ALICE: change it there',
  ],
  [
    'of a file',
    'users: { alice: { number: 1000, password: { file: secrets/alice } } }\n',
    'users/alice/sip',
    4,
    '"users/alice/sip" comes from the file secrets/alice: change it there',
  ],
  [
    'in the clear',
    'users: { alice: { number: 1000, password: q7Rk2mXv9pLw4Tz } }\n',
    'users/alice/sip',
    4,
    '"users/alice/sip" is in the clear (people.yaml:1): change it there, or better say `auto`',
  ],
  [
    'that two people share by an alias',
    'users:\n  alice: &phone { number: 1000 }\n  bob: { number: 1001, password: &one auto }\n  carol: { number: 1002, password: *one }\n',
    'users/bob/sip',
    4,
    '"users/bob/sip" is not written so that it can be changed alone (people.yaml:3): write { auto: yes, rotate: 2 } there, or take a new site key',
  ],
];
for (const [title, people, name, expected, message] of refusals) {
  secrets(`tell of a rotation of one ${title}`, async () => {
    const cwd = siteOf(people);
    const { code, err } = await pbxc(['secrets', '--rotate', name], { cwd });
    assert.equal(code, expected, err);
    assert.equal(err.split('\n').at(-2), `pbxc: ${message}`);
    assert.equal(peopleOf(cwd), people);
  });
}

secrets('get another site key, with the old one kept, and the hosts refuse it without a word', async () => {
  const cwd = siteOf('users: { alice: { number: 1000 }, bob: { number: 1001, password: { env: BOB } } }\n');
  const env = { BOB: 'q7Rk2mXv9pLw4Tz' };
  assert.equal((await pbxc(['apply', '--yes', '--root', 'root'], { cwd, env })).code, 0);
  const key = join(cwd, '.pbxc/site.key');
  const old = readFileSync(key, 'utf8');
  const { code, out } = await pbxc(['secrets', '--new-site-key'], { cwd, env });
  assert.deepEqual(
    [code, out],
    [
      0,
      `.pbxc/site.key is new, and another value is derived from it for 1 secret.
The old key is in .pbxc/site.key.old: put it back to go back, or remove it.
Until pbxc apply --new-site-key the hosts have the old: pbx1.
Whoever typed it in somewhere, such as into a phone, needs the new one: pbxc secrets --show users/alice/sip
Where PBXC_SITE_KEY is set, as in a pipeline, it needs the new key too.
`,
    ],
  );
  assert.notEqual(readFileSync(key, 'utf8'), old);
  assert.equal(readFileSync(`${key}.old`, 'utf8'), old);
  assert.deepEqual([statSync(key).mode & 0o777, statSync(`${key}.old`).mode & 0o777], [0o600, 0o600]);
  assert.equal((await pbxc(['apply', '--yes', '--root', 'root'], { cwd, env })).code, 4);
  assert.equal((await pbxc(['apply', '--yes', '--root', 'root', '--new-site-key'], { cwd, env })).code, 0);
});

secrets('get no other site key where it comes from the environment', async () => {
  const cwd = siteOf('users: { alice: { number: 1000 } }\n');
  const { code, err } = await pbxc(['secrets', '--new-site-key'], { cwd, env: { PBXC_SITE_KEY: 'k'.repeat(40) } });
  assert.deepEqual(
    [code, err],
    [4, 'pbxc: the site key comes from PBXC_SITE_KEY: put another one where that is set (openssl rand -base64 32)\n'],
  );
  assert.equal(existsSync(join(cwd, '.pbxc')), false);
});

secrets('rotate what an environment says in its own file', async () => {
  const cwd = siteOf('users: { alice: { number: 1000 } }\n');
  const overlay = join(cwd, 'environments/lab.yaml');
  mkdirSync(join(cwd, 'environments'));
  writeFileSync(overlay, 'users:\n  alice:\n    password: auto\n');
  const { code, err } = await pbxc(['secrets', '--rotate', 'users/alice/sip', '--environment', 'lab'], { cwd });
  assert.equal(code, 0, err);
  assert.equal(readFileSync(overlay, 'utf8'), 'users:\n  alice:\n    password: { auto: yes, rotate: 2 }\n');
});

secrets.run();
