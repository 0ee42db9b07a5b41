import type { IvrExpression } from '../../../model/ivr-graph/expression/expression.ts';
import type { IvrNode, IvrValue, MenuNode } from '../../../model/ivr-graph/graph.ts';
import { application, gosub, goto, gotoIf, set } from '../../application.ts';
import { stepsTo } from '../../destination.ts';
import { call, type Expression, text, variable, verbatim } from '../../expression.ts';
import { contextOf, ivrContext } from '../../names.ts';
import { testException, testOpening } from '../schedule-tests.ts';
import { addHttp } from './add-http.ts';
import { addRead } from './add-read.ts';
import { type Code, unless } from './code.ts';
import { evaluateValue } from './evaluate.ts';
import { addExit, addExtension, type Lowering } from './lowering.ts';
import { ivrVariable, leftContext, leftExtension, nodeExtension } from './names.ts';
import { checkCharacters, contentOf, nameOf, numberOf, truthOf } from './operand.ts';
import { playSound } from './sound.ts';

/** A node other than a menu: an extension of its IVR. */
export function addNode(lowering: Lowering, node: Exclude<IvrNode, MenuNode>): void {
  const at = {
    context: ivrContext(lowering.ivr.name),
    pattern: nodeExtension(node.name),
    node: node.name,
    origin: node.origin,
  };
  addExtension(lowering, at, (code) => addSteps(lowering, code, node));
}

function addSteps(lowering: Lowering, code: Code, node: Exclude<IvrNode, MenuNode>): void {
  switch (node.kind) {
    case 'assign': {
      code.add(set(ivrVariable(node.variable), contentOf(evaluateValue(code, node.value))));
      // A text that grows with every round never outgrows Asterisk's buffers.
      if (node.value.is === 'expression' && joinsTexts(node.value.expression))
        code.add(set(ivrVariable(node.variable), variable(ivrVariable(node.variable), 0, 1000)));
      break;
    }
    case 'cel': {
      const event = wordOf(code, node.event, eventCharacters);
      const message = node.message === undefined ? [] : [variable(nameOf(code, evaluateValue(code, node.message)))];
      code.add(application('CELGenUserEvent', event, ...message));
      break;
    }
    case 'condition': {
      const truth = truthOf(code, evaluateValue(code, node.condition));
      code.add(gotoIf(contentOf(truth), { priority: 'true' }));
      addExit(lowering, code, node, 'else', node.else);
      addExit(lowering, code, node, 'then', node.then, 'true');
      return;
    }
    case 'goto': {
      const extension = leftExtension(lowering.ivr.name, node.name);
      lowering.builder
        .context(leftContext)
        .add({ pattern: extension, origin: node.origin, steps: stepsTo(lowering.model, node.to) });
      code.add(goto({ context: leftContext, extension, priority: 1 }));
      return;
    }
    case 'hangup':
      code.add(goto({ context: leftContext, extension: 'hangup', priority: 1 }));
      return;
    case 'http':
      addHttp(lowering, code, node);
      return;
    case 'playback':
      playSound(code, node.sound);
      break;
    case 'queue':
      addQueueNode(code, node);
      return;
    case 'read':
      addRead(lowering, code, node);
      return;
    case 'say_number':
      code.add(application('SayNumber', verbatim(numberOf(code, evaluateValue(code, node.number)))));
      break;
    case 'schedule':
      addScheduleNode(lowering, code, node);
      return;
    case 'subroutine':
      code.add(set('GOSUB_RETVAL', ''));
      code.add(gosub(node.context));
      if (node.answer !== undefined) code.add(set(ivrVariable(node.answer), variable('GOSUB_RETVAL', 0, 1000)));
      break;
    case 'wait':
      code.add(application('Wait', verbatim(numberOf(code, evaluateValue(code, node.time)))));
      break;
  }
  addExit(lowering, code, node, 'next', node.next);
}

function joinsTexts(expression: IvrExpression): boolean {
  return expression.is === 'binary' && expression.operator === '.';
}

const eventCharacters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-';
const queueCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789_.-';

/** A text that is safe to stand among commas. */
function wordOf(code: Code, value: IvrValue, characters: string): Expression {
  const operand = evaluateValue(code, value);
  if (operand.is === 'literal') return text(operand.text);
  checkCharacters(code, operand, characters);
  return variable(operand.name);
}

/** A queue whose name is worked out; the node fails where there is none of that name. */
function addQueueNode(code: Code, node: Extract<IvrNode, { kind: 'queue' }>): void {
  const operand = evaluateValue(code, node.queue);
  checkCharacters(code, operand, queueCharacters);
  const extension = code.fresh('PBXC_V');
  code.add(set(extension, call('REPLACE', nameOf(code, operand), '-', '+')));
  code.add(unless(call('DIALPLAN_EXISTS', contextOf.queue, variable(extension), 1), code.failed()));
  if (node.timeout !== undefined) code.add(set('PBXC_TIMEOUT', node.timeout));
  code.add(goto({ context: contextOf.queue, extension: variable(extension), priority: 1 }));
}

/** Exceptions are asked first, then the opening hours, as the schedule itself does. */
function addScheduleNode(lowering: Lowering, code: Code, node: Extract<IvrNode, { kind: 'schedule' }>): void {
  const schedule = lowering.model.schedules.get(node.schedule);
  if (schedule === undefined) return;
  for (const exception of schedule.exceptions)
    for (const test of testException(exception, schedule, { priority: 'closed' })) code.add(test);
  for (const opening of schedule.open) code.add(testOpening(opening, schedule.timezone, { priority: 'open' }));
  addExit(lowering, code, node, 'closed', node.closed, 'closed');
  addExit(lowering, code, node, 'open', node.open, 'open');
}
