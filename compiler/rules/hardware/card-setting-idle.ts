import { moduleOf } from '../../model/dahdi-modules.ts';
import { fieldOf } from '../../model/object.ts';
import { isWritten } from '../../source/spans.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { calledCard, cardsOf } from './ports-of.ts';

export const cardSettingIdle: Rule = {
  name: 'card-setting-idle',
  severity: 'warning',
  summary: 'A setting of a card does nothing.',
  why: 'The site says something that its reader will believe, and that is not so.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        transcoding: g729
        ports:
          - { kind: e1, side: te, group: 0 }
`),
  check({ model, report }) {
    for (const { hardware, card } of cardsOf(model)) {
      const kinds = new Set(card.ports.map(({ kind }) => kind));
      const idle: [key: string, isIdle: boolean, reason: string][] = [
        ['transcoding', card.module !== 'wctc4xxp', 'only cards of wctc4xxp translate codecs'],
        ['hardware_dtmf', moduleOf(card.module).hearsDtmf !== true, `${card.module} cannot be told so`],
        ['strong_ringer', !kinds.has('fxs'), 'it has no port for a phone (fxs)'],
        [
          'operating_mode',
          !kinds.has('fxo') || card.module === 'wcfxo',
          card.module === 'wcfxo' ? 'wcfxo cannot be told so' : 'it has no port to an exchange (fxo)',
        ],
        ['wheel', moduleOf(card.module).hasWheel !== true, `cards of ${card.module} have no wheel`],
      ];
      for (const [key, isIdle, reason] of idle) {
        const at = fieldOf(card, key);
        if (isIdle && isWritten(at))
          report({ message: `\`${key}\` of ${calledCard(hardware, card)} does nothing: ${reason}`, at });
      }
    }
  },
};
