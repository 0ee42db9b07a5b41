import type { Destination } from '../model/destination.ts';
import type { Model } from '../model/model.ts';
import type { CallObject } from './call-object.ts';
import { numberPlanOf } from './number-plan.ts';
import { takerOf } from './takers.ts';

/** The object that takes a call at a destination; undefined where none does, or where it goes on in the site's own dialplan. */
export function targetOf(model: Model, destination: Destination): CallObject | undefined {
  switch (destination.kind) {
    case 'user':
      return model.users.get(destination.name);
    case 'group':
      return model.groups.get(destination.name);
    case 'queue':
      return model.queues.get(destination.name);
    case 'ivr':
      return model.ivrs.get(destination.name);
    case 'voicemail':
      return model.mailboxes.get(destination.name);
    case 'conference':
      return model.conferences.get(destination.name);
    case 'fax':
      return model.faxes.get(destination.name);
    case 'number':
      return takerOf(numberPlanOf(model).levelsFrom(destination.context), destination.number)?.object;
    case 'dialplan':
      return takerOf(numberPlanOf(model).levelsFrom(destination.context), destination.extension)?.object;
    default:
      return undefined;
  }
}
