import assert from 'node:assert/strict';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { apply, readTarget } from '../../deploy/index.ts';
import { type Command, toldAsterisk } from '../../deploy/reload.ts';
import { suite } from '../lib/suite.ts';
import { applyTo, artifact, planTo, put, secret, withFolder } from './host.ts';

const applying = suite('an apply');

const password = secret('users/alice/sip', { kind: 'auto', rotate: 1 });
const values = new Map([[password.id, 'hunter2hunter2']]);
const pjsip = artifact('/etc/asterisk/pjsip.conf', ['[alice]\npassword = ', password, '\n']);
const queues = artifact('/etc/asterisk/queues.conf', ['[support]\n'], { reload: 'queues', mode: 0o644 });
const site = [pjsip, queues];

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const modeOf = (root: string, path: string) => (statSync(join(root, path)).mode & 0o7777).toString(8);

/** Every file below a directory with its content and the time it was last changed in any way. */
function snapshot(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    // The lock comes and goes in it.
    if (name === 'var/lib/pbxc') continue;
    const file = join(root, name);
    const stat = lstatSync(file, { bigint: true });
    files.set(name, `${stat.ctimeNs} ${stat.mode} ${stat.isFile() ? readFileSync(file, 'utf8') : ''}`);
  }
  return files;
}

applying('writes every file with its secrets and its mode', () =>
  withFolder(async (root) => {
    assert.deepEqual(await applyTo(root, site, values), {
      host: 'pbx1',
      status: 'done',
      written: ['/etc/asterisk/pjsip.conf', '/etc/asterisk/queues.conf'],
      adjusted: [],
      removed: [],
      unchanged: 0,
      reloads: [
        {
          step: {
            name: 'pjsip',
            command: ['asterisk', '-rx', 'module reload res_pjsip.so'],
            cost: 'calls stay up, phones stay registered; a changed transport waits for a restart',
          },
          state: 'listed',
        },
        {
          step: {
            name: 'queues',
            command: ['asterisk', '-rx', 'module reload app_queue.so'],
            cost: 'callers who wait keep their place',
          },
          state: 'listed',
        },
      ],
      reloadNote: `${root} stands for a host, so no service is told`,
      failures: [],
      generation: 1,
    });
    assert.equal(read(root, '/etc/asterisk/pjsip.conf'), '[alice]\npassword = hunter2hunter2\n');
    assert.equal(modeOf(root, '/etc/asterisk/pjsip.conf'), '640');
    assert.equal(modeOf(root, '/etc/asterisk/queues.conf'), '644');
    assert.equal(modeOf(root, '/etc/asterisk'), '755');
    assert.equal(modeOf(root, '/var/lib/pbxc'), '700');
    assert.equal(modeOf(root, '/var/lib/pbxc/host.key'), '600');
    assert.equal(modeOf(root, '/var/lib/pbxc/manifest.json'), '600');
    assert.deepEqual(readdirSync(join(root, 'etc/asterisk')), ['pjsip.conf', 'queues.conf']);
  }),
);

applying('gives files their mode whatever the umask is', () =>
  withFolder(async (root) => {
    const umask = process.umask(0o077);
    try {
      await applyTo(root, site, values);
    } finally {
      process.umask(umask);
    }
    assert.equal(modeOf(root, '/etc/asterisk/queues.conf'), '644');
    assert.equal(modeOf(root, '/etc/asterisk'), '755');
  }),
);

applying('a second time finds nothing to do and touches nothing', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    const before = snapshot(root);
    const outcome = await applyTo(root, site, values);
    assert.deepEqual([outcome.status, outcome.written, outcome.unchanged, outcome.reloads], ['done', [], 2, []]);
    assert.equal(outcome.reloadNote, undefined);
    assert.deepEqual(snapshot(root), before);
  }),
);

applying('writes only what changed', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    const before = snapshot(root);
    const { written, unchanged } = await applyTo(root, [pjsip, { ...queues, content: '[sales]\n' }], values);
    assert.deepEqual([written, unchanged], [['/etc/asterisk/queues.conf'], 1]);
    const after = snapshot(root);
    assert.equal(after.get('etc/asterisk/pjsip.conf'), before.get('etc/asterisk/pjsip.conf'));
  }),
);

