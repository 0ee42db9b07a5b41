import assert from 'node:assert/strict';
import type { Reload } from '../../compiler/artifact.ts';
import { reloadSteps } from '../../deploy/reload.ts';
import { type CommandResult, runReloads } from '../../deploy/run-reloads.ts';
import { suite } from '../lib/suite.ts';

const reload = suite('reloads');

const commandsFor = (reloads: readonly Reload[]) => reloadSteps(reloads).map((step) => step.command);

reload('run each once, what others build on first and the dialplan last', () => {
  assert.deepEqual(commandsFor(['dialplan', 'queues', 'pjsip', 'dialplan', 'moh', 'acl']), [
    'module reload acl',
    'module reload res_musiconhold.so',
    'module reload res_pjsip.so',
    'module reload app_queue.so',
    'module reload pbx_config.so',
  ]);
});

reload('say what they cost', () => {
  assert.deepEqual(reloadSteps(['dialplan']), [
    {
      name: 'dialplan',
      command: 'module reload pbx_config.so',
      cost: 'calls in progress take their next step in the new dialplan',
    },
  ]);
});

reload('of everything stand for all others', () => {
  assert.deepEqual(commandsFor(['dialplan', 'asterisk-reload', 'pjsip']), ['core reload']);
});

reload('come before a restart, which waits for the calls to end', () => {
  assert.deepEqual(commandsFor(['asterisk-restart', 'dialplan']), [
    'module reload pbx_config.so',
    'core restart when convenient',
  ]);
});

reload('of ccss are a restart, because Asterisk cannot reload it', () => {
  assert.deepEqual(commandsFor(['ccss', 'asterisk-restart']), ['core restart when convenient']);
});

reload('of files that nobody reads are none', () => {
  assert.deepEqual(commandsFor(['none']), []);
});

/** An Asterisk that says these things, in the words of Asterisk 22. */
function asterisk(answers: Readonly<Record<string, string | CommandResult>>) {
  const asked: string[] = [];
  const run = async (command: string): Promise<CommandResult> => {
    asked.push(command);
    const answer = answers[command] ?? '';
    return typeof answer === 'string' ? { code: 0, output: answer } : answer;
  };
  return { asked, run };
}

const outcomes = async (reloads: readonly Reload[], answers: Readonly<Record<string, string | CommandResult>>) => {
  const { run } = asterisk(answers);
  const result = await runReloads(reloadSteps(reloads), run);
  return result.reloads.map(({ step, state, detail }) => [step.name, state, detail]);
};

reload('are done when Asterisk says so', async () => {
  const answers = { 'module reload pbx_config.so': "Module 'pbx_config.so' reloaded successfully.\n" };
  assert.deepEqual(await outcomes(['dialplan'], answers), [['dialplan', 'done', undefined]]);
});

reload('fail with what Asterisk says, and the others run all the same', async () => {
  const answers = {
    'module reload app_queue.so': "The module 'app_queue.so' reported a reload failure\n",
    'module reload pbx_config.so': "Module 'pbx_config.so' reloaded successfully.\n",
  };
  assert.deepEqual(await outcomes(['dialplan', 'queues'], answers), [
    ['queues', 'failed', "The module 'app_queue.so' reported a reload failure"],
    ['dialplan', 'done', undefined],
  ]);
});

reload('fail when Asterisk does not know the command or the module', async () => {
  const unknown = "No such command 'core reload' (type 'core show help core reload' for other possible commands)";
  assert.deepEqual(await outcomes(['asterisk-reload'], { 'core reload': unknown }), [
    ['asterisk-reload', 'failed', unknown],
  ]);
  assert.deepEqual(await outcomes(['queues'], { 'module reload app_queue.so': "No such module 'app_queue.so'" }), [
    ['queues', 'failed', "No such module 'app_queue.so'"],
  ]);
});

reload('of a module that only the coming restart loads are no failure', async () => {
  assert.deepEqual(
    await outcomes(['queues', 'asterisk-restart'], {
      'module reload app_queue.so': "No such module 'app_queue.so'",
      'core restart when convenient': 'Waiting for inactivity to perform restart',
    }),
    [
      ['queues', 'done', undefined],
      ['asterisk-restart', 'done', undefined],
    ],
  );
});

reload('are only listed when no Asterisk runs', async () => {
  const { asked, run } = asterisk({
    'core waitfullybooted': { code: 1, output: 'Unable to connect to remote asterisk' },
  });
  const { reloads, note } = await runReloads(reloadSteps(['dialplan']), run);
  assert.deepEqual(
    reloads.map(({ state }) => state),
    ['listed'],
  );
  assert.equal(note, 'Asterisk is not running here; it reads its files when it starts');
  assert.deepEqual(asked, ['core waitfullybooted']);
});

reload('ask nothing when there are none', async () => {
  const { asked, run } = asterisk({});
  assert.deepEqual(await runReloads([], run), { reloads: [] });
  assert.deepEqual(asked, []);
});

reload.run();
