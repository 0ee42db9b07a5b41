import type { Destination } from '../model/destination.ts';
import type { ForwardHook } from '../model/hooks.ts';
import type { Model } from '../model/model.ts';
import { type Application, gosub, set } from './application.ts';
import { call } from './expression.ts';

const hookOf: Partial<Record<Destination['kind'], ForwardHook>> = {
  user: 'user',
  group: 'group',
  queue: 'queue',
  conference: 'meetme',
  voicemail: 'voicemail',
  ivr: 'voicemenu',
  sound: 'sound',
  dialplan: 'custom',
  number: 'extension',
};

/** The subroutine that calls pass which are led to something of a kind, where the site has one. */
export function forwardHook(model: Model, kind: Destination['kind']): Application[] {
  const hook = hookOf[kind];
  return hook === undefined ? [] : forwardHookSteps(model, hook);
}

export function forwardHookSteps(model: Model, hook: ForwardHook): Application[] {
  const subroutine = model.hooks.forwards[hook];
  return subroutine === undefined ? [] : [set('XIVO_SRCNUM', call('CALLERID', 'num')), gosub(subroutine.context)];
}
