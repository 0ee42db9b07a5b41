import type { Rule } from '../rule.ts';
import { ivrConstantCondition } from './constant-condition.ts';
import { ivrEndlessLoop } from './endless-loop.ts';
import { ivrEventNotRecorded } from './event-not-recorded.ts';
import { ivrImpossibleAnswer } from './impossible-answer.ts';
import { ivrMediaAfterHangup } from './media-after-hangup.ts';
import { ivrNodeUnreachable } from './node-unreachable.ts';
import { ivrPlainHttp } from './plain-http.ts';
import { ivrUncheckedAnswer } from './unchecked-answer.ts';
import { ivrVariableUnset } from './variable-unset.ts';

/** The rules about IVRs with nodes: how nodes lead to each other, then what they do. */
export const ivrGraphRules: readonly Rule[] = [
  ivrNodeUnreachable,
  ivrEndlessLoop,
  ivrMediaAfterHangup,
  ivrVariableUnset,
  ivrUncheckedAnswer,
  ivrImpossibleAnswer,
  ivrConstantCondition,
  ivrPlainHttp,
  ivrEventNotRecorded,
];
