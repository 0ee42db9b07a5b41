import type { IvrValue, MenuNode } from '../../../model/ivr-graph/graph.ts';
import { application, goto, gotoIf, set } from '../../application.ts';
import { operation, variable, verbatim } from '../../expression.ts';
import { addHangup } from './add-graph.ts';
import type { Code } from './code.ts';
import { evaluateValue } from './evaluate.ts';
import { addExit, addExtension, type Lowering, stepTo } from './lowering.ts';
import { menuContext } from './names.ts';
import { numberOf } from './operand.ts';
import { playSound, soundOf } from './sound.ts';

const tries = variable('PBXC_TRIES');

/** A menu: a context whose extensions are the choices. `i` is a wrong digit and `t` silence; both cost a try. */
export function addMenuNode(lowering: Lowering, node: MenuNode): void {
  const { ivr, builder } = lowering;
  const context = menuContext(ivr.name, node.name);
  const at = (pattern: string) => ({ context, pattern, node: node.name, origin: node.origin });
  builder.context(context, `IVR ${ivr.name}, menu ${node.name}`);
  addExtension(lowering, at('s'), (code) => {
    const timeout = numberOf(code, evaluateValue(code, node.timeout));
    code.add(set('PBXC_MAX_TRIES', verbatim(numberOf(code, evaluateValue(code, node.tries)))));
    const menu = soundOf(code, node.menu);
    code.add(set('PBXC_TRIES', 0));
    code.add(set('PBXC_TRIES', operation(tries, '+', 1)), 'again');
    code.add(application('Background', menu));
    code.add(gotoIf(operation(variable('BACKGROUNDSTATUS'), '=', 'FAILED'), { priority: code.failed() }));
    code.add(application('WaitExten', verbatim(timeout)));
    // After its time WaitExten goes to `t` by itself only where no step follows.
    code.add(goto({ extension: 't', priority: 1 }));
  });
  for (const { digits, exit } of node.choices)
    builder
      .context(context)
      .add({ pattern: digits, origin: exit.origin, steps: [stepTo(lowering, node.name, digits, exit)] });
  addExtension(lowering, at('i'), (code) => {
    answerMistake(code, node.invalid);
    code.add(gotoIf(operation(tries, '<', variable('PBXC_MAX_TRIES')), { extension: 's', priority: 'again' }), 'tried');
    addExit(lowering, code, node, 'failure', node.failure);
  });
  addExtension(lowering, at('t'), (code) => {
    answerMistake(code, node.noChoice);
    code.add(goto({ extension: 'i', priority: 'tried' }));
  });
  addHangup(lowering, context);
}

function answerMistake(code: Code, sound: IvrValue | undefined): void {
  if (sound !== undefined) playSound(code, sound);
}
