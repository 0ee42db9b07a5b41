import type { Model } from '../model/model.ts';
import { type Application, set } from './application.ts';
import { variable } from './expression.ts';

/** What was dialled, for the site's own dialplan; where that asks for it, channels that the call makes have it too. */
export function dialledVariable(model: Model): string {
  return model.ownVariables.has('XIVO_DSTNUM') ? '__XIVO_DSTNUM' : 'XIVO_DSTNUM';
}

/** The first step of a number: keeps what was dialled, where the site's own dialplan asks for it. */
export function dialledSteps(model: Model): Application[] {
  return model.ownVariables.has('XIVO_DSTNUM') ? [set(dialledVariable(model), variable('EXTEN'))] : [];
}
