import { type ConfText, sliceText } from '../../asterisk-conf/conf-text.ts';
import { splitArguments } from '../../asterisk-conf/dialplan.ts';
import { isApp, type OwnAction } from './actions.ts';
import { type ApplicationOption, applicationOptions } from './application-options.ts';

/** The options of an action that call something: those of Dial and its like, and of the variable the site's Dials take theirs from. */
export function dialOptions(action: OwnAction): ApplicationOption[] {
  const text = optionText(action);
  return text ? applicationOptions(text) : [];
}

/** What runs on a channel before it is dialled, `b(...)` on the called side and `B(...)` on the caller's. */
export function preDialHandlers(action: OwnAction): ApplicationOption[] {
  return dialOptions(action).filter(({ letter, value }) => (letter === 'b' || letter === 'B') && value !== undefined);
}

function optionText(action: OwnAction): ConfText | undefined {
  if (isApp(action, 'Dial')) return splitArguments(action.args)[2];
  if (isApp(action, 'Queue', 'Page')) return splitArguments(action.args)[1];
  if (!isApp(action, 'Set')) return undefined;
  const equals = action.args.text.indexOf('=');
  const variable = action.args.text.slice(0, equals).trim();
  return OPTION_VARIABLE.test(variable) ? sliceText(action.args, equals + 1) : undefined;
}

/** `XIVO_CALLOPTIONS`, `__XIVO_QUEUEOPTIONS`, ... */
const OPTION_VARIABLE = /^_{0,2}XIVO_(?:CALL|QUEUE|GROUP)OPTIONS$/;