applying('puts a new file in the place of the old one, so that who reads sees one or the other', () =>
  withFolder(async (root) => {
    await applyTo(root, [queues]);
    const before = statSync(join(root, '/etc/asterisk/queues.conf')).ino;
    await applyTo(root, [{ ...queues, content: '[sales]\n' }]);
    assert.notEqual(statSync(join(root, '/etc/asterisk/queues.conf')).ino, before);
  }),
);

applying('removes what the site has no more and leaves what others put there', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    await put(root, '/etc/asterisk/sorcery.conf', 'not ours');
    const { removed, written } = await applyTo(root, [pjsip], values);
    assert.deepEqual([removed, written], [['/etc/asterisk/queues.conf'], []]);
    assert.deepEqual(readdirSync(join(root, 'etc/asterisk')), ['pjsip.conf', 'sorcery.conf']);
    assert.deepEqual(planTo(root, [pjsip], values).counts, { create: 0, change: 0, unchanged: 1, remove: 0 });
  }),
);

applying('corrects a mode without writing the file again', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    const before = statSync(join(root, '/etc/asterisk/queues.conf')).ino;
    const { adjusted, written, reloads } = await applyTo(root, [pjsip, { ...queues, mode: 0o600 }], values);
    assert.deepEqual([adjusted, written, reloads], [['/etc/asterisk/queues.conf'], [], []]);
    assert.equal(modeOf(root, '/etc/asterisk/queues.conf'), '600');
    assert.equal(statSync(join(root, '/etc/asterisk/queues.conf')).ino, before);
  }),
);

applying('records a file that was as wanted already, once', () =>
  withFolder(async (root) => {
    await put(root, '/etc/asterisk/queues.conf', '[support]\n', 0o644);
    const { written, unchanged } = await applyTo(root, [queues]);
    assert.deepEqual([written, unchanged], [[], 1]);
    const before = snapshot(root);
    await applyTo(root, [queues]);
    assert.deepEqual(snapshot(root), before);
    assert.deepEqual((await applyTo(root, [])).removed, ['/etc/asterisk/queues.conf']);
  }),
);

applying('clears what a crash left behind, even a link', () =>
  withFolder(async (root) => {
    await put(root, '/outside', 'safe');
    await put(root, '/etc/asterisk/.queues.conf.pbxc-new', 'half a fi');
    symlinkSync('../../outside', join(root, 'etc/asterisk/.pjsip.conf.pbxc-new'));
    await applyTo(root, site, values);
    assert.deepEqual(readdirSync(join(root, 'etc/asterisk')), ['pjsip.conf', 'queues.conf']);
    assert.equal(read(root, '/outside'), 'safe');
  }),
);

applying('keeps no secret in the manifest', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    const manifest = JSON.parse(read(root, '/var/lib/pbxc/manifest.json'));
    assert.deepEqual(Object.keys(manifest.files), ['/etc/asterisk/pjsip.conf', '/etc/asterisk/queues.conf']);
    assert.deepEqual(manifest.files['/etc/asterisk/pjsip.conf'].secretKeys, ['password']);
    assert.equal(JSON.stringify(manifest).includes('hunter2'), false);
  }),
);

applying('refuses a plan when the site or the host changed since, and changes nothing', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    const changed = { ...queues, content: '[sales]\n' };
    const plan = planTo(root, [pjsip, changed], values);
    await put(root, '/etc/asterisk/queues.conf', 'edited meanwhile');
    const before = snapshot(root);
    const late = await apply(plan, [pjsip, changed], values, readTarget({ root }));
    assert.deepEqual(
      [late.status, late.failures],
      ['refused', ['/etc/asterisk/queues.conf changed on the host since the plan']],
    );

    rmSync(join(root, '/etc/asterisk/queues.conf'));
    const gone = await apply(plan, [pjsip, changed], values, readTarget({ root }));
    assert.deepEqual(gone.failures, ['/etc/asterisk/queues.conf disappeared from the host since the plan']);

    const other = await apply(
      plan,
      [{ ...changed, content: '[board]\n' }, artifact('/etc/asterisk/acl.conf', [])],
      values,
      readTarget({ root }),
    );
    assert.deepEqual(other.failures, [
      '/etc/asterisk/pjsip.conf is no longer in the site',
      '/etc/asterisk/queues.conf changed in the site since the plan',
      '/etc/asterisk/queues.conf disappeared from the host since the plan',
      '/etc/asterisk/acl.conf was not in the site when the plan was made',
    ]);
    before.delete('etc/asterisk/queues.conf');
    before.delete('etc/asterisk');
    const after = snapshot(root);
    after.delete('etc/asterisk');
    assert.deepEqual(after, before);
  }),
);

