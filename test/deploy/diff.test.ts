import assert from 'node:assert/strict';
import type { Artifact } from '../../compiler/artifact.ts';
import type { Secret } from '../../compiler/secret.ts';
import { diff, diffContext } from '../../deploy/diff.ts';
import { readTarget, type SecretValues } from '../../deploy/index.ts';
import type { FileDiff } from '../../deploy/section-diffs.ts';
import fc from '../lib/fast-check.ts';
import { suite } from '../lib/suite.ts';
import { applyTo, artifact, planTo, put, secret, withFolder } from './host.ts';

const diffing = suite('a diff');

const PJSIP = '/etc/asterisk/pjsip.conf';
const alice = secret('users/alice/sip', { kind: 'auto', rotate: 1 });
const bob = secret('users/bob/sip', { kind: 'auto', rotate: 1 });
const values = new Map([
  [alice.id, 'hunter2hunter2'],
  [bob.id, 'correct-horse'],
]);

const auth = (name: string, password: Secret): (string | Secret)[] => [
  `[${name}]\ntype = auth\nusername = ${name}\npassword = `,
  password,
  '\n\n',
];
const both = artifact(PJSIP, [...auth('alice', alice), ...auth('bob', bob)]);

/** As a person would see it. */
function shown({ sections, added, removed, hidden }: FileDiff): string[] {
  const lines = sections.flatMap(({ header, hunks }) =>
    hunks.flatMap((hunk) => [
      `@@ -${hunk.oldLine} +${hunk.newLine} ${header}`,
      ...hunk.lines.map(({ sign, text }) => sign + text),
    ]),
  );
  return [...lines, `${added} added, ${removed} removed, ${hidden} hidden`];
}

function diffs(
  root: string,
  artifacts: readonly Artifact[],
  newValues: SecretValues = values,
  limit?: number,
): string[] {
  const context = diffContext(artifacts, newValues, readTarget({ root }));
  return planTo(root, artifacts, newValues).files.flatMap((file) => shown(diff(file, context, limit)));
}

diffing('of a new file shows all of it, secrets as references', () =>
  withFolder((root) => {
    assert.deepEqual(diffs(root, [artifact(PJSIP, auth('alice', alice))]), [
      '@@ -1 +1 [alice]',
      '+[alice]',
      '+type = auth',
      '+username = alice',
      '+password = <secret users/alice/sip>',
      '+',
      '5 added, 0 removed, 0 hidden',
    ]);
  }),
);

diffing('of an unchanged file is empty', () =>
  withFolder(async (root) => {
    await applyTo(root, [both], values);
    assert.deepEqual(diffs(root, [both]), ['0 added, 0 removed, 0 hidden']);
  }),
);

diffing('shows the section, three lines around a change, and the secrets there as references', () =>
  withFolder(async (root) => {
    await applyTo(root, [both], values);
    const changed = artifact(PJSIP, [
      ...auth('alice', alice),
      '[bob]\ntype = auth\nusername = robert\npassword = ',
      bob,
      '\n\n',
    ]);
    assert.deepEqual(diffs(root, [changed]), [
      '@@ -6 +6 [bob]',
      ' [bob]',
      ' type = auth',
      '-username = bob',
      '+username = robert',
      ' password = <secret users/bob/sip>',
      ' ',
      '1 added, 1 removed, 0 hidden',
    ]);
  }),
);

diffing('of a changed secret shows neither the old value nor the new', () =>
  withFolder(async (root) => {
    await applyTo(root, [both], values);
    assert.deepEqual(diffs(root, [both], new Map([...values, [bob.id, 'battery-staple']])), [
      '@@ -6 +6 [bob]',
      ' [bob]',
      ' type = auth',
      ' username = bob',
      '-password = <not shown>',
      '+password = <secret users/bob/sip>',
      ' ',
      '1 added, 1 removed, 0 hidden',
    ]);
  }),
);

