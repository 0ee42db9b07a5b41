import type { Hardware } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import { goto } from '../application.ts';
import type { Builder } from '../builder.ts';
import { lineContext } from '../names.ts';

/** Analogue lines: a call on the wire has no number, and goes on as one to the number of the line. */
export function addLines(builder: Builder, hardware: Hardware): void {
  for (const port of hardware.cards.flatMap(({ ports }) => ports)) {
    if (port.kind !== 'fxo' || port.number === undefined || !port.enabled) continue;
    const origin = fieldOf(port, 'number');
    builder.context(lineContext(port.firstChannel), 'An analogue line').add({
      pattern: 's',
      origin,
      steps: [{ application: goto({ context: port.context, extension: port.number, priority: 1 }), origin }],
    });
  }
}
