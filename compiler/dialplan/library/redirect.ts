import { type Application, application, gosub, goto, gotoIf, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, join, operation, variable } from '../expression.ts';
import { rightsOfForwarder } from '../kinds/forwarder.ts';
import { mostForwards } from './forward.ts';

/** Where numbers are dialled that a phone answers with (302): the `FORWARD_CONTEXT` of its endpoint. */
export const redirectContext = 'pbxc-redirected';

const number = variable('EXTEN');
const user = variable('XIVO_USERID');
const context = variable('PBXC_CONTEXT');
/** Names are extensions with `+` for `-`. */
const forwarder = join('user:', call('REPLACE', 'XIVO_USERID', '-', '+'));

/**
 * A phone that sends a call on by itself. Asterisk makes a local channel for that, which knows nothing of who forwards but the
 * channel it came from (`FORWARDERNAME`, `PJSIP/alice-0000002a`). As with the code for a forward, the number is dialled as that
 * user would: from the user's context and with the user's permissions, and no code of a service. Of whom nobody knows the
 * name nothing is forwarded.
 *
 * @param withRights Whether permissions bind some user.
 */
export function addRedirect(builder: Builder, hook: readonly Application[], withRights: boolean): void {
  builder.context(redirectContext, 'Numbers that phones answer calls with').add({
    pattern: '_[0-9*#+]!',
    steps: [
      set('PBXC_NAME', call('CUT', 'FORWARDERNAME', '/', 2)),
      // The browser of a user has an endpoint of its own, whose name goes on after a `+`.
      set('PBXC_NAME', variable('PBXC_NAME', 0, -9)),
      set('XIVO_USERID', call('CUT', 'PBXC_NAME', '+', 1)),
      set('__PBXC_FORWARDS', operation(join('0', variable('PBXC_FORWARDS')), '+', 1)),
      gotoIf(operation(variable('PBXC_FORWARDS'), '>', mostForwards), { priority: 'nowhere' }),
      gotoIf(operation(call('LEN', user), '=', 0), { priority: 'nowhere' }),
      set('PBXC_CONTEXT', call('PJSIP_ENDPOINT', variable('PBXC_NAME'), 'context')),
      gotoIf(call('DIALPLAN_EXISTS', 'xivo-features', number, 1), { priority: 'nowhere' }),
      gotoIf(call('DIALPLAN_EXISTS', context, number, 1), { priority: 'there' }),
      labelled('nowhere', application('Hangup', 1)),
      labelled('there', set('PBXC_TIMEOUT', '')),
      ...(withRights ? [gotoIf(call('DIALPLAN_EXISTS', rightsOfForwarder, forwarder, 1), { priority: 'bound' })] : []),
      ...labelledFirst('go', [...hook, goto({ context: '${PBXC_CONTEXT}', extension: number, priority: 1 })]),
      ...(withRights ? [labelled('bound', gosub(rightsOfForwarder, forwarder)), goto({ priority: 'go' })] : []),
    ],
  });
}

function labelledFirst(label: string, [first, ...others]: readonly Application[]): (Application | Step)[] {
  return first === undefined ? [] : [labelled(label, first), ...others];
}
