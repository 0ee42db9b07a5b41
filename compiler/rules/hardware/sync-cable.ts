import { moduleOf } from '../../model/dahdi-modules.ts';
import { isLine } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import { isWritten } from '../../source/spans.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';

export const syncCable: Rule = {
  name: 'sync-cable',
  severity: 'warning',
  summary: 'Cards are without a common clock, or one card is to share its clock.',
  why: 'Each card has a clock of its own. A call from one to another loses or doubles a sample now and then, which is heard as clicks and breaks faxes, unless a cable carries the clock from card to card and `sync_cable` says so. With one card there is nothing to share.',
  example: exampleHardware(`    sync_cable: yes
    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: te, group: 0 }
`),
  check({ model, report }) {
    for (const hardware of model.hardware.values()) {
      const cards = hardware.cards.filter(({ module }) => moduleOf(module).takesSyncCable === true);
      const at = fieldOf(hardware, 'sync_cable');
      if (hardware.syncCable && cards.length < 2)
        report({
          message: `\`sync_cable\` of host "${hardware.host}" does nothing: ${cards.length === 0 ? 'none' : 'only one'} of its cards takes a cable`,
          at,
        });
      const digital = cards.filter(({ ports }) => ports.some((port) => port.enabled && !isLine(port)));
      if (!hardware.syncCable && !isWritten(at) && digital.length > 1)
        report({
          message: `host "${hardware.host}" has ${digital.length} cards for E1 or T1, and no cable carries the clock between them`,
          atKey: hardware.origin,
          hint: 'say `sync_cable: yes` when there is one, or `no` if that is right',
        });
    }
  },
};
