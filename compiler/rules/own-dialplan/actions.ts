import { type ConfText, sliceText, stripText } from '../../asterisk-conf/conf-text.ts';
import type { OwnContext, OwnExtension, OwnPriority } from '../../asterisk-conf/dialplan.ts';
import { separate } from '../../asterisk-conf/separate.ts';
import type { OwnRuleContext } from './own-rule.ts';

/** An application with its arguments, and where it is called. */
export interface OwnAction {
  readonly file: string;
  readonly context: OwnContext;
  readonly extension: OwnExtension;
  readonly step: OwnPriority;
  readonly app: ConfText;
  readonly args: ConfText;
}

/** Everything the site's own dialplan does, in the order it is written; what `ExecIf` and its like call included. */
export function ownActions({ model }: OwnRuleContext): OwnAction[] {
  const found: OwnAction[] = [];
  for (const { file, parsed } of model.ownDialplan) {
    for (const context of parsed.contexts) {
      for (const extension of context.extensions) {
        for (const step of extension.priorities) {
          if (step.priority === 'hint') continue;
          const action = { file: file.name, context, extension, step, app: step.app, args: step.args };
          found.push(action, ...calledBy(action));
        }
      }
    }
  }
  return found;
}

export function isApp(action: { readonly app: ConfText }, ...names: readonly string[]): boolean {
  const app = action.app.text.toLowerCase();
  return names.some((name) => name.toLowerCase() === app);
}

function calledBy(action: OwnAction): OwnAction[] {
  const called = calls(action).map((text) => ({ ...action, ...applicationIn(text) }));
  return called.flatMap((inner) => [inner, ...calledBy(inner)]);
}

function calls(action: OwnAction): ConfText[] {
  if (isApp(action, 'TryExec', 'Exec')) return [action.args];
  if (!isApp(action, 'ExecIf')) return [];
  const [, ...rest] = separate(action.args, '?');
  return rest.flatMap((branches) => separate(branches, ':'));
}

function applicationIn(text: ConfText): { app: ConfText; args: ConfText } {
  const whole = stripText(text);
  const open = whole.text.indexOf('(');
  const close = whole.text.lastIndexOf(')');
  if (open < 0) return { app: whole, args: sliceText(whole, whole.text.length) };
  return { app: sliceText(whole, 0, open), args: sliceText(whole, open + 1, close < open ? undefined : close) };
}
