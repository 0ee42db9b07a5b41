import { type ConfText, sliceText, stripText } from '../../asterisk-conf/conf-text.ts';
import { splitArguments } from '../../asterisk-conf/dialplan.ts';
import { separate } from '../../asterisk-conf/separate.ts';
import { isApp, type OwnAction } from './actions.ts';
import { branchesOf } from './conditions.ts';
import { preDialHandlers } from './handlers.ts';

/** Another place of the dialplan that an action leads to. What is left out is where the call is. */
export interface Jump {
  readonly action: OwnAction;
  /** A subroutine comes back. */
  readonly subroutine: boolean;
  readonly context?: ConfText;
  readonly extension?: ConfText;
  /** A number or a label. */
  readonly priority: ConfText;
}

export function jumpsOf(action: OwnAction): Jump[] {
  if (isApp(action, 'Goto')) return [jump(action, false, splitArguments(action.args))];
  if (isApp(action, 'Gosub')) return [jump(action, true, splitArguments(action.args))];
  if (isApp(action, 'GotoIf', 'GotoIfTime')) return branches(action, false);
  if (isApp(action, 'GosubIf')) return branches(action, true);
  return preDialHandlers(action).flatMap(({ value }) => {
    const parts = value ? separate(value, '^') : [];
    // Fewer parts have a rule of their own.
    return parts.length === 3 ? [jump(action, true, parts)] : [];
  });
}

function branches(action: OwnAction, subroutine: boolean): Jump[] {
  const written = branchesOf(action).filter(({ text }) => text !== '');
  return written.map((target) => jump(action, subroutine, splitArguments(target)));
}

function jump(action: OwnAction, subroutine: boolean, parts: readonly ConfText[]): Jump {
  const [priority = action.args, extension, context] = parts.map(stripText).reverse();
  return {
    action,
    subroutine,
    ...(context && context.text !== '' && { context }),
    ...(extension && extension.text !== '' && { extension }),
    priority: withoutArguments(priority),
  };
}

/** `1(alice,bob)` of a Gosub is priority 1. */
function withoutArguments(priority: ConfText): ConfText {
  const open = priority.text.startsWith('$') ? -1 : priority.text.indexOf('(');
  return open < 0 ? priority : stripText(sliceText(priority, 0, open));
}
