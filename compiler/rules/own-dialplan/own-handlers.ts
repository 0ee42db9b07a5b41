import { type OwnAction, ownActions } from './actions.ts';
import { preDialHandlers } from './handlers.ts';
import { type Jump, jumpsOf } from './jumps.ts';
import type { OwnRuleContext } from './own-rule.ts';

/** The contexts of the own dialplan that pre-dial handlers run in, with the jump that makes each one. */
export function ownHandlers(context: OwnRuleContext): Map<string, Jump> {
  const found = new Map<string, Jump>();
  for (const action of ownActions(context)) {
    if (preDialHandlers(action).length === 0) continue;
    for (const jump of jumpsOf(action)) {
      if (jump.context && !found.has(jump.context.text)) found.set(jump.context.text, jump);
    }
  }
  return found;
}

/** Whether an action is `Gosub(xivo_header_mgr,NAME,...)`, a function of the header manager. */
export function callsHeaderManager(action: OwnAction, name: string): boolean {
  return jumpsOf(action).some(
    ({ context, extension }) => context?.text === 'xivo_header_mgr' && extension?.text === name,
  );
}
