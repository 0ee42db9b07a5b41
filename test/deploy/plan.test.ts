import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import { HostError, plan, readTarget } from '../../deploy/index.ts';
import { suite } from '../lib/suite.ts';
import { applyTo, artifact, planTo, put, secret, withFolder } from './host.ts';

const planning = suite('a plan');

const password = secret('users/alice/sip', { kind: 'auto', rotate: 1 });
const values = new Map([[password.id, 'hunter2hunter2']]);
const pjsip = artifact('/etc/asterisk/pjsip.conf', ['[alice]\ntype = auth\npassword = ', password, '\n']);
const queues = artifact('/etc/asterisk/queues.conf', ['[support]\nmember = PJSIP/alice\n'], { reload: 'queues' });
const musiconhold = artifact('/etc/asterisk/musiconhold.conf', ['[default]\nmode = files\n'], { reload: 'moh' });
const site = [pjsip, queues];

/** What a plan says of each file, in one line. */
function told(root: string, artifacts: readonly Artifact[]): string[] {
  return planTo(root, artifacts, values).files.map(({ path, action, reason, drift }) =>
    [path, action, reason, ...(drift ? ['drift'] : [])].join(' | '),
  );
}

planning('against an empty host creates everything', () =>
  withFolder((root) => {
    assert.deepEqual(planTo(root, [queues, pjsip], values), {
      host: 'pbx1',
      files: [
        {
          path: '/etc/asterisk/pjsip.conf',
          action: 'create',
          reason: 'new in the site',
          drift: false,
          reload: 'pjsip',
          cost: 'calls stay up, phones stay registered; a changed transport waits for a restart',
          sensitive: true,
          mode: { to: '0640' },
          content: 'Tz9mbNuVkXimRjUVNJJ9ZXlXB-46U_6rEdmNk3J44NU',
        },
        {
          path: '/etc/asterisk/queues.conf',
          action: 'create',
          reason: 'new in the site',
          drift: false,
          reload: 'queues',
          cost: 'callers who wait keep their place',
          sensitive: false,
          mode: { to: '0640' },
          content: 'H8s3fkYvUjUq17XdySvgz-OKNxUXz9H3eWncyqdKwao',
        },
      ],
      counts: { create: 2, change: 0, unchanged: 0, remove: 0 },
      reloads: [
        {
          name: 'pjsip',
          command: ['asterisk', '-rx', 'module reload res_pjsip.so'],
          cost: 'calls stay up, phones stay registered; a changed transport waits for a restart',
        },
        {
          name: 'queues',
          command: ['asterisk', '-rx', 'module reload app_queue.so'],
          cost: 'callers who wait keep their place',
        },
      ],
      secrets: [],
      problems: [],
    });
  }),
);

planning('changes nothing, not even a directory that is not there', () =>
  withFolder((folder) => {
    const root = join(folder, 'root');
    planTo(root, site, values);
    assert.throws(() => chmodSync(root, 0o755), { code: 'ENOENT' });
  }),
);

planning('after an apply has nothing to do', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    assert.deepEqual(told(root, site), [
      '/etc/asterisk/pjsip.conf | unchanged | as wanted',
      '/etc/asterisk/queues.conf | unchanged | as wanted',
    ]);
    const { counts, reloads } = planTo(root, site, values);
    assert.deepEqual(counts, { create: 0, change: 0, unchanged: 2, remove: 0 });
    assert.deepEqual(reloads, []);
  }),
);

planning('reloads only what changes', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    const changed = { ...queues, content: '[support]\nmember = PJSIP/bob\n' };
    assert.deepEqual(told(root, [pjsip, changed]), [
      '/etc/asterisk/pjsip.conf | unchanged | as wanted',
      '/etc/asterisk/queues.conf | change | differs',
    ]);
    assert.deepEqual(
      planTo(root, [pjsip, changed], values).reloads.map((step) => step.name),
      ['queues'],
    );
  }),
);

planning('notices another value of a secret', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    const { files } = planTo(root, site, new Map([[password.id, 'another value']]));
    assert.deepEqual(
      files.map(({ action, reason }) => [action, reason]),
      [
        ['change', 'differs'],
        ['unchanged', 'as wanted'],
      ],
    );
  }),
);

