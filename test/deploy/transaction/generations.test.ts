import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ApplyOptions,
  apply,
  confirm,
  HostError,
  readTarget,
  recoverTarget,
  statusOf,
} from '../../../deploy/index.ts';
import { generationNumbers, readGeneration } from '../../../deploy/transaction/generation.ts';
import { takeLock } from '../../../deploy/transaction/lock.ts';
import { applyRollback, planRollback } from '../../../deploy/transaction/rollback.ts';
import { suite } from '../../lib/suite.ts';
import { artifact, planTo, put, secret, withFolder } from '../host.ts';

const generations = suite('the generations of a host');

const password = secret('users/alice/sip', { kind: 'auto', rotate: 1 });
const values = new Map([[password.id, 'hunter2hunter2']]);
const pjsip = artifact('/etc/asterisk/pjsip.conf', ['[alice]\npassword = ', password, '\n']);
const queues = (text: string) =>
  artifact('/etc/asterisk/queues.conf', [`[${text}]\n`], { reload: 'queues', mode: 0o644 });

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const applied = (root: string, name: string, options: ApplyOptions = {}) => {
  const site = [pjsip, queues(name)];
  return apply(planTo(root, site, values), site, values, readTarget({ root }), {
    source: name,
    pbxc: '1.0.0',
    ...options,
  });
};

generations('are what each apply made, and one can go back to any of them', () =>
  withFolder(async (root) => {
    for (const name of ['first', 'second', 'third']) await applied(root, name);
    assert.deepEqual(generationNumbers(root), [1, 2, 3]);
    const target = readTarget({ root });
    const rollback = planRollback(target, 1);
    assert.deepEqual(rollback.plan.counts, { create: 0, change: 1, unchanged: 1, remove: 0 });
    const { status, generation, written } = await applyRollback(rollback, target, { pbxc: '1.0.0' });
    assert.deepEqual([status, generation, written], ['done', 4, ['/etc/asterisk/queues.conf']]);
    assert.equal(read(root, '/etc/asterisk/queues.conf'), '[first]\n');
    assert.equal(read(root, '/etc/asterisk/pjsip.conf'), '[alice]\npassword = hunter2hunter2\n');
    assert.equal(readGeneration(root, 4).source, 'rollback to 1');
    // The site is the same as in generation 1, so there is nothing to do; and what is secret is still known to be.
    assert.deepEqual(planTo(root, [pjsip, queues('first')], values).counts.unchanged, 2);
    assert.deepEqual(readTarget({ root }).manifest?.files['/etc/asterisk/pjsip.conf']?.secretKeys, ['password']);
  }),
);

generations('go back to the one before when none is named', () =>
  withFolder(async (root) => {
    await applied(root, 'first');
    assert.throws(() => planRollback(readTarget({ root }), undefined), HostError);
    await applied(root, 'second');
    assert.equal(planRollback(readTarget({ root }), undefined).to, 1);
    assert.throws(() => planRollback(readTarget({ root }), 7), /there is no generation 7; "pbxc history" lists them/);
  }),
);

generations('show no secret, and no digest that betrays one', () =>
  withFolder(async (root) => {
    await applied(root, 'first');
    await applied(root, 'second');
    const rollback = planRollback(readTarget({ root }), 1);
    assert.doesNotMatch(JSON.stringify(rollback.plan), /hunter2/);
    assert.doesNotMatch(read(root, '/var/lib/pbxc/generations/000001.json'), /hunter2/);
    for (const name of readdirSync(join(root, 'var/lib/pbxc/objects')))
      assert.equal(statSync(join(root, 'var/lib/pbxc/objects', name)).mode & 0o777, 0o600);
    assert.equal(statSync(join(root, 'var/lib/pbxc/objects')).mode & 0o777, 0o700);
  }),
);

generations('keep what was changed by hand, which is not gone over without a word', () =>
  withFolder(async (root) => {
    await applied(root, 'first');
    await put(root, '/etc/asterisk/queues.conf', '[by-hand]\n');
    const refused = await applied(root, 'second');
    assert.deepEqual(
      [refused.status, refused.refusal, refused.failures],
      ['refused', 'drift', ['/etc/asterisk/queues.conf was edited by hand, and would be replaced']],
    );
    assert.equal(read(root, '/etc/asterisk/queues.conf'), '[by-hand]\n');
    const { status } = await applied(root, 'second', { overwriteDrift: true });
    assert.equal(status, 'done');
    const { overwritten } = readGeneration(root, 2);
    const kept = overwritten['/etc/asterisk/queues.conf'];
    assert.equal(read(root, `/var/lib/pbxc/objects/${kept?.digest}`), '[by-hand]\n');
  }),
);

