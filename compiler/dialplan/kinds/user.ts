import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { User } from '../../model/user.ts';
import { browserOf, hasSeveralPhones } from '../../model/user-line.ts';
import { isRestricted } from '../../rights/bound.ts';
import { type Application, application, gosub, goto, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import { enter, keepDialled } from '../dialled.ts';
import type { Step } from '../dialplan.ts';
import { call, type Expression, join, operation, type Part, variable } from '../expression.ts';
import { headerOption } from '../library/header-option.ts';
import type { Hooks } from '../library/hooks.ts';
import { isMarked, markOption } from '../library/mark.ts';
import { preprocessExtension, ringArguments } from '../library/ring-arguments.ts';
import { contextOf, extensionFor, fallbackExtension } from '../names.ts';
import { hasAgentSubroutine } from './agent-subroutines.ts';
import { filterSteps } from './filter.ts';
import { scheduleSteps } from './schedule.ts';
import { userVariables } from './user-variables.ts';

const dialStatus = variable('DIALSTATUS');
const toEnd = goto({ context: 'pbxc-end', extension: dialStatus, priority: 1 });

/** A user: one extension that rings the phone, one line for the number, one for each cause with a way on. */
export function addUser(builder: Builder, model: Model, hooks: Hooks, user: User): void {
  const { name, number, origin } = user;
  const extension = extensionFor(name);
  builder.context(contextOf.user).add({
    pattern: extension,
    origin,
    steps: [
      ...scheduleSteps(user.schedule, user, 'schedule'),
      ...filterSteps(model, name),
      ...ringSteps(model, user),
      Object.keys(user.fallback).length > 0
        ? goto({ context: 'pbxc-fallback', extension: join(`user:${extension}:`, dialStatus), priority: 1 })
        : toEnd,
    ],
  });
  if (number !== undefined)
    builder.context(user.context).add({
      pattern: number,
      hint: user.supervision ? watched(user) : undefined,
      origin,
      steps: [
        keepDialled(model),
        ...(isRestricted(model, number) ? [gosub('pbxc-right', 'inside', number)] : []),
        enter({ context: contextOf.user, extension, priority: 1 }),
      ],
    });
  if (user.preprocess !== undefined)
    builder.context('pbxc-preprocess').add({
      pattern: preprocessExtension(user),
      origin: fieldOf(user, 'preprocess'),
      steps: [gosub(user.preprocess), application('Return')],
    });
  for (const [cause, destination] of Object.entries(user.fallback)) {
    if (destination !== undefined)
      builder.context('pbxc-fallback').add({
        pattern: fallbackExtension('user', name, cause),
        origin: destination.origin,
        steps: stepsTo(model, destination),
      });
  }
  if (ringsThroughLocal(user) || model.agents.size > 0) {
    builder.context('pbxc-member').add({
      pattern: extension,
      origin,
      steps: [application('Dial', dialled(user), ...memberOptions(model, hooks, user))],
    });
  }
}

/** Comes on with `DIALSTATUS` when the user did not take the call. */
function ringSteps(model: Model, user: User): (Application | Step)[] {
  if (!user.enabled) return [{ application: set('DIALSTATUS', 'CHANUNAVAIL'), origin: fieldOf(user, 'enabled') }];
  const entry = user.preprocess === undefined ? 's' : 'preprocess';
  return [...userVariables(model, user), gosub('pbxc-ring', entry, ...ringArguments(model, user, dialled(user)))];
}

/** Of two handlers Dial takes the last: what subroutines of agents say goes before the mark. */
function memberOptions(model: Model, hooks: Hooks, user: User): Part[] {
  const own = hasAgentSubroutine(model) ? [variable('XIVO_CALLOPTIONS')] : [];
  const mark = isMarked(user) ? [markOption(user)] : [];
  const headers = hooks.usesHeaderManager ? [headerOption(hooks)] : [];
  const options = [...headers, ...mark, ...own];
  return options.length === 0 ? [] : ['', join(...options)];
}

/** The devices whose state a lamp for the number shows. */
function watched(user: User): string {
  return user.line === 'ua' ? `${user.interface}&PJSIP/${browserOf(user.name)}` : user.interface;
}

/** What Dial is given: all the phones that are registered, where there may be several. */
export function dialled(user: User): Part {
  if (user.line === 'ua') return deviceInUse(user);
  return hasSeveralPhones(user) ? call('PJSIP_DIAL_CONTACTS', user.name) : user.interface;
}

/** Queues call one channel for each member: where that cannot be the phone itself, it is a local channel. */
export function ringsThroughLocal(user: User): boolean {
  return user.line === 'custom' || hasSeveralPhones(user);
}

/** Of the two devices of a unique account the browser rings while it is there, unless the user chose the phone. */
function deviceInUse(user: User): Expression {
  const browser = `PJSIP/${browserOf(user.name)}`;
  const chosen = call('DB', `pbxc/user/${user.name}/preferred_device`);
  const isPhone = operation(
    operation(call('DEVICE_STATE', browser), '=', 'UNAVAILABLE'),
    '|',
    user.preferredDevice === 'webrtc' ? operation(chosen, '=', 'phone') : operation(chosen, '!=', 'webrtc'),
  );
  return call('IF', join(isPhone, '?', user.interface, ':', browser));
}