planning('says which files were edited, deleted or put there by hand', () =>
  withFolder(async (root) => {
    await applyTo(root, [pjsip, queues], values);
    await put(root, '/etc/asterisk/pjsip.conf', 'edited');
    rmSync(join(root, '/etc/asterisk/queues.conf'));
    await put(root, '/etc/asterisk/musiconhold.conf', 'the sample file');
    assert.deepEqual(told(root, [pjsip, queues, musiconhold]), [
      '/etc/asterisk/musiconhold.conf | change | not written by pbxc | drift',
      '/etc/asterisk/pjsip.conf | change | edited by hand | drift',
      '/etc/asterisk/queues.conf | create | deleted by hand | drift',
    ]);
  }),
);

planning('takes a hand edit that the site has caught up with as wanted', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    await put(root, '/etc/asterisk/queues.conf', '[support]\nmember = PJSIP/bob\n', 0o640);
    const changed = { ...queues, content: '[support]\nmember = PJSIP/bob\n' };
    assert.deepEqual(told(root, [changed]).at(1), '/etc/asterisk/queues.conf | unchanged | as wanted');
  }),
);

planning('removes what pbxc wrote and the site has no more, and nothing else', () =>
  withFolder(async (root) => {
    await applyTo(root, [pjsip, queues, musiconhold], values);
    await put(root, '/etc/asterisk/sorcery.conf', 'not ours');
    await put(root, '/etc/asterisk/musiconhold.conf', 'edited');
    assert.deepEqual(told(root, [pjsip]), [
      '/etc/asterisk/musiconhold.conf | remove | gone from the site | drift',
      '/etc/asterisk/pjsip.conf | unchanged | as wanted',
      '/etc/asterisk/queues.conf | remove | gone from the site',
    ]);
    assert.deepEqual(
      planTo(root, [pjsip], values).reloads.map((step) => step.name),
      ['moh', 'queues'],
    );
  }),
);

planning('says nothing of a file that both the site and the host have no more', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    rmSync(join(root, '/etc/asterisk/queues.conf'));
    assert.deepEqual(told(root, [pjsip]), ['/etc/asterisk/pjsip.conf | unchanged | as wanted']);
  }),
);

planning('changes a mode without a reload', () =>
  withFolder(async (root) => {
    await applyTo(root, site, values);
    chmodSync(join(root, '/etc/asterisk/pjsip.conf'), 0o644);
    const { files, reloads } = planTo(root, site, values);
    assert.deepEqual(
      files.map(({ action, reason, mode }) => [action, reason, mode]),
      [
        ['change', 'mode or owner differs', { from: '0644', to: '0640' }],
        ['unchanged', 'as wanted', undefined],
      ],
    );
    assert.deepEqual(reloads, []);
  }),
);

planning('compares owners by the names the host has for them', () =>
  withFolder(async (root) => {
    await applyTo(root, [queues]);
    const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    await put(root, '/etc/passwd', `me:x:${me.uid}:${me.gid}::/:\nasterisk:x:64001:64002::/:\n`);
    await put(root, '/etc/group', `us:x:${me.gid}:\nasterisk:x:64002:\n`);
    const ownedBy = (owner: string) => {
      const { files, problems } = plan('pbx1', [{ ...queues, owner }], readTarget({ root, owners: true }), values);
      return { owner: files[0]?.owner, reason: files[0]?.reason, problems };
    };
    assert.deepEqual(ownedBy('me:us'), { owner: undefined, reason: 'as wanted', problems: [] });
    assert.deepEqual(ownedBy('asterisk:asterisk'), {
      owner: { from: 'me:us', to: 'asterisk:asterisk' },
      reason: 'mode or owner differs',
      problems: [],
    });
    assert.deepEqual(ownedBy('asterisk:voip').problems, [
      '/etc/asterisk/queues.conf cannot belong to asterisk:voip: there is no group "voip" on the host',
    ]);
  }),
);

planning('is the same, to the byte, whatever order the artifacts come in', () =>
  withFolder(async (root) => {
    await applyTo(root, [pjsip], values);
    const one = JSON.stringify(planTo(root, [pjsip, queues, musiconhold], values));
    const other = JSON.stringify(planTo(root, [musiconhold, queues, pjsip], values));
    assert.equal(one, other);
    assert.deepEqual(JSON.parse(one), planTo(root, [pjsip, queues, musiconhold], values));
  }),
);

