import { type Application, application, execIf, gosub, goto, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, type Expression, join, operation, type Part, variable } from '../expression.ts';

const agent = variable('PBXC_AGENT');
const user = variable('PBXC_USER');
const phone = variable('PBXC_PHONE');
/** The agent on the phone, and the phone the agent is on. */
const agentOn = (name: Expression) => call('DB', join('pbxc/user/', name, '/agent'));
const userOf = (number: Part) => call('DB', join('pbxc/agent/', number, '/user'));
/** The extension of a user's phone; names are extensions with `+` for `-`. */
const phoneOf = (name: string) => join('user:', call('REPLACE', name, '-', '+'));
const say = (sound: string): Application[] => [
  gosub('xivo-pickup'),
  application('Playback', sound),
  application('Hangup'),
];
const forget = (...key: Part[]): Application => set('PBXC_WAS', call('DB_DELETE', join(...key)));
const lamp = (what: string, of: Part, state: 'INUSE' | 'NOT_INUSE') =>
  setFunction('DEVICE_STATE', join(`Custom:pbxc-agent-${what}-`, of), state);

/**
 * Agents log in and out, and take breaks. Who is on which phone is in AstDB, and membership of queues is Asterisk's own, kept
 * there too: both outlive a restart and every apply.
 */
export function addAgents(builder: Builder): void {
  const context = builder.context('pbxc-agent', 'Agents log in and out, and pause');
  context.add({ pattern: 'phone', steps: byPhone });
  context.add({ pattern: 'own', steps: byAgent });
  context.add({ pattern: 'login', steps: login });
  context.add({ pattern: 'logout', steps: logout });
  context.add({ pattern: 'pause', steps: pause });
}

/** Finds the phone of a number that was dialled in a context; `unknown` if there is none. */
const findPhone = (dialled: Part): Application[] => [
  set('PBXC_PHONE', call('CUT', 'PBXC_DIALLED', '*', 1)),
  gotoIf(call('DIALPLAN_EXISTS', 'pbxc-phone', dialled, 1), { priority: 'known' }),
  ...say('pbx-invalid'),
];

// Asterisk overlooks dashes in extensions, so a context's are another character there.
const dialledPhone = join(phone, '*', call('REPLACE', 'ARG1', '-', '+'));

/** Context, and `phone*agent` or `phone`. */
const byPhone = [
  set('PBXC_DIALLED', call('FILTER', '0-9*', variable('ARG2'))),
  ...findPhone(dialledPhone),
  labelled('known', gosub('pbxc-phone', dialledPhone)),
  set('PBXC_AGENT', call('CUT', 'PBXC_DIALLED', '*', 2)),
  gotoIf(operation(call('LEN', agent), '>', 0), { priority: 'named' }),
  set('PBXC_AGENT', agentOn(user)),
  gotoIf(operation(call('LEN', agent), '>', 0), { priority: 'out' }),
  gosub('xivo-pickup'),
  application('Read', 'PBXC_AGENT', 'agent-user', 20, '', 2, 10),
  set('PBXC_AGENT', call('FILTER', '0-9', agent)),
  labelled('named', gotoIf(operation(userOf(agent), '=', user), { priority: 'out' })),
  goto({ extension: 'login', priority: 1 }),
  labelled('out', gosub('pbxc-agent', 'logout', agent)),
  ...say('agent-loggedoff'),
];

/** What is to be done (`in`, `out` or `toggle`), the agent, the caller's user. */
const byAgent = [
  set('PBXC_AGENT', call('FILTER', '0-9', variable('ARG2'))),
  set('PBXC_USER', variable('ARG3')),
  gotoIf(call('DIALPLAN_EXISTS', 'pbxc-phone', phoneOf('PBXC_USER'), 1), { priority: 'known' }),
  ...say('pbx-invalid'),
  labelled('known', gosub('pbxc-phone', phoneOf('PBXC_USER'))),
  gotoIf(operation(variable('ARG1'), '=', 'in'), { extension: 'login', priority: 1 }),
  gotoIf(operation(variable('ARG1'), '=', 'out'), { priority: 'out' }),
  gotoIf(operation(userOf(agent), '!=', user), { extension: 'login', priority: 1 }),
  labelled('out', gosub('pbxc-agent', 'logout', agent)),
  ...say('agent-loggedoff'),
];

/**
 * PBXC_AGENT logs in on the phone of PBXC_USER. Whoever is there is logged out; whoever is elsewhere stays there, and whoever
 * is here already has nothing to do.
 */
