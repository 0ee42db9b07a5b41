import type { Model } from '../../model/model.ts';
import { rightsContext } from '../../rights/key.ts';
import { type Application, application, gosub, gotoIf, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, type Expression, join, operation, type Part, variable } from '../expression.ts';
import { restrictsUsers } from '../rights.ts';

/** What of the subroutine a site has a use for. */
export interface RightSettings {
  /** Some user may not call some other. */
  readonly inside: boolean;
  /** Some incoming route looks at who calls. */
  readonly callers: boolean;
  /** Some permission has a PIN. */
  readonly passwords: boolean;
}

export function rightSettingsOf(model: Model): RightSettings {
  return {
    inside: restrictsUsers(model),
    callers: [...model.incomingRoutes.values()].some(({ permissions }) => permissions.length > 0),
    passwords: [...model.permissions.values()].some(({ password }) => password !== undefined),
  };
}

/** The permissions of the caller: the variable is one of the caller's channel, or of the user who forwards the call. */
export const ownRights = variable('PBXC_RIGHTS');

/** Whether a caller may: comes back if so. A PIN is compared with what pbxc-permissions.conf says: none stands in the dialplan. */
export function addRight(builder: Builder, settings: RightSettings): void {
  if (!settings.inside && !settings.callers && !settings.passwords) return;
  const context = builder.context('pbxc-right', 'May the caller? Comes back if so');
  if (settings.inside) context.add({ pattern: 'inside', steps: decided('inside', ownRights, variable('ARG1')) });
  if (settings.callers) {
    // The number of a caller from outside may be anything.
    const caller = call('FILTER', '0-9*#+', call('CALLERID', 'num'));
    context.add({ pattern: 'caller', steps: decided('outside', variable('ARG1'), caller) });
  }
  if (settings.passwords) context.add({ pattern: 'ask', steps: ask });
}

/** True when the permissions say something about a number. */
export function isDecided(side: 'inside' | 'outside', key: Expression, number: Part): Expression {
  return call('DIALPLAN_EXISTS', contextFor(side, key), number, 1);
}

/** Ends the call if the permissions deny the number, after asking for the PIN if there is one. */
export function decideCall(side: 'inside' | 'outside', key: Expression, number: Part): Application {
  return application('Gosub', contextFor(side, key), number, 1);
}

function contextFor(side: 'inside' | 'outside', key: Expression): Expression {
  return join(rightsContext('', side), key);
}

function decided(side: 'inside' | 'outside', key: Expression, number: Part): (Application | Step)[] {
  return [
    gotoIf(isDecided(side, key, number), { priority: 'decided' }),
    application('Return'),
    labelled('decided', decideCall(side, key, number)),
    application('Return'),
  ];
}

const pin = variable('PBXC_PIN');
const secret = (section: Expression): Expression => call('AST_CONFIG', 'pbxc-permissions.conf', section, 'password');
/** Names are extensions with `+` for `-`. */
const user = join('user:', call('REPLACE', 'XIVO_USERID', '-', '+'));

/** Asks for the PIN of a permission, three times at most. A user's own code stands for that of every permission. */
const ask: (Application | Step)[] = [
  set('PBXC_TRIES', 0),
  gosub('xivo-pickup'),
  labelled('again', set('PBXC_TRIES', operation(variable('PBXC_TRIES'), '+', 1))),
  application('Read', 'PBXC_PIN', 'agent-pass', 20, '', 1, 10),
  gotoIf(call('ISNULL', pin), { priority: 'wrong' }),
  gotoIf(call('DIALPLAN_EXISTS', 'pbxc-rightcall-code', user, 1), { priority: 'own' }),
  gotoIf(
    operation(pin, '=', secret(join('permission:', variable('ARG1')))),
    { priority: 'right' },
    { priority: 'wrong' },
  ),
  labelled('own', gotoIf(operation(pin, '=', secret(join('user:', variable('XIVO_USERID')))), { priority: 'right' })),
  labelled('wrong', application('Playback', 'auth-incorrect')),
  gotoIf(operation(variable('PBXC_TRIES'), '<', 3), { priority: 'again' }),
  application('Hangup', 21),
  labelled('right', application('Return')),
];
