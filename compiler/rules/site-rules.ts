import { agentNumberTaken } from './agent-number-taken.ts';
import { ambiguousChoice } from './ambiguous-choice.ts';
import { anonymousWithoutNumber } from './anonymous-without-number.ts';
import { callCompletion } from './call-completion.ts';
import { callerIdNeverShown } from './caller-id-never-shown.ts';
import { callerIdWithoutNumber } from './caller-id-without-number.ts';
import { callerNumberNever } from './caller-number-never.ts';
import { closedWithoutWay } from './closed-without-way.ts';
import { codeSwitchedOff } from './code-switched-off.ts';
import { conferenceSamePin } from './conference-same-pin.ts';
import { conferenceSettingIdle } from './conference-setting-idle.ts';
import { contextIncludeCycle } from './context-include-cycle.ts';
import { destinationLoop } from './destination-loop.ts';
import { destinationNowhere } from './destination-nowhere.ts';
import { directMediaHeld } from './direct-media-held.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateMac } from './duplicate-mac.ts';
import { duplicateMember } from './duplicate-member.ts';
import { emergencyMissing } from './emergency-missing.ts';
import { emergencyUnreachable } from './emergency-unreachable.ts';
import { emergencyWithSchedule } from './emergency-with-schedule.ts';
import { endlessWait } from './endless-wait.ts';
import { exitToOutside } from './exit-to-outside.ts';
import { featureCodeCollision } from './feature-code-collision.ts';
import { filterMembers } from './filter-members.ts';
import { filterRingsOn } from './filter-rings-on.ts';
import { forwardNowhere } from './forward-nowhere.ts';
import { hostOrderCycle } from './host-order-cycle.ts';
import { idleFallback } from './idle-fallback.ts';
import { ivrWithoutExit } from './ivr-without-exit.ts';
import { jitterBufferHoldsMedia } from './jitter-buffer-holds-media.ts';
import { keyDialsNothing } from './key-dials-nothing.ts';
import { keyLabelMisleads } from './key-label-misleads.ts';
import { keyOverTemplate } from './key-over-template.ts';
import { keyUnknownPhone } from './key-unknown-phone.ts';
import { keyWithoutEffect } from './key-without-effect.ts';
import { keyWithoutLamp } from './key-without-lamp.ts';
import { languageWithoutPrompts } from './language-without-prompts.ts';
import { numberOutOfRange } from './number-out-of-range.ts';
import { numberTaken } from './number-taken.ts';
import { openManager } from './open-manager.ts';
import { operatorCalledDirectly } from './operator-called-directly.ts';
import { otherHost } from './other-host.ts';
import { outsideLineFromOutside } from './outside-line-from-outside.ts';
import { pagingCodeTaken } from './paging-code-taken.ts';
import { pagingWithoutPhone } from './paging-without-phone.ts';
import { parkingUndecided } from './parking-undecided.ts';
import { patternShadowed } from './pattern-shadowed.ts';
import { permissionByForward } from './permission-by-forward.ts';
import { permissionOfCalledNumber } from './permission-of-called-number.ts';
import { permissionOnBothSides } from './permission-on-both-sides.ts';
import { permissionWithoutEffect } from './permission-without-effect.ts';
import { pickupAcrossContexts } from './pickup-across-contexts.ts';
import { pickupWithoutPhone } from './pickup-without-phone.ts';
import { plainSecret } from './plain-secret.ts';
import { queueMixture } from './queue-mixture.ts';
import { queueNamedAsSwitchboard } from './queue-named-as-switchboard.ts';
import { queueOfUsersAndAgents } from './queue-of-users-and-agents.ts';
import { queueStarved } from './queue-starved.ts';
import { queueWeightSame } from './queue-weight-same.ts';
import { queueWithoutWayOn } from './queue-without-way-on.ts';
import { reservedName } from './reserved-name.ts';
import { rewriteNeverMatches } from './rewrite-never-matches.ts';
import type { Rule } from './rule.ts';
import { scheduleExceptionIdle } from './schedule-exception-idle.ts';
import { scheduleExceptionsMeet } from './schedule-exceptions-meet.ts';
import { scheduleNeverOpen } from './schedule-never-open.ts';
import { settingWithoutEffect } from './setting-without-effect.ts';
import { skillRuleNeverTried } from './skill-rule-never-tried.ts';
import { skillRuleNobodyFits } from './skill-rule-nobody-fits.ts';
import { switchboardOperator } from './switchboard-operator.ts';
import { switchboardWithoutWayOn } from './switchboard-without-way-on.ts';
import { undialablePin } from './undialable-pin.ts';
import { uniqueAccountMember } from './unique-account-member.ts';
import { unknownRawOption } from './unknown-raw-option.ts';
import { unusedObject } from './unused-object.ts';
import { variableOfOtherHook } from './variable-of-other-hook.ts';
import { voicemailDeletedUnheard } from './voicemail-deleted-unheard.ts';
import { weakSecret } from './weak-secret.ts';

/** The rules about the objects of a site: numbers first, then the ways of calls, then what keeps strangers out, then leftovers. */
export const siteRules: readonly Rule[] = [
  numberTaken,
  numberOutOfRange,
  patternShadowed,
  featureCodeCollision,
  contextIncludeCycle,
  otherHost,
  hostOrderCycle,
  reservedName,
  duplicateMac,
  duplicateMember,
  filterMembers,
  filterRingsOn,
  uniqueAccountMember,
  codeSwitchedOff,
  pagingCodeTaken,
  pagingWithoutPhone,
  pickupWithoutPhone,
  pickupAcrossContexts,
  parkingUndecided,
  agentNumberTaken,
  queueMixture,
  queueOfUsersAndAgents,
  queueWeightSame,
  queueStarved,
  queueWithoutWayOn,
  queueNamedAsSwitchboard,
  switchboardOperator,
  operatorCalledDirectly,
  switchboardWithoutWayOn,
  skillRuleNobodyFits,
  skillRuleNeverTried,
  forwardNowhere,
  keyDialsNothing,
  keyUnknownPhone,
  duplicateKey,
  keyWithoutLamp,
  keyWithoutEffect,
  keyLabelMisleads,
  keyOverTemplate,
  destinationNowhere,
  destinationLoop,
  ivrWithoutExit,
  ambiguousChoice,
  idleFallback,
  settingWithoutEffect,
  variableOfOtherHook,
  directMediaHeld,
  jitterBufferHoldsMedia,
  conferenceSettingIdle,
  endlessWait,
  scheduleNeverOpen,
  scheduleExceptionIdle,
  scheduleExceptionsMeet,
  closedWithoutWay,
  emergencyMissing,
  emergencyUnreachable,
  emergencyWithSchedule,
  permissionWithoutEffect,
  permissionOnBothSides,
  permissionOfCalledNumber,
  permissionByForward,
  rewriteNeverMatches,
  callerIdWithoutNumber,
  callerIdNeverShown,
  anonymousWithoutNumber,
  callerNumberNever,
  callCompletion,
  voicemailDeletedUnheard,
  languageWithoutPrompts,
  outsideLineFromOutside,
  exitToOutside,
  openManager,
  plainSecret,
  weakSecret,
  undialablePin,
  conferenceSamePin,
  unknownRawOption,
  unusedObject,
];
