import { type ConfText, stripText } from '../../asterisk-conf/conf-text.ts';
import { separate } from '../../asterisk-conf/separate.ts';
import { isApp, type OwnAction } from './actions.ts';

/** What an action decides upon: the part before the `?`, or all of a `While`. */
export function conditionOf(action: OwnAction): ConfText | undefined {
  if (isApp(action, 'While')) return stripText(action.args);
  if (!isApp(action, 'GotoIf', 'GosubIf', 'ExecIf')) return undefined;
  const condition = separate(action.args, '?')[0];
  return condition && stripText(condition);
}

/** What follows the condition: one or two targets, in the order they are written, the empty ones too. */
export function branchesOf(action: OwnAction): ConfText[] {
  const [, ...rest] = separate(action.args, '?');
  return rest.flatMap((branches) => separate(branches, ':')).map(stripText);
}
