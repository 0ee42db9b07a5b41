import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomeCode } from '../../../cli/plan/outcome-code.ts';
import type { Artifact } from '../../../compiler/artifact.ts';
import { apply, type CommandResult, type Outcome, type RunCommand, readTarget } from '../../../deploy/index.ts';
import { takeLock } from '../../../deploy/transaction/lock.ts';
import { suite } from '../../lib/suite.ts';
import { artifact, planTo } from '../host.ts';
import { withReadOnly } from './faults.ts';

const faults = suite('an apply of 200 files to services that fail');

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const phone = (number: number, text: string): Artifact =>
  artifact(`/etc/phones/${number % 7}/${number}.cfg`, [`${text} ${number}\n`], { reload: 'none' });
const pjsip = (name: string): Artifact =>
  artifact('/etc/asterisk/pjsip.conf', [`[pbxc-phone](!)\ntype = endpoint\n[${name}](pbxc-phone)\n`]);
const queues = (name: string): Artifact =>
  artifact('/etc/asterisk/queues.conf', [`[general]\n[pbxc-queue](!)\n[${name}](pbxc-queue)\n`], { reload: 'queues' });
const siteOf = (text: string, name: string): Artifact[] => [
  ...range(0, 198).map((number) => phone(number, number < 100 ? 'same' : text)),
  pjsip(name),
  queues(name),
];
const oldSite = siteOf('old', 'alice');
const newSite = siteOf('new', 'alicia');

/** An Asterisk that knows the endpoint and the queue of its files, as they are when it is asked. */
function asteriskOn(root: string): RunCommand {
  return async (command) => {
    const said = command.join(' ');
    const nameIn = (file: string): string =>
      /^\[(\w+)\]\(pbxc-/m.exec(readFileSync(join(root, 'etc/asterisk', file), 'utf8').split('(!)')[1] ?? '')?.[1] ??
      '';
    if (said.includes('module reload')) return { code: 0, output: "Module 'x' reloaded successfully.\n" };
    if (said.includes('list endpoints'))
      return { code: 0, output: ` Endpoint:  ${nameIn('pjsip.conf')}  Unavailable  0 of inf\n` };
    if (said.includes('queue show')) return { code: 0, output: `${nameIn('queues.conf')} has 0 calls\n` };
    return { code: 0, output: '' };
  };
}

type Answer = (command: string) => Promise<CommandResult> | undefined;

const dead: Answer = async () => ({ code: 1, output: 'Unable to connect to remote asterisk\n' });
const failing: Answer = (command) =>
  command.includes('module reload') ? Promise.resolve({ code: 0, output: 'reload failed: x.conf:1\n' }) : undefined;
const silent: Answer = (command) =>
  /list endpoints|queue show/.test(command) ? new Promise<CommandResult>(() => {}) : undefined;

let work: string;
let oldTree: string;
let newTree: string;
/** What the services are asked on the way, in order. */
const asked: string[] = [];

/** Every file and directory but pbxc's own, with content and mode. */
function treeOf(root: string): string {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const own = names.filter((name) => name !== 'var' && !name.startsWith('var/'));
  return own
    .map((name) => {
      const stat = statSync(join(root, name));
      return `${name} ${stat.mode} ${stat.isFile() ? readFileSync(join(root, name), 'utf8') : ''}`;
    })
    .join('\n');
}

function applied(root: string, site: readonly Artifact[], run: RunCommand): Promise<Outcome> {
  return apply(planTo(root, site), site, new Map(), readTarget({ root }), { run, probeSeconds: 0.2 });
}

faults.before(async () => {
  work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pbxc-services-'));
  const root = join(work, 'old');
  assert.equal((await applied(root, oldSite, asteriskOn(root))).status, 'done');
  oldTree = treeOf(root);
  const after = join(work, 'new');
  cpSync(root, after, { recursive: true });
  const answer = asteriskOn(after);
  const outcome = await applied(after, newSite, (command) => {
    asked.push(command.join(' '));
    return answer(command);
  });
  assert.equal(outcome.status, 'done', outcome.failures.join());
  newTree = treeOf(after);
});
faults.after(() => rmSync(work, { recursive: true, force: true }));

/** Applies with a fault from the n-th question on, or at that one alone; then the host has to be whole. */
async function withServices(at: number, fault: Answer, isForGood: boolean): Promise<Outcome> {
  const root = freshHost();
  const healthy = asteriskOn(root);
  let count = 0;
  const outcome = await applied(root, newSite, (command) => {
    count++;
    const isHit = isForGood ? count >= at : count === at;
    return (isHit ? fault(command.join(' ')) : undefined) ?? healthy(command);
  });
  isWhole(root, outcome);
  return outcome;
}

function freshHost(): string {
  const root = join(work, 'host');
  rmSync(root, { recursive: true, force: true });
  cpSync(join(work, 'old'), root, { recursive: true });
  return root;
}

/** All of the new or all of the old, as the outcome says; nothing left over; the lock free. */
function isWhole(root: string, outcome: Outcome): void {
  assert.equal(treeOf(root), outcome.status === 'done' ? newTree : oldTree, JSON.stringify(outcome.failures));
  assert.deepEqual(readdirSync(join(root, 'var/lib/pbxc')).sort(), [
    'generations',
    'host.key',
    'manifest.json',
    'objects',
  ]);
  const lock = takeLock(root);
  assert.ok('release' in lock);
  lock.release();
}

faults('goes back when Asterisk dies on the way, and says that it is dead', async () => {
  for (let at = 1; at <= asked.length; at++) {
    const { status, failures } = await withServices(at, dead, true);
    // One that is dead before anything is told reads its files when it starts.
    const isTold = asked.slice(0, at - 1).some((command) => command.includes('waitfullybooted'));
    assert.equal(status, isTold ? 'broken' : 'done', `${at}: ${asked[at - 1]}: ${failures.join()}`);
  }
});

faults('goes back when any one reload fails', async () => {
  for (const [index, command] of asked.entries()) {
    if (!command.includes('module reload')) continue;
    const outcome = await withServices(index + 1, failing, false);
    assert.deepEqual([outcome.status, outcomeCode(outcome)], ['restored', 5]);
    assert.match(outcome.failures.join(), /failed: reload failed: x\.conf:1/);
  }
});

faults('says so when the reload of the old files fails as well', async () => {
  const first = asked.findIndex((command) => command.includes('module reload'));
  const outcome = await withServices(first + 1, failing, true);
  assert.deepEqual([outcome.status, outcomeCode(outcome)], ['broken', 6]);
});

faults('goes back when a probe gets no answer in time', async () => {
  for (const [index, command] of asked.entries()) {
    if (silent(command) === undefined) continue;
    const outcome = await withServices(index + 1, silent, false);
    assert.deepEqual([outcome.status, outcomeCode(outcome)], ['restored', 5]);
  }
});

const folders = ['etc/asterisk', ...range(0, 7).map((number) => `etc/phones/${number}`), 'var/lib/pbxc'];
for (const folder of folders) {
  faults(`changes nothing when /${folder} is read-only`, async () => {
    const root = freshHost();
    const outcome = await withReadOnly(join(root, folder), () => applied(root, newSite, asteriskOn(root)));
    assert.deepEqual([outcome.status, outcomeCode(outcome)], ['failed', 1]);
    assert.match(outcome.failures.join(), /read-only/);
    isWhole(root, outcome);
  });
}

faults.run();
