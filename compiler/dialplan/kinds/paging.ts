import { isWatched } from '../../keys/watched.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { Paging } from '../../model/paging.ts';
import type { User } from '../../model/user.ts';
import { hasSeveralPhones } from '../../model/user-line.ts';
import { type Application, application, gosub, gotoIf, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { enter, keepDialled } from '../dialled.ts';
import type { Step } from '../dialplan.ts';
import { call, join, type Part, variable, verbatim } from '../expression.ts';
import type { Hooks } from '../library/hooks.ts';
import { contextOf, extensionFor, mayPageVariable } from '../names.ts';
import { addPagingLamp, lightLamp, pagingDevice } from './paging-lamp.ts';

/** A paging: its members' phones are called and answer by themselves. */
export function addPaging(builder: Builder, model: Model, hooks: Hooks, paging: Paging): void {
  const { name, code, number, callers, origin } = paging;
  const extension = extensionFor(name);
  const mayNot = call('ISNULL', variable(mayPageVariable(name)));
  const withLamp = isWatched(model, paging);
  const steps: (Application | Step)[] = [
    ...(withLamp ? lightLamp(paging) : []),
    ...pageSteps(model, hooks, paging),
    application('Hangup'),
  ];
  if (callers !== undefined) {
    steps.unshift({ application: gotoIf(mayNot, { priority: 'denied' }), origin: fieldOf(paging, 'callers') });
    steps.push(labelled('denied', application('Hangup', 21)));
  }
  builder
    .context(contextOf.paging, 'Calls that many phones answer by themselves')
    .add({ pattern: extension, origin, steps });
  const lamp = withLamp ? pagingDevice(paging) : undefined;
  const toPaging = [keepDialled(model), enter({ context: contextOf.paging, extension, priority: 1 })];
  const prefix = model.featureCodes.paging;
  if (code !== undefined && prefix !== undefined)
    builder
      .context('xivo-features')
      .add({ pattern: prefix.digits + code, hint: lamp, origin: fieldOf(paging, 'code'), steps: toPaging });
  if (number !== undefined)
    builder.context(paging.context).add({ pattern: number, hint: lamp, origin, steps: toPaging });
  if (withLamp) addPagingLamp(builder, paging);
}

function pageSteps(model: Model, hooks: Hooks, paging: Paging): (Application | Step)[] {
  const members = paging.members.flatMap((name) => model.users.get(name) ?? []).filter(({ enabled }) => enabled);
  const phones = join(...members.flatMap((user) => ['&', phoneOf(user)]).slice(1));
  const options = optionsOf(paging);
  const subroutines: Step[] = hooks.subroutine('paging').map((each) => ({ application: each }));
  if (paging.preprocess !== undefined)
    subroutines.push({ application: gosub(paging.preprocess), origin: fieldOf(paging, 'preprocess') });
  if (subroutines.length === 0) return [application('Page', phones, options, paging.timeout)];
  // The subroutines may change what is called, and how.
  return [
    set('XIVO_SRCNUM', call('CALLERID', 'num')),
    set('XIVO_PAGING_LINES', phones),
    set('XIVO_PAGING_OPTS', options),
    set('XIVO_PAGING_TIMEOUT', paging.timeout),
    ...subroutines,
    application('Page', variable('XIVO_PAGING_LINES'), variable('XIVO_PAGING_OPTS'), variable('XIVO_PAGING_TIMEOUT')),
  ];
}

/** Page calls one channel for each member: where that cannot be the phone itself, it is a local channel. */
function phoneOf(user: User): string {
  if (hasSeveralPhones(user)) return `Local/${extensionFor(user.name)}@pbxc-page/n`;
  return user.line === 'sccp' ? `${user.interface}/autoanswer` : user.interface;
}

function optionsOf(paging: Paging): Part {
  const { announcement } = paging;
  const flags = [
    paging.duplex ? 'd' : '',
    paging.ignoreForwards ? 'i' : '',
    paging.quiet ? 'q' : '',
    paging.record ? 'r' : '',
    paging.skipBusy ? 's' : '',
    announcement !== undefined && !paging.announceToCaller ? 'n' : '',
  ];
  const announce = announcement === undefined ? [] : [verbatim('A('), announcement, verbatim(')')];
  return join(...flags, verbatim('b(pbxc-auto-answer^s^1)'), ...announce);
}
