import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeCode } from '../../../cli/plan/outcome-code.ts';
import type { Artifact } from '../../../compiler/artifact.ts';
import { apply, readTarget } from '../../../deploy/index.ts';
import { type Command, toldAsterisk } from '../../../deploy/reload.ts';
import type { CommandResult } from '../../../deploy/run-reloads.ts';
import { takeLock } from '../../../deploy/transaction/lock.ts';
import { isStagedName } from '../../../deploy/write-files.ts';
import { suite } from '../../lib/suite.ts';
import { treeOf } from '../../lib/tree-of.ts';
import { applyTo, artifact, planTo, withFolder } from '../host.ts';

const services = suite('an apply of 200 files to services that are not well with them');

// In memory where there is such a folder: a disk takes its time to flush.
if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const phones = (from: number, to: number, text: string): Artifact[] =>
  range(from, to).map((number) => artifact(`/etc/phones/${number}.cfg`, [`${text} ${number}\n`], { reload: 'none' }));
const pjsip = (...names: readonly string[]): Artifact =>
  artifact('/etc/asterisk/pjsip.conf', [names.map((name) => `[${name}]\ntype = endpoint\n`).join('')]);
const oldSite = [pjsip('alice'), ...phones(0, 200, 'old')];
const newSite = [
  pjsip('alice', 'bob'),
  ...phones(0, 120, 'old'),
  ...phones(120, 170, 'new'),
  ...phones(200, 230, 'new'),
];

const reload = 'module reload res_pjsip.so';
const dead: CommandResult = { code: 1, output: 'Unable to connect to remote asterisk\n' };
const never = new Promise<CommandResult>(() => {});

/** What Asterisk answers: with the files in place, and how often it was asked the same before; the usual when undefined. */
type Answers = (command: string, hasNew: boolean, asked: number) => CommandResult | Promise<CommandResult> | undefined;

const cases: readonly [title: string, answers: Answers, failure: RegExp][] = [
  [
    'a reload that fails',
    (command, hasNew) =>
      command === reload && hasNew
        ? { code: 0, output: "The module 'res_pjsip.so' reported a reload failure\n" }
        : undefined,
    /^asterisk -rx "module reload res_pjsip\.so" failed: The module 'res_pjsip\.so' reported a reload failure$/,
  ],
  [
    'an Asterisk that dies of them',
    (command, hasNew, asked) => (hasNew && (command === reload || asked > 0) ? dead : undefined),
    /^asterisk -rx "module reload res_pjsip\.so" failed: Unable to connect to remote asterisk$/,
  ],
  [
    'an Asterisk that dies after it has read them',
    (command, hasNew, asked) => (hasNew && (command.startsWith('pjsip list') || asked > 0) ? dead : undefined),
    /^Asterisk does not answer: Unable to connect to remote asterisk$/,
  ],
  [
    'an Asterisk that has not got an endpoint',
    (command) => (command.startsWith('pjsip list') ? { code: 0, output: ' Endpoint:  alice\n' } : undefined),
    /^Asterisk has no endpoint "bob"$/,
  ],
  [
    'a probe that gets no answer in time',
    (command, hasNew) => (command.startsWith('pjsip list') && hasNew ? never : undefined),
    /^Asterisk has no endpoint "alice", "bob"$/,
  ],
];

for (const [title, answers, failure] of cases) {
  services(`meets ${title}, and has all of the old ones back`, () =>
    withFolder(async (root) => {
      await applyTo(root, oldSite);
      const before = treeOf(root);
      const asked = new Map<string, number>();
      const run = async (argv: Command): Promise<CommandResult> => {
        const command = toldAsterisk(argv) ?? '';
        const hasNew = readFileSync(join(root, 'etc/asterisk/pjsip.conf'), 'utf8').includes('bob');
        const times = asked.get(command) ?? 0;
        asked.set(command, times + 1);
        return (await answers(command, hasNew, times)) ?? usual(command, hasNew);
      };
      const options = { run, probeSeconds: 0.3 };
      const outcome = await apply(planTo(root, newSite), newSite, new Map(), readTarget({ root }), options);
      assert.deepEqual([outcome.status, outcomeCode(outcome)], ['restored', 5], outcome.failures.join('\n'));
      assert.match(outcome.failures[0] ?? '', failure);
      assert.equal(treeOf(root), before);
      const all = readdirSync(root, { recursive: true, encoding: 'utf8' });
      assert.deepEqual(
        all.filter((name) => isStagedName(name.split('/').at(-1) ?? '')),
        [],
      );
      assert.equal(existsSync(join(root, 'var/lib/pbxc/journal.json')), false);
      const lock = takeLock(root);
      assert.ok('release' in lock, 'the lock is free');
      lock.release();
    }),
  );
}

function usual(command: string, hasNew: boolean): CommandResult {
  if (command === reload) return { code: 0, output: "Module 'res_pjsip.so' reloaded successfully.\n" };
  if (!command.startsWith('pjsip list')) return { code: 0, output: '' };
  return { code: 0, output: hasNew ? ' Endpoint:  alice\n Endpoint:  bob\n' : ' Endpoint:  alice\n' };
}

services.run();