diffing('of a removed section and of a removed file shows no secret', () =>
  withFolder(async (root) => {
    await applyTo(root, [both], values);
    const removal = ['-[bob]', '-type = auth', '-username = bob', '-password = <not shown>', '-'];
    assert.deepEqual(diffs(root, [artifact(PJSIP, auth('alice', alice))]), [
      '@@ -6 +1 [bob]',
      ...removal,
      '0 added, 5 removed, 0 hidden',
    ]);
    assert.deepEqual(
      diffs(root, []).filter((line) => line.includes('hunter2') || line.includes('horse')),
      [],
    );
    assert.equal(diffs(root, []).at(-1), '0 added, 10 removed, 0 hidden');
  }),
);

diffing('compares two sections of one name in their order', () =>
  withFolder(async (root) => {
    const endpoint = '[alice]\ntype = endpoint\n';
    await applyTo(root, [artifact(PJSIP, [endpoint, '[alice]\ntype = aor\nmax_contacts = 1\n'])]);
    assert.deepEqual(diffs(root, [artifact(PJSIP, [endpoint, '[alice]\ntype = aor\nmax_contacts = 2\n'])]), [
      '@@ -3 +3 [alice]',
      ' [alice]',
      ' type = aor',
      '-max_contacts = 1',
      '+max_contacts = 2',
      '1 added, 1 removed, 0 hidden',
    ]);
  }),
);

diffing('of a file edited by hand shows the edit, but not what may be a secret', () =>
  withFolder(async (root) => {
    await applyTo(root, [both], values);
    const edited = [
      '; my note: the old password was swordfish',
      '[alice]',
      'type = auth',
      'username = alice',
      'password = swordfish',
      'auth_type = digest',
      'somewhere_else = correct-horse',
      'what is this swordfish',
      '[carol](alice)',
      'md5_cred = swordfish',
    ];
    await put(root, PJSIP, `${edited.join('\n')}\n`, 0o640);
    const lines = diffs(root, [artifact(PJSIP, auth('alice', alice))]);
    assert.deepEqual(lines, [
      '@@ -1 +1 ',
      '-<not shown>',
      '@@ -2 +1 [alice]',
      ' [alice]',
      ' type = auth',
      ' username = alice',
      '-password = <not shown>',
      '-auth_type = digest',
      '-somewhere_else = <not shown>',
      '-<not shown>',
      '+password = <secret users/alice/sip>',
      '+',
      '@@ -9 +1 [carol](alice)',
      '-[carol](alice)',
      '-md5_cred = <not shown>',
      '2 added, 7 removed, 0 hidden',
    ]);
  }),
);

diffing('shows a mailbox without its PIN', () =>
  withFolder(async (root) => {
    const path = '/etc/asterisk/voicemail.conf';
    const pin = secret('users/alice/voicemail', { kind: 'auto', rotate: 1 }, 'pin');
    const mailbox = (name: string) => artifact(path, ['[default]\n1000 => ', pin, `,${name},alice@acme.example\n`]);
    const pins = new Map([[pin.id, '482913']]);
    await applyTo(root, [mailbox('Alice')], pins);
    assert.deepEqual(diffs(root, [mailbox('Alice Wonderland')], pins), [
      '@@ -1 +1 [default]',
      ' [default]',
      '-1000 => <not shown>,Alice,alice@acme.example',
      '+1000 => <secret users/alice/voicemail>,Alice Wonderland,alice@acme.example',
      '1 added, 1 removed, 0 hidden',
    ]);
    assert.deepEqual(diffs(root, [], pins).slice(0, 3), [
      '@@ -1 +1 [default]',
      '-[default]',
      '-1000 => <not shown>,Alice,alice@acme.example',
    ]);
  }),
);

diffing('remembers in which applications secrets were', () =>
  withFolder(async (root) => {
    const path = '/etc/asterisk/extensions.conf';
    const pin = secret('dialplan/pin', { kind: 'env', name: 'PIN' }, 'pin');
    const pins = new Map([[pin.id, '482913']]);
    const dialplan = artifact(path, ['[default]\nexten = 9,1,Authenticate(', pin, ')\nsame = n,Hangup()\n'], {
      reload: 'dialplan',
    });
    await applyTo(root, [dialplan], pins);
    // What was the PIN is none that the site knows any more.
    assert.deepEqual(diffs(root, [], new Map()).slice(1, 4), [
      '-[default]',
      '-exten = <not shown>',
      '-same = n,Hangup()',
    ]);
  }),
);

