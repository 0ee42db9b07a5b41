import type { Model } from '../model/model.ts';
import { type Application, set, type Target } from './application.ts';
import { variable } from './expression.ts';

/** What was dialled, for the site's own dialplan; where that asks for it, channels that the call makes have it too. */
export function dialledVariable(model: Model): string {
  return model.ownVariables.has('XIVO_DSTNUM') ? '__XIVO_DSTNUM' : 'XIVO_DSTNUM';
}

/** The first step of a number: keeps what was dialled. */
export function keepDialled(model: Model): Application {
  return set(dialledVariable(model), variable('EXTEN'));
}

/**
 * The last step of a number: goes where it leads, as to a subroutine that does not come back. What a record of the call says was
 * dialled (`dst`) is the extension where the call last was outside of subroutines, so it stays the number.
 */
export function enter(target: Target): Application {
  return { name: 'Gosub', args: [{ is: 'target', target }] };
}
