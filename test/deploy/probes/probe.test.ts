import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookBefore, probe } from '../../../deploy/probes/probe.ts';
import { type Command, commandLine, reloadSteps, toldAsterisk } from '../../../deploy/reload.ts';
import type { CommandResult } from '../../../deploy/run-reloads.ts';
import { suite } from '../../lib/suite.ts';
import { put, withFolder } from '../host.ts';

const probes = suite('what is looked at after an apply');

const pjsip = `[global]
type = global

[pbxc-phone](!)
type = endpoint

[pbxc-auth](!)
type = auth

[alice](pbxc-phone)
context = default

[alice](pbxc-auth)
username = alice

[operator]
type = endpoint

[operator]
type = registration
`;

/** In the words of Asterisk 22. */
const allWell: Readonly<Record<string, string>> = {
  'core waitfullybooted': 'Asterisk has fully booted.\n',
  'pjsip list endpoints':
    ' Endpoint:  <Endpoint/CID>  <State>\n\n Endpoint:  alice/1000   In use   1 of inf\n Endpoint:  operator  Unavailable  0 of inf\n',
  'queue show': "support has 0 calls (max unlimited) in 'ringall' strategy (0s holdtime)\n   No Members\n",
  'pjsip show registrations':
    ' <Registration/ServerURI....>  <Auth....>  <Status.......>\n\n operator/sip:198.51.100.1   operator   Registered   (exp. 3590s)\n',
  'systemctl is-active isc-dhcp-server': 'active\n',
};

type Answers = Readonly<Record<string, string | CommandResult>>;

function host(answers: Answers) {
  return async (command: Command): Promise<CommandResult> => {
    const answer = answers[toldAsterisk(command) ?? commandLine(command)] ?? '';
    return typeof answer === 'string' ? { code: 0, output: answer } : answer;
  };
}

const steps = reloadSteps(['pjsip', 'dhcpd']);
const told = steps.map((step) => ({ step, state: 'done' as const }));

async function wrongWith(answers: Answers, meanwhile: (root: string) => void = () => {}): Promise<readonly string[]> {
  let wrong: readonly string[] = [];
  await withFolder(async (root) => {
    await put(root, '/etc/asterisk/pjsip.conf', pjsip);
    await put(root, '/etc/asterisk/queues.conf', '[general]\n[pbxc-queue](!)\n[support](pbxc-queue)\n');
    await put(root, '/var/log/asterisk/messages.log', '[2026-11-29 08:00:00.000] ERROR[1] config.c: long ago\n');
    const before = await lookBefore(root, steps, host(allWell));
    meanwhile(root);
    wrong = await probe(root, told, before, host({ ...allWell, ...answers }), 0.3);
  });
  return wrong;
}

probes('are well when all is there', async () => {
  assert.deepEqual(await wrongWith({}), []);
});

const troubles: readonly (readonly [title: string, answers: Answers, wrong: string])[] = [
  [
    'an Asterisk that does not answer',
    { 'core waitfullybooted': { code: 1, output: 'Unable to connect\n' } },
    'Asterisk does not answer: Unable to connect',
  ],
  [
    'an endpoint that Asterisk has not got',
    { 'pjsip list endpoints': ' Endpoint:  operator  Unavailable  0 of inf\n' },
    'Asterisk has no endpoint "alice"',
  ],
  ['a queue that Asterisk has not got', { 'queue show': 'No queues.\n' }, 'Asterisk has no queue "support"'],
  [
    'a trunk that was registered',
    { 'pjsip show registrations': ' operator/sip:198.51.100.1   operator   Rejected\n' },
    'no longer registered: the trunk "operator"',
  ],
  [
    'a service that does not run',
    { 'systemctl is-active isc-dhcp-server': { code: 3, output: 'failed\n' } },
    'isc-dhcp-server does not run: it is failed',
  ],
];

for (const [title, answers, wrong] of troubles) {
  probes(`find ${title}`, async () => {
    assert.deepEqual(await wrongWith(answers), [wrong]);
  });
}

const log = (text: string) => (root: string) => appendFileSync(join(root, 'var/log/asterisk/messages.log'), text);

probes('find an error that is new in the log', async () => {
  const wrong = await wrongWith(
    {},
    log("[2026-11-29 08:01:00.000] ERROR[1] res_sorcery_config.c: Could not create 'alice'\n"),
  );
  assert.deepEqual(wrong, ["Asterisk's log has a new error: res_sorcery_config.c: Could not create 'alice'"]);
});

probes('leave out errors of calls, and what strangers cause', async () => {
  const text = [
    '[2026-11-29 08:01:00.000] ERROR[1][C-00000001] pbx.c: of a call',
    '[2026-11-29 08:01:00.000] ERROR[1] tcptls.c: Problem setting up ssl connection',
    '[2026-11-29 08:01:00.000] ERROR[1] chan_pjsip.c: Session already DISCONNECTED [reason=487 (Request Terminated)]',
    '',
  ];
  assert.deepEqual(await wrongWith({}, log(text.join('\n'))), []);
});

probes('do not wait longer for an answer than they may', async () => {
  const never = () => new Promise<CommandResult>(() => {});
  await withFolder(async (root) => {
    const wrong = await probe(root, told.slice(0, 1), { registered: new Set(), logLength: 0 }, never, 0.1);
    assert.deepEqual(wrong, ['Asterisk does not answer: no answer within 1 seconds']);
  });
});

probes('ask nothing where nothing was told', async () => {
  const listed = steps.map((step) => ({ step, state: 'listed' as const }));
  const asks = async (): Promise<CommandResult> => assert.fail('nothing is to be asked');
  assert.deepEqual(await probe('/nowhere', listed, { registered: new Set(), logLength: 0 }, asks), []);
});

probes.run();
