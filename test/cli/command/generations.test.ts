import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';
import { office } from '../lib/sites.ts';

const story = suite('pbxc status, history, rollback, confirm and recover');
const to = ['--root', 'root'];
const queues = 'root/etc/asterisk/queues.conf';

/** An office that was applied once, and once more without alice in its queue. */
async function appliedTwice(): Promise<string> {
  const cwd = folder(office);
  await pbxc(['apply', '--yes', ...to], { cwd });
  writeFileSync(join(cwd, 'people.yaml'), (office['people.yaml'] ?? '').replace('[alice, bob]', '[bob]'));
  await pbxc(['apply', '--yes', ...to], { cwd });
  return cwd;
}

story('a new host has nothing to tell', async () => {
  const cwd = folder(office);
  const none = { code: 0, out: 'Nothing was applied here.\n', err: '' };
  assert.deepEqual(await pbxc(['status', ...to], { cwd }), none);
  assert.deepEqual(await pbxc(['history', ...to], { cwd }), none);
  const { code, err } = await pbxc(['rollback', ...to], { cwd });
  assert.deepEqual([code, err], [1, 'pbxc: there is no generation to go back to; "pbxc history" lists them\n']);
});

story('a change is made, and taken back', async () => {
  const cwd = await appliedTwice();
  assert.doesNotMatch(readFileSync(join(cwd, queues), 'utf8'), /PJSIP\/alice/);
  const history = await pbxc(['history', ...to], { cwd });
  assert.match(
    history.out,
    /^ {3}1 {2}\S+ \S+ {2}\S+ {2}\d+ written, 0 removed\n {3}2 {2}\S+ \S+ {2}\S+ {2}1 written, 0 removed\n$/,
  );
  const { code, out } = await pbxc(['rollback', '--yes', ...to], { cwd });
  assert.equal(code, 0);
  assert.match(out, /^Back to generation 1 of host "pbx1"\n/);
  assert.match(out, /\n {2}~ change {4}\/etc\/asterisk\/queues\.conf +differs\n/);
  assert.match(out, /\nApplied: 1 file written, 0 removed, \d+ unchanged\n$/);
  assert.match(readFileSync(join(cwd, queues), 'utf8'), /PJSIP\/alice/);
  assert.match((await pbxc(['status', ...to], { cwd })).out, /^Generation 3 of host "pbx1": rollback to 1, by pbxc /);
});

story('a hand edit is told, not gone over, and kept', async () => {
  const cwd = await appliedTwice();
  appendFileSync(join(cwd, queues), '; by hand\n');
  const status = await pbxc(['status', '--detailed-exitcode', ...to], { cwd });
  assert.equal(status.code, 2);
  assert.match(status.out, /\n\d+ files, 1 not as written\n {2}\/etc\/asterisk\/queues\.conf {2}edited\n$/);
  const plan = await pbxc(['plan', ...to], { cwd });
  assert.match(plan.out, /\n-<not shown>\n/);
  assert.match(plan.out, /\n1 file was changed by hand: apply refuses it without --overwrite-drift\n/);
  const refused = await pbxc(['apply', '--yes', ...to], { cwd });
  assert.equal(refused.code, 4);
  assert.match(
    refused.out,
    /\nfailed: \/etc\/asterisk\/queues\.conf was edited by hand, and would be replaced\nRefused, nothing was changed: .*\nPut it into the site, or give --overwrite-drift: the generation keeps what was there\.\n$/,
  );
  assert.equal((await pbxc(['apply', '--yes', '--overwrite-drift', ...to], { cwd })).code, 0);
  assert.match((await pbxc(['history', ...to], { cwd })).out, /1 written, 0 removed, over 1 changed by hand\n$/);
});

story('a site key that was lost does not change every secret without a word', async () => {
  const cwd = await appliedTwice();
  const pjsip = readFileSync(join(cwd, 'root/etc/asterisk/pjsip.conf'), 'utf8');
  rmSync(join(cwd, '.pbxc/site.key'));
  const refused = await pbxc(['apply', '--yes', ...to], { cwd });
  assert.equal(refused.code, 4);
  assert.match(
    refused.out,
    /\nfailed: the site key is not the one that the secrets of this host were derived from: all of them would change\nRefused, nothing was changed: .*\nPut the old one back \(PBXC_SITE_KEY, or \.pbxc\/site\.key of the site\), or give --new-site-key: phones need new passwords then\.\n$/,
  );
  assert.equal(readFileSync(join(cwd, 'root/etc/asterisk/pjsip.conf'), 'utf8'), pjsip);
  assert.equal((await pbxc(['apply', '--yes', '--new-site-key', ...to], { cwd })).code, 0);
  assert.notEqual(readFileSync(join(cwd, 'root/etc/asterisk/pjsip.conf'), 'utf8'), pjsip);
  assert.equal((await pbxc(['apply', '--yes', ...to], { cwd })).code, 0);
});

story('what nobody confirms is taken back by itself', async () => {
  const cwd = folder(office);
  await pbxc(['apply', '--yes', ...to], { cwd });
  writeFileSync(join(cwd, 'people.yaml'), (office['people.yaml'] ?? '').replace('[alice, bob]', '[bob]'));
  const applied = await pbxc(['apply', '--yes', '--confirm-within', '1s', ...to], { cwd });
  assert.match(applied.out, /\nIt is taken back at \S+ \S+, unless "pbxc confirm" comes\.\n$/);
  // Another process was left to do the same: whichever is first, and while it is at it, it alone.
  let recovered: Awaited<ReturnType<typeof pbxc>>;
  do recovered = await pbxc(['recover', '--wait', ...to], { cwd });
  while (/^pbxc: process \d+ is changing this host\n$/.test(recovered.err));
  assert.match(recovered.out, /^(Generation 2 was taken back: 1 file as before\.|Nothing to undo\.)\n$/);
  assert.match(readFileSync(join(cwd, queues), 'utf8'), /PJSIP\/alice/);
  assert.match((await pbxc(['history', ...to], { cwd })).out, /^ {3}1 [^\n]*\n$/);
});

story('what is confirmed stays', async () => {
  const cwd = await appliedTwice();
  await pbxc(['rollback', '1', '--yes', '--confirm-within', '10m', ...to], { cwd });
  assert.match(
    (await pbxc(['status', ...to], { cwd })).out,
    /\nTaken back at \S+ \S+, unless "pbxc confirm" comes\.\n$/,
  );
  assert.deepEqual(await pbxc(['confirm', ...to], { cwd }), { code: 0, out: 'Generation 3 stays.\n', err: '' });
  assert.deepEqual(await pbxc(['recover', ...to], { cwd }), { code: 0, out: 'Nothing to undo.\n', err: '' });
});

story('mistakes are told', async () => {
  const cwd = folder(office);
  const cases: readonly (readonly [args: readonly string[], code: number, err: string])[] = [
    [['rollback', 'last'], 64, 'pbxc: "last" is no number of a generation; "pbxc history" lists them\n'],
    [
      ['apply', '--yes', '--confirm-within', '5'],
      64,
      'pbxc: --confirm-within cannot be "5": say a time such as 30s, 5m or 1h\n',
    ],
    [['confirm'], 1, 'pbxc: nothing waits to be confirmed\n'],
  ];
  for (const [args, code, err] of cases) {
    const said = await pbxc([...args, ...to], { cwd });
    assert.deepEqual([said.code, said.err], [code, err], args.join(' '));
  }
});

story.run();
