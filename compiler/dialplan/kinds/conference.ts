import type { Conference } from '../../model/conference.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import { application, gosub, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import { enter, keepDialled } from '../dialled.ts';
import type { Step } from '../dialplan.ts';
import { call } from '../expression.ts';
import type { Hooks } from '../library/hooks.ts';
import { contextOf, extensionFor } from '../names.ts';

/** A conference: ConfBridge asks for the PIN itself; where there is one for admins too, a subroutine finds out whose it is. */
export function addConference(builder: Builder, model: Model, hooks: Hooks, conference: Conference): void {
  const { name, number, origin } = conference;
  const extension = extensionFor(name);
  const bridge = `pbxc-bridge-${name}`;
  const join =
    conference.adminPin === undefined
      ? application('ConfBridge', name, bridge, `pbxc-user-${name}`, 'pbxc-menu-user')
      : gosub('pbxc-join-by-pin', 's', name);
  builder.context(contextOf.conference).add({
    pattern: extension,
    origin,
    steps: [gosub('xivo-pickup'), ...subroutines(hooks, conference), join, application('Hangup')],
  });
  if (number !== undefined)
    builder.context(conference.context).add({
      pattern: number,
      hint: `confbridge:${name}`,
      origin,
      steps: [keepDialled(model), enter({ context: contextOf.conference, extension, priority: 1 })],
    });
}

/** The subroutines of the site that whoever joins passes. */
function subroutines(hooks: Hooks, conference: Conference): Step[] {
  const steps: Step[] = hooks.subroutine('meetme').map((application) => ({ application }));
  if (conference.preprocess !== undefined)
    steps.push({ application: gosub(conference.preprocess), origin: fieldOf(conference, 'preprocess') });
  return steps.length === 0 ? [] : [{ application: set('XIVO_SRCNUM', call('CALLERID', 'num')) }, ...steps];
}
