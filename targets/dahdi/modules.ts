import type { Card, Hardware } from '../../compiler/model/hardware.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Line } from '../host-file.ts';

/** /etc/dahdi/modules: the modules of the cards, each once, in the order in which the channels are numbered. */
export function modulesFile(hardware: Hardware): Line[] {
  return firstCards(hardware).map((card): Line => [card.module, fieldOf(card, 'module')]);
}

/** The first card of each module. */
export function firstCards({ cards }: Hardware): Card[] {
  return cards.filter((card, index) => cards.findIndex(({ module }) => module === card.module) === index);
}
