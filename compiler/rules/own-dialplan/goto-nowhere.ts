import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { nearest } from '../../didyoumean.ts';
import { ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { type Jump, jumpsOf } from './jumps.ts';
import type { OwnRule } from './own-rule.ts';
import {
  answering,
  includers,
  type KnownContexts,
  type KnownExtension,
  knownContexts,
  madeByAsterisk,
} from './reachable.ts';
import { isComputed } from './variables.ts';

export const gotoNowhere: OwnRule = {
  name: 'goto-nowhere',
  severity: 'error',
  summary: 'A jump of the own dialplan leads to a context, an extension or a label that is not there.',
  why: 'The call ends at such a jump. Both the own dialplan and the generated one are searched, with what they include; a part of a target that a variable decides is left out.',
  example: exampleWith(
    '[menu]',
    'exten = s,1,NoOp()',
    'same = n(start),Background(choices)',
    'exten = t,1,Goto(s,strat)',
  ),
  check(context) {
    if (context.model.ownDialplan.length === 0) return;
    const contexts = knownContexts(context);
    for (const action of ownActions(context)) {
      for (const jump of jumpsOf(action)) {
        const missing = whatIsMissing(jump, contexts);
        if (!missing) continue;
        const near = nearest(missing.at.text, missing.instead);
        context.report({
          message: `${action.app.text} leads to ${missing.what}`,
          place: placeOfText(action.file, missing.at),
          ...(near !== undefined && { hint: `did you mean "${near}"?` }),
        });
      }
    }
  },
};

interface Missing {
  readonly what: string;
  readonly at: Jump['priority'];
  readonly instead: readonly string[];
}

function whatIsMissing(jump: Jump, contexts: KnownContexts): Missing | undefined {
  const { action, context, extension } = jump;
  if (context && isComputed(context.text)) return undefined;
  const name = context?.text ?? action.context.name.text;
  if (context && !contexts.has(name)) {
    if (madeByAsterisk.has(name)) return undefined;
    return { what: `the context "${name}", which does not exist`, at: context, instead: [...contexts.keys()] };
  }
  if (extension && isComputed(extension.text)) return undefined;
  const target = extension?.text ?? action.extension.pattern.text;
  // Without a context it is that of the call, which may be one that includes this one.
  const possible = context ? [name] : [...includers(contexts, name)];
  const found: KnownExtension[] = [];
  for (const one of possible) {
    const answers = answering(contexts, one, target);
    if (!answers) return undefined;
    found.push(...answers);
  }
  if (found.length === 0) {
    if (!extension) return undefined;
    return {
      what: `extension "${target}" of the context "${name}", which has none that matches`,
      at: extension,
      instead: contexts.get(name)?.extensions.map(({ pattern }) => pattern) ?? [],
    };
  }
  return missingPriority(jump, found, target, name);
}

function missingPriority(
  { priority }: Jump,
  found: readonly KnownExtension[],
  target: string,
  name: string,
): Missing | undefined {
  const { text } = priority;
  if (isComputed(text) || /^[+-]/.test(text) || text === '') return undefined;
  const there = /^\d+$/.test(text)
    ? found.some(({ priorities }) => priorities.has(Number(text)))
    : found.some(({ labels }) => labels.has(text));
  if (there) return undefined;
  const kind = /^\d+$/.test(text) ? 'priority' : 'label';
  return {
    what: `the ${kind} "${text}" of extension "${target}" in the context "${name}", which has no such ${kind}`,
    at: priority,
    instead: kind === 'label' ? found.flatMap(({ labels }) => [...labels]) : [],
  };
}