const login = [
  gotoIf(call('DIALPLAN_EXISTS', 'pbxc-agent-join', agent, 1), { priority: 'known' }),
  ...say('agent-incorrect'),
  labelled('known', gotoIf(operation(userOf(agent), '=', user), { priority: 'done' })),
  gotoIf(operation(call('LEN', userOf(agent)), '=', 0), { priority: 'free' }),
  ...say('agent-alreadyon'),
  labelled('free', set('PBXC_PIN', call('AST_CONFIG', 'pbxc-agents.conf', agent, 'pin'))),
  gotoIf(operation(call('LEN', variable('PBXC_PIN')), '=', 0), { priority: 'allowed' }),
  gosub('xivo-pickup'),
  application('Read', 'PBXC_SAID', 'agent-pass', 20, '', 1, 10),
  gotoIf(operation(variable('PBXC_SAID'), '=', variable('PBXC_PIN')), { priority: 'allowed' }),
  ...say('agent-incorrect'),
  labelled('allowed', set('PBXC_BEFORE', agentOn(user))),
  execIf(operation(call('LEN', variable('PBXC_BEFORE')), '>', 0), {
    name: 'Gosub',
    args: [
      {
        is: 'target',
        target: { context: 'pbxc-agent', extension: 'logout', priority: 1 },
        args: [variable('PBXC_BEFORE')],
      },
    ],
  }),
  set('PBXC_LOCKED', call('LOCK', 'pbxc-agents')),
  setFunction('DB', join('pbxc/agent/', agent, '/user'), user),
  setFunction('DB', join('pbxc/agent/', agent, '/since'), variable('EPOCH')),
  setFunction('DB', join('pbxc/user/', user, '/agent'), agent),
  gosub('pbxc-agent-join', agent, variable('PBXC_INTERFACE')),
  set('PBXC_LOCKED', call('UNLOCK', 'pbxc-agents')),
  application(
    'QueueLog',
    'NONE',
    variable('UNIQUEID'),
    join('Agent/', agent),
    'AGENTCALLBACKLOGIN',
    variable('PBXC_ADDRESS'),
  ),
  lamp('on', agent, 'INUSE'),
  lamp('login', variable('PBXC_NUMBER'), 'INUSE'),
  lamp('login', join(variable('PBXC_NUMBER'), '*', agent), 'INUSE'),
  labelled('done', gosub('xivo-pickup')),
  application('Playback', 'agent-loginok'),
  application('Hangup'),
];

/** The agent. Comes back, also when nobody of this number is logged in. */
const logout = [
  setFunction('LOCAL', 'PBXC_GONE', userOf(variable('ARG1'))),
  gotoIf(operation(call('LEN', variable('PBXC_GONE')), '=', 0), { priority: 'done' }),
  setFunction('LOCAL', 'PBXC_SINCE', call('DB', join('pbxc/agent/', variable('ARG1'), '/since'))),
  // What the phone is called is set in this subroutine only: the caller of it may be logging in on another.
  ...['PBXC_INTERFACE', 'PBXC_NUMBER', 'PBXC_ADDRESS'].map((name) => setFunction('LOCAL', name, '')),
  gosub('pbxc-phone', phoneOf('PBXC_GONE')),
  set('PBXC_LOCKED', call('LOCK', 'pbxc-agents')),
  forget('pbxc/agent/', variable('ARG1'), '/user'),
  forget('pbxc/user/', variable('PBXC_GONE'), '/agent'),
  gosub('pbxc-agent-leave', variable('ARG1')),
  set('PBXC_LOCKED', call('UNLOCK', 'pbxc-agents')),
  application(
    'QueueLog',
    'NONE',
    variable('UNIQUEID'),
    join('Agent/', variable('ARG1')),
    'AGENTCALLBACKLOGOFF',
    join(variable('PBXC_ADDRESS'), '|', operation(variable('EPOCH'), '-', variable('PBXC_SINCE')), '|CommandLogoff'),
  ),
  lamp('on', variable('ARG1'), 'NOT_INUSE'),
  lamp('login', variable('PBXC_NUMBER'), 'NOT_INUSE'),
  lamp('login', join(variable('PBXC_NUMBER'), '*', variable('ARG1')), 'NOT_INUSE'),
  lamp('pause', variable('PBXC_NUMBER'), 'NOT_INUSE'),
  forget('pbxc/agent/', variable('ARG1'), '/since'),
  labelled('done', application('Return')),
];

/** Context, and `phone*reason` or `phone`. Without a reason a break ends, or begins; with one it begins, or goes on for it. */
const pause = [
  set('PBXC_DIALLED', call('FILTER', '0-9*', variable('ARG2'))),
  ...findPhone(dialledPhone),
  labelled('known', gosub('pbxc-phone', dialledPhone)),
  set('PBXC_AGENT', agentOn(user)),
  gotoIf(operation(call('LEN', agent), '>', 0), { priority: 'there' }),
  ...say('agent-incorrect'),
  labelled('there', set('PBXC_INTERFACE', join('Local/id-', agent, '@agentcallback/n'))),
  set('PBXC_REASON', call('CUT', 'PBXC_DIALLED', '*', 2)),
  gotoIf(operation(call('LEN', variable('PBXC_REASON')), '>', 0), { priority: 'reason' }),
  gotoIf(operation(call('DEVICE_STATE', join('Custom:pbxc-agent-pause-', variable('PBXC_NUMBER'))), '=', 'INUSE'), {
    priority: 'end',
  }),
  application('PauseQueueMember', '', variable('PBXC_INTERFACE')),
  goto({ priority: 'begun' }),
  labelled(
    'reason',
    gotoIf(call('DIALPLAN_EXISTS', 'pbxc-pause-reason', variable('PBXC_REASON'), 1), { priority: 'given' }),
  ),
  ...say('pbx-invalid'),
  labelled('given', gosub('pbxc-pause-reason', variable('PBXC_REASON'))),
  application('PauseQueueMember', '', variable('PBXC_INTERFACE'), '', variable('PBXC_REASON')),
  labelled('begun', lamp('pause', variable('PBXC_NUMBER'), 'INUSE')),
  gosub('xivo-pickup'),
  application('Playback', 'activated'),
  application('Hangup'),
  labelled('end', application('UnpauseQueueMember', '', variable('PBXC_INTERFACE'))),
  lamp('pause', variable('PBXC_NUMBER'), 'NOT_INUSE'),
  gosub('xivo-pickup'),
  application('Playback', 'de-activated'),
  application('Hangup'),
];
