import { type ConfText, placeOfText, sliceText, stripText } from '../../asterisk-conf/conf-text.ts';
import { isApp, type OwnAction, ownActions } from './actions.ts';
import { conditionOf } from './conditions.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';
import { withoutVariables } from './variables.ts';

export const missingExpressionBrackets: OwnRule = {
  name: 'missing-expression-brackets',
  severity: 'error',
  summary: 'A condition or a calculation of the own dialplan stands outside of `$[ ]`.',
  why: 'Asterisk calculates and compares only in `$[ ]`. Outside it a condition is a text, which counts as true unless it is empty or starts with a 0, and `${counter} + 1` is stored as `0 + 1`.',
  example: exampleWith('[menu]', 'exten = s,1,GotoIf(${counter}>=3?error)', 'same = n(error),Hangup'),
  check(context) {
    for (const action of ownActions(context)) {
      const condition = conditionOf(action);
      if (condition && comparesAsText(condition.text)) {
        context.report({
          message: `the condition of ${action.app.text} is not in "$[ ]", so Asterisk compares nothing`,
          place: placeOfText(action.file, condition),
          hint: `write "$[${withoutStray(condition.text)}]"`,
        });
      }
      const value = assigned(action);
      if (value && calculatesAsText(value.text)) {
        context.report({
          message: `the calculation is not in "$[ ]", so Asterisk stores it as text`,
          place: placeOfText(action.file, value),
          hint: `write "$[${withoutStray(value.text)}]"`,
        });
      }
    }
  },
};

function assigned(action: OwnAction): ConfText | undefined {
  if (!isApp(action, 'Set')) return undefined;
  const equals = action.args.text.indexOf('=');
  return equals < 0 ? undefined : stripText(sliceText(action.args, equals + 1));
}

function comparesAsText(condition: string): boolean {
  return !condition.includes('$[') && /[<>=!&|]|\s[-+*/%]\s/.test(withoutVariables(condition));
}

/** One operation on a variable and nothing else: `${a}-${b}` and `${dir}/1` are names more often than sums. */
function calculatesAsText(value: string): boolean {
  return (
    !value.includes('$[') &&
    /^(?:V\s*[+*]\s*\d+|\d+\s*[+*]\s*V|V\s+[-+*/%]\s+(?:V|\d+))\s*[\])]?$/.test(withoutVariables(value))
  );
}

/** A bracket that lost its partner is a finding of its own. */
function withoutStray(text: string): string {
  return text.replace(/[\])]$/, (bracket) =>
    withoutVariables(text).includes(bracket === ']' ? '[' : '(') ? bracket : '',
  );
}