planning('holds no secret and no digest that tells one', () =>
  withFolder(async (root) => {
    const pin = secret('users/alice/voicemail', { kind: 'auto', rotate: 1 }, 'pin');
    const voicemail = artifact('/etc/asterisk/voicemail.conf', ['1000 => ', pin, ',Alice\n'], { reload: 'voicemail' });
    const first = new Map([[pin.id, '482913']]);
    await applyTo(root, [voicemail], first);
    const before = JSON.stringify(planTo(root, [voicemail], first));
    await withFolder(async (other) => {
      await applyTo(other, [voicemail], first);
      assert.notEqual(JSON.stringify(planTo(other, [voicemail], first)), before, 'the digests of two hosts agree');
    });
    assert.equal(before.includes('482913'), false);
  }),
);

planning('refuses what is no plain file, all of it at once', () =>
  withFolder(async (root) => {
    mkdirSync(join(root, 'etc/asterisk/pjsip.conf'), { recursive: true });
    symlinkSync('/etc/passwd', join(root, 'etc/asterisk/queues.conf'));
    assert.deepEqual(planTo(root, site, values).problems, [
      '/etc/asterisk/pjsip.conf is a directory, and pbxc replaces only plain files',
      '/etc/asterisk/queues.conf is a symbolic link, and pbxc replaces only plain files',
    ]);
  }),
);

planning('refuses a directory that leads outside the root', () =>
  withFolder(async (folder) => {
    const root = join(folder, 'root');
    mkdirSync(join(root, 'etc'), { recursive: true });
    mkdirSync(join(folder, 'outside'));
    symlinkSync(join(folder, 'outside'), join(root, 'etc/asterisk'));
    assert.deepEqual(planTo(root, [queues]).problems, [
      `/etc/asterisk/queues.conf leads outside ${root}: ${root}/etc/asterisk is ${folder}/outside`,
    ]);
  }),
);

planning('refuses a directory that is a link to nowhere', () =>
  withFolder(async (root) => {
    mkdirSync(join(root, 'etc'));
    symlinkSync('nowhere', join(root, 'etc/asterisk'));
    assert.deepEqual(planTo(root, [queues]).problems, [
      `/etc/asterisk/queues.conf leads outside ${root}: ${root}/etc/asterisk is a link to nowhere`,
    ]);
  }),
);

planning('follows a directory that leads elsewhere below the root', () =>
  withFolder(async (root) => {
    mkdirSync(join(root, 'etc'));
    mkdirSync(join(root, 'srv/asterisk'), { recursive: true });
    symlinkSync('../srv/asterisk', join(root, 'etc/asterisk'));
    assert.deepEqual(planTo(root, [queues]).problems, []);
  }),
);

planning('refuses a file where a directory has to be', () =>
  withFolder(async (root) => {
    await put(root, '/etc', 'a file');
    assert.deepEqual(planTo(root, [queues]).problems, [
      `/etc/asterisk/queues.conf needs ${root}/etc to be a directory, which it is not`,
    ]);
  }),
);

for (const path of ['etc/asterisk/pjsip.conf', '/etc/../../pjsip.conf', '/etc//pjsip.conf', '/etc/', '/etc/\0']) {
  planning(`refuses the path ${JSON.stringify(path)}`, () =>
    withFolder((root) => {
      assert.deepEqual(planTo(root, [{ ...queues, path }]).problems, [`${path} is not a plain absolute path`]);
    }),
  );
}

planning('is a host error when the manifest is not one', () =>
  withFolder(async (root) => {
    for (const text of [
      '',
      'null',
      '{"version":2,"host":"pbx1","files":{}}',
      '{"version":1,"host":"pbx1","files":{"/a":{}}}',
    ]) {
      await put(root, '/var/lib/pbxc/manifest.json', text);
      assert.throws(
        () => readTarget({ root }),
        (error) => {
          assert.ok(error instanceof HostError);
          assert.equal(
            error.message,
            '/var/lib/pbxc/manifest.json is not a manifest that this version of pbxc can read; move it away to start anew',
          );
          return true;
        },
      );
    }
  }),
);

planning.run();