diffing('spells out what would move the cursor or reorder the text', () =>
  withFolder(async (root) => {
    const queues = artifact('/etc/asterisk/queues.conf', ['[support]\n'], { reload: 'queues' });
    await put(root, '/etc/asterisk/queues.conf', '[support]\r\nname = \u001b[2J\u202eevil\n');
    assert.deepEqual(diffs(root, [queues]), [
      '@@ -1 +1 [support]',
      '-[support]\\u000d',
      '-name = \\u001b[2J\\u202eevil',
      '+[support]',
      '1 added, 2 removed, 0 hidden',
    ]);
  }),
);

diffing('folds what is too long and counts it', () =>
  withFolder((root) => {
    const long = artifact(
      PJSIP,
      Array.from({ length: 1000 }, (_, user) => `[user${user}]\ntype = aor\n`),
    );
    const lines = diffs(root, [long], values, 5);
    assert.deepEqual(lines, [
      '@@ -1 +1 [user0]',
      '+[user0]',
      '+type = aor',
      '@@ -1 +3 [user1]',
      '+[user1]',
      '+type = aor',
      '@@ -1 +5 [user2]',
      '+[user2]',
      '2000 added, 0 removed, 1995 hidden',
    ]);
  }),
);

diffing('of 10,000 users who all change counts what it hides', () =>
  withFolder(async (root) => {
    const users = (contacts: number) =>
      artifact(
        PJSIP,
        Array.from(
          { length: 10_000 },
          (_, user) =>
            `[user${user}]\ntype = aor\nmax_contacts = ${contacts}\nqualify_frequency = 60\nsupport_path = yes\n\n`,
        ),
      );
    await applyTo(root, [users(1)]);
    assert.equal(diffs(root, [users(2)]).at(-1), '10000 added, 10000 removed, 69800 hidden');
  }),
);

diffing('never shows a value, whatever the old and the new file are', async () => {
  const word = fc.constantFrom(
    'type',
    'password',
    'secret',
    'pin',
    'username',
    'mailbox',
    'same',
    'exten',
    '1000',
    'note',
  );
  const value = fc
    .string({ unit: fc.constantFrom(...'ABCDEFGHJKMNPQRSTUVWXYZ;<>$ '), minLength: 12, maxLength: 16 })
    .map((text) => `Z${text}Z`);
  const line = fc.oneof(
    fc.record({ key: word, value }),
    fc.record({ key: word, text: fc.constantFrom('yes', 'n,Dial(PJSIP/alice)', 'default', '') }),
    fc.record({ header: fc.constantFrom('[alice]', '[bob]', '[alice](x)') }),
  );
  const file = fc.array(line, { maxLength: 12 });
  const compile = (
    lines: readonly ({ key: string; value: string } | { key: string; text: string } | { header: string })[],
    name: string,
  ) => {
    const made = new Map<string, string>();
    const parts = lines.flatMap((one, index): (string | Secret)[] => {
      if ('header' in one) return [`${one.header}\n`];
      if ('text' in one) return [`${one.key} = ${one.text}\n`];
      const id = `${name}/${index}`;
      made.set(id, one.value);
      return [`${one.key} = `, secret(id, { kind: 'auto', rotate: 1 }), '\n'];
    });
    return { compiled: artifact(PJSIP, parts), made };
  };
  await fc.assert(
    fc.asyncProperty(file, file, async (before, after) => {
      const old = compile(before, 'old');
      const next = compile(after, 'next');
      await withFolder(async (root) => {
        await applyTo(root, [old.compiled], old.made);
        const text = [...diffs(root, [next.compiled], next.made), ...diffs(root, [], new Map())].join('\n');
        for (const one of [...old.made.values(), ...next.made.values()]) assert.equal(text.includes(one), false, one);
      });
    }),
    { numRuns: 100 },
  );
});

diffing.run();