applying('refuses to replace a file that appeared since the plan', () =>
  withFolder(async (root) => {
    const plan = planTo(root, [queues]);
    await put(root, '/etc/asterisk/queues.conf', 'somebody else was faster');
    const { status, failures } = await apply(plan, [queues], values, readTarget({ root }));
    assert.deepEqual(
      [status, failures],
      ['refused', ['/etc/asterisk/queues.conf appeared on the host since the plan']],
    );
  }),
);

applying('does not start with a problem in the plan', () =>
  withFolder(async (root) => {
    mkdirSync(join(root, 'etc/asterisk/queues.conf'), { recursive: true });
    const { status, failures } = await applyTo(root, site, values);
    assert.deepEqual(
      [status, failures],
      ['failed', ['/etc/asterisk/queues.conf is a directory, and pbxc replaces only plain files']],
    );
    assert.equal(existsSync(join(root, 'etc/asterisk/pjsip.conf')), false);
  }),
);

applying('tells Asterisk in order, and takes it all back when it cannot read the new files', () =>
  withFolder(async (root) => {
    await applyTo(root, [queues]);
    const asked: string[] = [];
    const run = async (argv: Command) => {
      const command = toldAsterisk(argv) ?? '';
      asked.push(command);
      const isBroken = command.includes('pjsip') && existsSync(join(root, 'etc/asterisk/pjsip.conf'));
      const output = isBroken
        ? "The module 'res_pjsip.so' reported a reload failure\n"
        : command === 'queue show'
          ? "support has 0 calls (max unlimited) in 'ringall' strategy\n"
          : `Module '${command.split(' ').at(-1)}' reloaded successfully.\n`;
      return { code: 0, output };
    };
    const changed = [pjsip, { ...queues, content: '[sales]\n' }];
    const outcome = await apply(planTo(root, changed, values), changed, values, readTarget({ root }), { run });
    const all = [
      'pjsip show registrations',
      'core waitfullybooted',
      'module reload res_pjsip.so',
      'module reload app_queue.so',
    ];
    const looks = ['core waitfullybooted', 'pjsip list endpoints', 'queue show'];
    assert.deepEqual(asked, [...all, ...all, ...looks]);
    assert.deepEqual(
      outcome.reloads.map(({ state }) => state),
      ['failed', 'done'],
    );
    assert.deepEqual(
      [outcome.status, outcome.failures],
      [
        'restored',
        ['asterisk -rx "module reload res_pjsip.so" failed: The module \'res_pjsip.so\' reported a reload failure'],
      ],
    );
    assert.deepEqual(readdirSync(join(root, 'etc/asterisk')), ['queues.conf']);
    assert.equal(read(root, '/etc/asterisk/queues.conf'), '[support]\n');
  }),
);

applying('says when Asterisk does not take the old files back either', () =>
  withFolder(async (root) => {
    const run = async (command: Command) => ({
      code: 0,
      output: toldAsterisk(command)?.startsWith('core') ? '' : 'No such module\n',
    });
    const outcome = await apply(planTo(root, [queues]), [queues], new Map(), readTarget({ root }), { run });
    assert.deepEqual(
      [outcome.status, outcome.failures],
      [
        'broken',
        [
          'asterisk -rx "module reload app_queue.so" failed: No such module',
          'with the old files back, asterisk -rx "module reload app_queue.so" failed: No such module',
        ],
      ],
    );
  }),
);

applying('the 3 MB of 10,000 users is written, and then as wanted', () =>
  withFolder(async (root) => {
    const many = Array.from({ length: 10_000 }, (_, user) =>
      secret(`users/user${user}/sip`, { kind: 'auto', rotate: 1 }),
    );
    const parts = many.flatMap((one, user) => [
      `[user${user}](phone)\n${'option = value\n'.repeat(18)}password = `,
      one,
      '\n',
    ]);
    const large = artifact('/etc/asterisk/pjsip.conf', parts);
    const passwords = new Map(many.map((one) => [one.id, `password-of-${one.id}`]));
    const { written } = await applyTo(root, [large], passwords);
    const { counts } = planTo(root, [large], passwords);
    assert.deepEqual([written, counts.unchanged], [['/etc/asterisk/pjsip.conf'], 1]);
  }),
);

applying.run();
