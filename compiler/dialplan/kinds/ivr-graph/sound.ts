import type { IvrValue } from '../../../model/ivr-graph/graph.ts';
import { application, gotoIf } from '../../application.ts';
import { type Expression, operation, text, variable } from '../../expression.ts';
import type { Code } from './code.ts';
import { evaluateValue } from './evaluate.ts';
import { checkCharacters } from './operand.ts';

/** What a sound's name may be made of when it is worked out: no `.`, so that it cannot climb. */
const soundCharacters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/';

/** The name of a sound, which is safe to stand among commas. */
export function soundOf(code: Code, value: IvrValue): Expression {
  const operand = evaluateValue(code, value);
  if (operand.is === 'literal') return text(operand.text);
  checkCharacters(code, operand, soundCharacters);
  return variable(operand.name);
}

/** Plays a sound; the node fails where it is missing. */
export function playSound(code: Code, value: IvrValue): void {
  code.add(application('Playback', soundOf(code, value)));
  code.add(gotoIf(operation(variable('PLAYBACKSTATUS'), '=', 'FAILED'), { priority: code.failed() }));
}
