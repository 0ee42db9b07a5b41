import { answerInsteadOfPickup } from './answer-instead-of-pickup.ts';
import { chanSipLeftover } from './chan-sip-leftover.ts';
import { dialWithoutHeaderManager } from './dial-without-header-manager.ts';
import { dialplanSyntax } from './dialplan-syntax.ts';
import { duplicatePriority } from './duplicate-priority.ts';
import { execInDialplan } from './exec-in-dialplan.ts';
import { gotoNowhere } from './goto-nowhere.ts';
import { handlerWithoutHeaders } from './handler-without-headers.ts';
import { headerInHandler } from './header-in-handler.ts';
import { headerOnCaller } from './header-on-caller.ts';
import { headerWithoutQuotes } from './header-without-quotes.ts';
import { includeNowhere } from './include-nowhere.ts';
import { includeOutside } from './include-outside.ts';
import { missingDollar } from './missing-dollar.ts';
import { missingExpressionBrackets } from './missing-expression-brackets.ts';
import { missingPriority } from './missing-priority.ts';
import type { OwnRule } from './own-rule.ts';
import { preDialHandlerForm } from './pre-dial-handler-form.ts';
import { secondPreDialHandler } from './second-pre-dial-handler.ts';
import { subroutineWithoutReturn } from './subroutine-without-return.ts';
import { unbalancedBrackets } from './unbalanced-brackets.ts';
import { unknownApplication } from './unknown-application.ts';
import { unknownFunction } from './unknown-function.ts';

/** The rules about the site's own dialplan: first what Asterisk cannot read, then what it cannot do, then what it should not. */
export const ownDialplanRules: readonly OwnRule[] = [
  dialplanSyntax,
  missingPriority,
  unbalancedBrackets,
  missingDollar,
  missingExpressionBrackets,
  unknownApplication,
  unknownFunction,
  chanSipLeftover,
  duplicatePriority,
  gotoNowhere,
  includeNowhere,
  subroutineWithoutReturn,
  answerInsteadOfPickup,
  preDialHandlerForm,
  secondPreDialHandler,
  handlerWithoutHeaders,
  headerInHandler,
  headerWithoutQuotes,
  headerOnCaller,
  dialWithoutHeaderManager,
  execInDialplan,
  includeOutside,
];
