import { type ConfText, placeOfText, sliceText } from '../../asterisk-conf/conf-text.ts';
import { isApp, ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';

export const unbalancedBrackets: OwnRule = {
  name: 'unbalanced-brackets',
  severity: 'error',
  summary: 'A bracket in the own dialplan is opened and not closed, or closed and not opened.',
  why: 'Asterisk takes what it finds up to the last bracket there is, so a stray one ends up in a number, a name or a condition.',
  example: exampleWith('[menu]', 'exten = s,1,GotoIf($[${counter}>=3])?error)', 'same = n(error),Hangup'),
  check(context) {
    for (const { file, parsed } of context.model.ownDialplan) {
      for (const { kind, message, at } of parsed.problems) {
        if (kind === 'unbalanced-brackets') context.report({ message, place: placeOfText(file.name, at) });
      }
    }
    for (const action of ownActions(context)) {
      // Whatever ExecIf calls is part of its own arguments.
      if (action.args !== action.step.args) continue;
      const stray = strayBracket(action.args, isApp(action, ...FREE_TEXT));
      if (!stray) continue;
      const wrong = stray.opens ? 'is never closed' : 'closes nothing';
      context.report({
        message: `"${stray.at.text}" in the arguments of ${action.app.text} ${wrong}`,
        place: placeOfText(action.file, stray.at),
      });
    }
  },
};

/** Text for people and shells may hold a lone parenthesis; `${` and `$[` mean the same everywhere. */
const FREE_TEXT = ['NoOp', 'Verbose', 'Log', 'System', 'TrySystem', 'SendText', 'UserEvent'];

const PAIRS = new Map([
  [')', ['(']],
  [']', ['[', '$[']],
  ['}', ['{', '${']],
]);

function strayBracket(args: ConfText, freeText: boolean): { at: ConfText; opens: boolean } | undefined {
  const open: { bracket: string; at: ConfText }[] = [];
  let quoted = false;
  for (let index = 0; index < args.text.length; index++) {
    const character = args.text.charAt(index);
    const start = index;
    if (character === '\\') {
      index++;
      continue;
    }
    if (character === '"') quoted = !quoted;
    const bracket = /^\$[{[]/.test(args.text.slice(index, index + 2)) ? args.text.slice(index, ++index + 1) : character;
    const inside = open.at(-1)?.bracket;
    const plain = bracket.length === 1;
    // In quotes, and in text outside of variables and expressions, a bracket may stand alone.
    if (plain && (quoted || (freeText && open.length === 0)) && !closes(bracket, inside)) continue;
    if ('([{'.includes(bracket.at(-1) ?? '')) {
      open.push({ bracket, at: sliceText(args, start, index + 1) });
    } else if (PAIRS.has(bracket)) {
      if (!closes(bracket, inside)) return { at: sliceText(args, start, index + 1), opens: false };
      open.pop();
    }
  }
  const left = open.at(-1);
  return left && { at: left.at, opens: true };
}

function closes(bracket: string, opened: string | undefined): boolean {
  return opened !== undefined && PAIRS.get(bracket)?.includes(opened) === true;
}
