import type { Ivr } from '../../model/ivr.ts';
import { type Application, gosub } from '../application.ts';
import type { Step } from '../dialplan.ts';
import { languageSteps } from './language.ts';
import { scheduleSteps } from './schedule.ts';

/** What an IVR of either form begins with. */
export function enterIvr(ivr: Ivr): (Application | Step)[] {
  return [...scheduleSteps(ivr.schedule, ivr, 'schedule'), gosub('xivo-pickup'), ...languageSteps(ivr)];
}
