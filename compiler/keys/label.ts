import type { KeyTarget } from '../model/key.ts';
import type { Model } from '../model/model.ts';

/** What a phone shows beside a key that the site gives no label. */
export function labelOf(model: Model, target: KeyTarget): string {
  switch (target.type) {
    case 'user':
      return model.users.get(target.name)?.fullName ?? target.name;
    case 'agent':
      return model.agents.get(target.name)?.fullName ?? target.name;
    case 'group':
    case 'queue':
    case 'conference':
    case 'bsfilter':
    case 'paging':
    case 'park':
      return target.name;
    case 'forward':
      return target.to === undefined ? words(target.service) : `${words(target.service)} ${target.to}`;
    case 'service':
      return words(target.service);
    case 'onlinerec':
      return 'online recording';
    case 'transfer':
      return `${target.transfer} transfer`;
    case 'park_position':
    case 'number':
      return target.number;
    case 'custom':
      return target.extension;
  }
}

function words(service: string): string {
  return service.replaceAll('_', ' ');
}
