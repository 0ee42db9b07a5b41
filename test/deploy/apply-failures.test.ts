import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../lib/suite.ts';
import { applyTo, artifact, planTo, put, withFolder } from './host.ts';
import { withFault } from './transaction/faults.ts';

const failing = suite('an apply that fails');

const acl = artifact('/etc/asterisk/acl.conf', ['[office]\npermit = 192.0.2.0/24\n'], { reload: 'acl', mode: 0o644 });
const queues = artifact('/etc/asterisk/queues.conf', ['[support]\n'], { reload: 'queues' });

function filesBelow(root: string): string[] {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' });
  // What pbxc keeps for itself is of no consequence.
  return all.filter((name) => !/^var(\/|$)/.test(name)).sort();
}

/** Runs the check as a user for whom permissions count; root may do anything. */
async function unprivileged(check: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return check();
  process.seteuid?.(65534);
  try {
    await check();
  } finally {
    process.seteuid?.(0);
  }
}

failing('because it may not write leaves everything as it was', () =>
  withFolder(async (root) => {
    await applyTo(root, [acl]);
    chmodSync(root, 0o755);
    chmodSync(join(root, 'var/lib/pbxc'), 0o755);
    chmodSync(join(root, 'var/lib/pbxc/host.key'), 0o644);
    chmodSync(join(root, 'var/lib/pbxc/manifest.json'), 0o644);
    const before = filesBelow(root);
    await unprivileged(async () => {
      const { status, failures, written } = await applyTo(root, [acl, queues]);
      assert.deepEqual(
        [status, failures, written],
        ['failed', ['cannot keep /var/lib/pbxc: permission denied (EACCES)'], []],
      );
    });
    assert.deepEqual(filesBelow(root), before);
  }),
);

failing('because it may not read says so in the plan', () =>
  withFolder(async (root) => {
    await put(root, '/etc/asterisk/acl.conf', 'private', 0o600);
    chmodSync(root, 0o755);
    chmodSync(join(root, 'etc/asterisk/acl.conf'), 0o000);
    await unprivileged(async () => {
      assert.deepEqual(planTo(root, [acl]).problems, [
        '/etc/asterisk/acl.conf cannot be read: permission denied (EACCES)',
      ]);
    });
  }),
);

failing('while it writes takes back the directories it made', () =>
  withFolder(async (root) => {
    await put(root, '/etc/asterisk/.queues.conf.pbxc-new/in-the-way', '');
    const before = filesBelow(root);
    const moh = artifact('/etc/asterisk/moh/playlist', ['silence\n']);
    const { status, failures } = await applyTo(root, [acl, moh, queues]);
    assert.deepEqual([status, failures.length], ['failed', 1]);
    assert.match(failures[0] ?? '', /^cannot write \/etc\/asterisk\/queues\.conf: /);
    assert.deepEqual(filesBelow(root), before);
  }),
);

failing('because the disk is full leaves the old configuration whole', () =>
  withFolder(async (root) => {
    await applyTo(root, [acl, queues]);
    const before = filesBelow(root);
    const script = `
      import { applyTo, artifact } from ${JSON.stringify(join(import.meta.dirname, 'host.ts'))};
      const acl = artifact('/etc/asterisk/acl.conf', ['[changed]\\n'], { reload: 'acl' });
      const queues = artifact('/etc/asterisk/queues.conf', ['x'.repeat(1 << 20)], { reload: 'queues' });
      applyTo(${JSON.stringify(root)}, [acl, queues]).then(({ status, failures }) => console.log(JSON.stringify([status, failures])));`;
    // A limit on the size of files stands for a full disk, which no test can make without privileges. Blocks of 512 or 1024 bytes.
    const limited = 'trap "" XFSZ; ulimit -f 512; exec "$0" --import tsx --input-type=module -e "$1"';
    const { stdout, stderr } = spawnSync('sh', ['-c', limited, process.execPath, script], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), [
      'failed',
      ['cannot write /etc/asterisk/queues.conf: the file may not grow that large (EFBIG)'],
    ]);
    assert.deepEqual(filesBelow(root), before);
    assert.deepEqual(planTo(root, [acl, queues]).counts, { create: 0, change: 0, unchanged: 2, remove: 0 });
  }),
);

failing('half way puts back what it did', () =>
  withFolder(async (root) => {
    await applyTo(root, [acl, queues]);
    const next = [
      { ...acl, content: '[all]\n' },
      { ...queues, content: '[sales]\n' },
    ];
    // One more rename than the first file of the plan takes: the second one is not put in its place.
    const calls = await withFault(0, 'EIO', async () => {
      await applyTo(root, [acl, queues]);
    });
    assert.equal(calls, 0);
    const outcomes = new Set<string>();
    for (let at = 1; at < 40; at++) {
      rmSync(join(root, 'var/lib/pbxc/lock'), { force: true });
      await withFault(at, 'EIO', async () => {
        const { status, failures } = await applyTo(root, next);
        outcomes.add(`${status}: ${failures[0] ?? ''}`);
        if (status === 'done') await applyTo(root, [acl, queues]);
      });
      assert.deepEqual(
        planTo(root, [acl, queues]).counts,
        { create: 0, change: 0, unchanged: 2, remove: 0 },
        `call ${at}`,
      );
    }
    assert.ok(outcomes.has('failed: cannot change /etc/asterisk/queues.conf: EIO: injected'), [...outcomes].join('\n'));
  }),
);

failing.run();
