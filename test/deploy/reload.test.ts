import assert from 'node:assert/strict';
import type { Reload } from '../../compiler/artifact.ts';
import { type Command, commandLine, reloadSteps, toldAsterisk } from '../../deploy/reload.ts';
import { type CommandResult, runReloads } from '../../deploy/run-reloads.ts';
import { suite } from '../lib/suite.ts';

const reload = suite('reloads');

const commandsFor = (reloads: readonly Reload[]) =>
  reloadSteps(reloads).map(({ command }) => toldAsterisk(command) ?? commandLine(command));

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
      command: ['asterisk', '-rx', 'module reload pbx_config.so'],
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

reload('tell phones last, many at a time and each once, but before Asterisk goes', () => {
  assert.deepEqual(
    commandsFor([
      'phones:check-sync:bob',
      'asterisk-restart',
      'phones:check-sync-reboot:carol',
      'pjsip',
      'phones:check-sync:alice',
    ]),
    [
      'module reload res_pjsip.so',
      'pjsip send notify check-sync endpoint alice bob',
      'pjsip send notify check-sync-reboot endpoint carol',
      'core restart when convenient',
    ],
  );
});

reload('tell no more phones than one command has words for', () => {
  const all = Array.from({ length: 81 }, (_, at) => `phones:check-sync:user${at + 100}` as const);
  assert.deepEqual(
    commandsFor(all).map(
      (command) => command.split(' ').length - 'pjsip send notify check-sync endpoint'.split(' ').length,
    ),
    [40, 40, 1],
  );
});

reload('are the same when they come back from a journal', () => {
  const steps = reloadSteps(['phones:check-sync:bob', 'phones:check-sync:alice', 'dialplan']);
  assert.deepEqual(reloadSteps(steps.map(({ name }) => name)), steps);
});

reload('say nothing that no endpoint can be called', () => {
  assert.deepEqual(commandsFor(['phones:check-sync:alice\ncore stop now,bob', 'phones:check sync:carol']), [
    'pjsip send notify check-sync endpoint bob',
  ]);
});

reload('of files that nobody reads are none', () => {
  assert.deepEqual(commandsFor(['none']), []);
});

/** A host whose programs say these things, Asterisk in the words of Asterisk 22. */
function host(answers: Readonly<Record<string, string | CommandResult>>) {
  const asked: string[] = [];
  const run = async (argv: Command): Promise<CommandResult> => {
    const command = toldAsterisk(argv) ?? commandLine(argv);
    asked.push(command);
    const answer = answers[command] ?? '';
    return typeof answer === 'string' ? { code: 0, output: answer } : answer;
  };
  return { asked, run };
}

const outcomes = async (reloads: readonly Reload[], answers: Readonly<Record<string, string | CommandResult>>) => {
  const { run } = host(answers);
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
  const { asked, run } = host({
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
  const { asked, run } = host({});
  assert.deepEqual(await runReloads([], run), { reloads: [] });
  assert.deepEqual(asked, []);
});

reload('of other programs frame those of Asterisk: what calls go through first, what serves phones last', () => {
  assert.deepEqual(commandsFor(['dhcpd', 'dialplan', 'nftables', 'asterisk-reload']), [
    'systemctl reload-or-restart nftables',
    'core reload',
    'systemctl restart isc-dhcp-server',
  ]);
});

const checkDhcp = 'dhcpd -t -cf /etc/dhcp/dhcpd.conf';
const restartDhcp = 'systemctl restart isc-dhcp-server';

reload('read new files with the program that will use them, and only then tell anybody', async () => {
  const { asked, run } = host({ 'module reload pbx_config.so': "Module 'pbx_config.so' reloaded successfully.\n" });
  const { reloads } = await runReloads(reloadSteps(['dialplan', 'dhcpd']), run);
  assert.deepEqual(
    reloads.map(({ state }) => state),
    ['done', 'done'],
  );
  assert.deepEqual(asked, [
    checkDhcp,
    'core waitfullybooted',
    'systemctl is-system-running',
    'module reload pbx_config.so',
    restartDhcp,
  ]);
});

reload('tell nobody anything when a program cannot read its file', async () => {
  const { asked, run } = host({ [checkDhcp]: { code: 1, output: 'dhcpd.conf line 3: semicolon expected.\n' } });
  const { reloads } = await runReloads(reloadSteps(['dialplan', 'dhcpd']), run);
  assert.deepEqual(
    reloads.map(({ step, state, detail }) => [step.name, state, detail]),
    [
      ['dialplan', 'listed', undefined],
      ['dhcpd', 'failed', 'dhcpd.conf line 3: semicolon expected.'],
    ],
  );
  assert.deepEqual(asked, [checkDhcp]);
});

reload('of a service that does not start fail with what systemd says', async () => {
  const said = 'Job for isc-dhcp-server.service failed.';
  assert.deepEqual(await outcomes(['dhcpd'], { [restartDhcp]: { code: 1, output: `${said}\n` } }), [
    ['dhcpd', 'failed', said],
  ]);
});

reload('of services are only listed where systemd does not run', async () => {
  const { asked, run } = host({ 'systemctl is-system-running': { code: 1, output: 'offline\n' } });
  const { reloads, note } = await runReloads(reloadSteps(['dhcpd']), run);
  assert.deepEqual(
    reloads.map(({ state }) => state),
    ['listed'],
  );
  assert.equal(note, 'no systemd manages the services here; they read their files when they start');
  assert.deepEqual(asked, [checkDhcp, 'systemctl is-system-running']);
});

reload('run on a system of which some unit has failed', async () => {
  assert.deepEqual(await outcomes(['dhcpd'], { 'systemctl is-system-running': { code: 1, output: 'degraded\n' } }), [
    ['dhcpd', 'done', undefined],
  ]);
});

reload.run();
