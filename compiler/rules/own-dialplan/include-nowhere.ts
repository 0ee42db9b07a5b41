import { placeOfText, sliceText } from '../../asterisk-conf/conf-text.ts';
import { nearest } from '../../didyoumean.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';
import { includedContext, knownContexts } from './reachable.ts';
import { isComputed } from './variables.ts';

export const includeNowhere: OwnRule = {
  name: 'include-nowhere',
  severity: 'error',
  summary: 'A context of the own dialplan includes one that is not there.',
  why: 'Asterisk warns in its log and goes on, and the numbers that were meant to be reachable are not.',
  example: exampleWith('[lab]', 'include = defualt', 'exten = 100,1,Hangup'),
  check(context) {
    if (context.model.ownDialplan.length === 0) return;
    const contexts = knownContexts(context);
    for (const { file, parsed } of context.model.ownDialplan) {
      for (const { name, includes } of parsed.contexts) {
        for (const include of includes) {
          const included = includedContext(include.text);
          if (contexts.has(included) || included === 'parkedcalls' || isComputed(included)) continue;
          const near = nearest(included, contexts.keys());
          context.report({
            message: `the context "${name.text}" includes "${included}", which does not exist`,
            place: placeOfText(file.name, sliceText(include, 0, included.length)),
            ...(near !== undefined && { hint: `did you mean "${near}"?` }),
          });
        }
      }
    }
  },
};
