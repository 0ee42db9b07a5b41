import type { IvrValue, ReadNode } from '../../../model/ivr-graph/graph.ts';
import { application, gotoIf, set } from '../../application.ts';
import { join, operation, text, variable, verbatim } from '../../expression.ts';
import { type Code, unless } from './code.ts';
import { evaluateValue } from './evaluate.ts';
import { addExit, type Lowering } from './lowering.ts';
import { ivrVariable } from './names.ts';
import { numberOf } from './operand.ts';
import { playSound, soundOf } from './sound.ts';

const digits = variable('PBXC_DIGITS');
const tries = variable('PBXC_TRIES');

/** Reads digits until they fit, or no try is left. */
export function addRead(lowering: Lowering, code: Code, node: ReadNode): void {
  const number = (value: IvrValue): string => numberOf(code, evaluateValue(code, value));
  const timeout = number(node.timeout);
  const most = number(node.maxDigits);
  const least = number(node.minDigits);
  const lowest = node.minValue === undefined ? undefined : number(node.minValue);
  const highest = node.maxValue === undefined ? undefined : number(node.maxValue);
  const maxTries = number(node.tries);
  const prompts = node.prompt === undefined ? [] : [soundOf(code, node.prompt)];
  if (node.beep) prompts.push(text('beep'));
  const prompt = join(...prompts.flatMap((each, index) => (index === 0 ? [each] : ['&', each])));

  code.from(node.origin);
  code.add(set('PBXC_TRIES', 0));
  code.add(set('PBXC_TRIES', operation(tries, '+', 1)), 'again');
  code.add(application('Read', 'PBXC_DIGITS', prompt, verbatim(most), '', 1, verbatim(timeout)));
  code.add(gotoIf(operation(variable('READSTATUS'), '=', 'ERROR'), { priority: code.failed() }));
  const fits = (condition: string): void => code.add(unless(verbatim(condition), 'wrong'));
  fits(`$[\${LEN(\${PBXC_DIGITS})} >= ${least}]`);
  if (node.numeric) {
    fits('${REGEX("^[0-9]{1,15}$" ${PBXC_DIGITS})}');
    if (lowest !== undefined) fits(`$[\${PBXC_DIGITS} >= ${lowest}]`);
    if (highest !== undefined) fits(`$[\${PBXC_DIGITS} <= ${highest}]`);
  }
  code.add(set(ivrVariable(node.variable), node.numeric ? verbatim('$[${PBXC_DIGITS} + 0]') : digits));
  addExit(lowering, code, node, 'next', node.next);

  code.from(node.origin);
  code.add(set(ivrVariable(node.variable), ''), 'wrong');
  if (node.invalid !== undefined) playSound(code, node.invalid);
  code.add(gotoIf(verbatim(`$[\${PBXC_TRIES} < ${maxTries}]`), { priority: 'again' }));
  if (node.failure === node.next) addExit(lowering, code, node, 'none', node.next);
  else addExit(lowering, code, node, 'failure', node.failure);
}