generations('are refused while another process changes the host, and taken from one that is gone', () =>
  withFolder(async (root) => {
    await applied(root, 'first');
    const lock = takeLock(root);
    assert.ok('release' in lock);
    const { status, refusal, failures } = await applied(root, 'second');
    assert.deepEqual(
      [status, refusal, failures],
      ['refused', 'lock', [`process ${process.pid} is changing this host`]],
    );
    lock.release();
    // The number of the process lives, but not that process.
    writeFileSync(join(root, 'var/lib/pbxc/lock'), JSON.stringify({ pid: process.pid, started: 'in an earlier life' }));
    assert.equal((await applied(root, 'second')).status, 'done');
    assert.equal(existsSync(join(root, 'var/lib/pbxc/lock')), false);
  }),
);

generations('stay when somebody confirms them', () =>
  withFolder(async (root) => {
    await applied(root, 'first');
    const now = new Date('2026-11-20T12:00:00Z');
    const { confirmBy } = await applied(root, 'second', { confirmWithin: 300, now });
    assert.equal(confirmBy, '2026-11-20T12:05:00.000Z');
    assert.deepEqual(statusOf(readTarget({ root })).unfinished, { generation: 2, confirmBy });
    const blocked = await applied(root, 'third');
    assert.deepEqual([blocked.status, blocked.failures], ['refused', ['generation 2 is not confirmed yet']]);
    assert.throws(() => confirm(root, new Date('2026-11-20T12:05:00Z')), /the time to confirm generation 2 is over/);
    assert.equal(confirm(root, new Date('2026-11-20T12:04:59Z')), 2);
    assert.deepEqual(await recoverTarget(readTarget({ root }), new Date('2026-11-21T00:00:00Z')), {
      state: 'nothing to do',
    });
    assert.equal(read(root, '/etc/asterisk/queues.conf'), '[second]\n');
    assert.throws(() => confirm(root, now), /nothing waits to be confirmed/);
  }),
);

generations('are taken back when nobody confirms them in time', () =>
  withFolder(async (root) => {
    await applied(root, 'first');
    await applied(root, 'second', { confirmWithin: 300, now: new Date('2026-11-20T12:00:00Z') });
    const target = readTarget({ root });
    assert.equal((await recoverTarget(target, new Date('2026-11-20T12:04:00Z'))).state, 'unconfirmed');
    assert.equal((await recoverTarget(target, new Date('2026-11-20T12:05:00Z'))).state, 'undone');
    assert.equal(read(root, '/etc/asterisk/queues.conf'), '[first]\n');
    assert.deepEqual(generationNumbers(root), [1]);
    assert.deepEqual(planTo(root, [pjsip, queues('first')], values).counts.unchanged, 2);
  }),
);

generations('tell what was done by hand since', () =>
  withFolder(async (root) => {
    await applied(root, 'first');
    assert.deepEqual(statusOf(readTarget({ root })).drift, []);
    await put(root, '/etc/asterisk/queues.conf', '[by-hand]\n');
    chmodSync(join(root, 'etc/asterisk/pjsip.conf'), 0o644);
    assert.deepEqual(statusOf(readTarget({ root })).drift, [
      { path: '/etc/asterisk/pjsip.conf', what: 'another mode' },
      { path: '/etc/asterisk/queues.conf', what: 'edited' },
    ]);
    rmSync(join(root, 'etc/asterisk/queues.conf'));
    assert.deepEqual(statusOf(readTarget({ root })).drift[1], { path: '/etc/asterisk/queues.conf', what: 'deleted' });
  }),
);

generations('that are old are let go, with the contents that no other needs', () =>
  withFolder(async (root) => {
    const day = (number: number) => new Date(Date.UTC(2026, 0, number));
    for (let number = 1; number <= 13; number++) await applied(root, `queue${number}`, { now: day(number) });
    assert.equal(generationNumbers(root).length, 13);
    await applied(root, 'last', { now: day(200) });
    assert.deepEqual(generationNumbers(root), [5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    // One pjsip.conf, ten queues.conf, and which secrets there are.
    assert.equal(readdirSync(join(root, 'var/lib/pbxc/objects')).length, 12);
  }),
);

generations.run();
