import type { CallerNumber } from '../../model/caller-number.ts';
import { type Application, application, gosub, gotoIf, setFunction } from '../application.ts';
import type { Builder } from '../builder.ts';
import { call, join, operation, variable } from '../expression.ts';
import { toPattern } from '../pattern.ts';

const context = 'pbxc-caller-number';

/**
 * Numbers of callers from outside are written as they are dialled. One context for each rule, included in their order: Asterisk
 * takes the first include that has the number, and the most exact pattern only within one.
 */
export function addCallerNumbers(builder: Builder, rules: readonly CallerNumber[]): void {
  if (rules.length === 0) return;
  const names = rules.map((_, index) => `${context}-${index + 1}`);
  builder.context(context, 'Numbers of callers from outside, as they are dialled', names);
  for (const [index, { match, strip, add, origin }] of rules.entries()) {
    builder.context(`${context}-${index + 1}`).add({
      pattern: toPattern(match),
      origin,
      steps: [
        setFunction('CALLERID', 'num', join(add, strip === 0 ? variable('EXTEN') : variable('EXTEN', strip))),
        application('Return'),
      ],
    });
  }
}

/** The steps of a call from outside before `known`; one for a number that no rule is for. */
export function callerNumberSteps(rules: readonly CallerNumber[]): Application[] {
  if (rules.length === 0) return [];
  const number = call('CALLERID', 'num');
  const isFor = call('DIALPLAN_EXISTS', context, number, 1);
  return [gotoIf(operation(isFor, '=', 0), { priority: 'known' }), gosub(context, number)];
}
