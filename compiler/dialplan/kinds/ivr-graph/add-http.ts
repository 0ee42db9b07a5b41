import type { HttpNode } from '../../../model/ivr-graph/graph.ts';
import { gotoIf, set, setFunction } from '../../application.ts';
import { call, type Expression, join, operation, variable } from '../../expression.ts';
import type { Code } from './code.ts';
import { evaluate, evaluateValue } from './evaluate.ts';
import { addExit, type Lowering } from './lowering.ts';
import { ivrVariable } from './names.ts';
import { checkCharacters, comparable, contentOf, isPlainText, type Operand } from './operand.ts';

/** What an address may be made of when it is worked out. */
const urlCharacters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.~:/?&=%@+-';

/** Sends variables to a web server. */
export function addHttp(lowering: Lowering, code: Code, node: HttpNode): void {
  const url = evaluateValue(code, node.url);
  if (url.is === 'variable') checkCharacters(code, url, urlCharacters);
  code.from(node.origin);
  const pairs = node.variables.map((name, index) => {
    const value = encoded(code, evaluate(code, { is: 'variable', name, at: 0 }));
    return join(index === 0 ? '' : '&', name, '=', value);
  });
  code.add(set('PBXC_FORM', join(...pairs)));
  code.add(setFunction('CURLOPT', 'conntimeout', node.timeout));
  code.add(setFunction('CURLOPT', 'httptimeout', node.timeout));
  code.add(set('PBXC_ANSWER', call('CURL', ...request(node, url))));
  if (node.answer !== undefined) code.add(set(ivrVariable(node.answer), variable('PBXC_ANSWER', 0, 1000)));
  if (node.failure !== node.next) {
    const answer = comparable(code, { is: 'variable', name: 'PBXC_ANSWER', holds: 'anything' });
    const isEmpty = code.fresh('PBXC_V');
    code.add(set(isEmpty, operation(answer, '=', '')));
    code.add(gotoIf(variable(isEmpty), { priority: 'nothing' }));
  }
  addExit(lowering, code, node, 'next', node.next);
  if (node.failure !== node.next) addExit(lowering, code, node, 'failure', node.failure, 'nothing');
}

function request(node: HttpNode, url: Operand): Expression[] {
  if (node.method === 'POST') return [contentOf(url), variable('PBXC_FORM')];
  if (node.variables.length === 0) return [contentOf(url)];
  const hasQuery = url.is === 'literal' && url.text.includes('?');
  return [join(contentOf(url), hasQuery ? '&' : '?', variable('PBXC_FORM'))];
}

/**
 * A value as a form has it. In the argument of a function a colon after `)` would cut the result, so `URIENCODE` never sees one:
 * it goes through as a character that nobody sends.
 */
function encoded(code: Code, operand: Operand): Expression {
  if (operand.is === 'literal' ? isPlainText(operand.text) : operand.holds !== 'anything')
    return call('URIENCODE', contentOf(operand));
  const name = code.fresh('PBXC_V');
  const result = code.fresh('PBXC_V');
  code.add(
    set(name, call('REPLACE', operand.is === 'variable' ? operand.name : '', ':', call('BASE64_DECODE', 'AQ=='))),
  );
  code.add(set(result, call('URIENCODE', variable(name))));
  return call('STRREPLACE', result, '%01', '%3A');
}
