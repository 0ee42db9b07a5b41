import type { Card, Hardware, Port } from '../../model/hardware.ts';
import type { Model } from '../../model/model.ts';

/** Every port that is in use, with the card and the host that it is in. */
export function portsOf(model: Pick<Model, 'hardware'>): { hardware: Hardware; card: Card; port: Port }[] {
  return cardsOf(model).flatMap(({ hardware, card }) =>
    card.ports.filter(({ enabled }) => enabled).map((port) => ({ hardware, card, port })),
  );
}

export function cardsOf({ hardware }: Pick<Model, 'hardware'>): { hardware: Hardware; card: Card }[] {
  return [...hardware.values()].flatMap((each) => each.cards.map((card) => ({ hardware: each, card })));
}

/** `card 2 of host "pbx1"`: how a card is called in a message. */
export function calledCard({ host }: Hardware, { position }: Card): string {
  return `card ${position} of host "${host}"`;
}
