import type { Key } from '../model/key.ts';
import type { Model } from '../model/model.ts';
import { called, type ModelObject } from '../model/object.ts';
import type { Code, FeatureCode } from '../model/settings.ts';

/** What a key dials or presses; without it, what is missing. */
export type Dialled = { readonly digits: string } | { readonly digits?: undefined; readonly missing: string };

export function dialledBy(model: Model, { target }: Key): Dialled {
  switch (target.type) {
    case 'user':
      return numberOf(model.users.get(target.name));
    case 'group':
      return numberOf(model.groups.get(target.name));
    case 'queue':
      return numberOf(model.queues.get(target.name));
    case 'conference':
      return numberOf(model.conferences.get(target.name));
    case 'agent':
      return featureCode(model, `agent_${target.action}`, model.agents.get(target.name)?.number);
    case 'bsfilter':
      return featureCode(model, 'boss_secretary_filter', target.code);
    case 'forward':
      return featureCode(model, target.service, target.to);
    case 'service':
      return featureCode(model, target.service);
    case 'onlinerec':
      return inCallCode(model.inCallCodes.onlineRecording, 'online_recording');
    case 'transfer':
      return target.transfer === 'blind'
        ? inCallCode(model.inCallCodes.blindTransfer, 'blind_transfer')
        : inCallCode(model.inCallCodes.attendedTransfer, 'attended_transfer');
    case 'paging': {
      const paging = model.pagings.get(target.name);
      const hasNumber =
        paging?.code === undefined || (paging.number !== undefined && model.featureCodes.paging === undefined);
      return hasNumber ? numberOf(paging) : featureCode(model, 'paging', paging.code);
    }
    case 'park':
      return numberOf(model.parkings.get(target.name));
    case 'park_position':
    case 'number':
      return { digits: target.number };
    case 'custom':
      return { digits: target.extension };
  }
}

function numberOf(object: (ModelObject & { readonly number: string | undefined }) | undefined): Dialled {
  if (object?.number !== undefined) return { digits: object.number };
  return { missing: object === undefined ? 'it is not there' : `${called(object)} has no number` };
}

function featureCode(model: Model, name: FeatureCode, rest = ''): Dialled {
  const code = model.featureCodes[name];
  return code === undefined ? { missing: `\`feature_codes\` has no \`${name}\`` } : { digits: code.digits + rest };
}

function inCallCode(code: Code | undefined, name: string): Dialled {
  return code === undefined ? { missing: `\`in_call_codes\` has no \`${name}\`` } : { digits: code.digits };
}
