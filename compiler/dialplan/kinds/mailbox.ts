import type { Mailbox } from '../../model/mailbox.ts';
import type { Model } from '../../model/model.ts';
import type { Builder } from '../builder.ts';
import { stepsTo } from '../destination.ts';

/** Where callers go on who press 0 in a mailbox: `o` of this context is what app_voicemail looks for. */
export function addMailbox(builder: Builder, model: Model, mailbox: Mailbox): void {
  const { operator } = mailbox;
  if (operator === undefined) return;
  builder
    .context(operatorContext(mailbox), `Out of mailbox ${mailbox.name}`)
    .add({ pattern: 'o', origin: operator.origin, steps: stepsTo(model, operator) });
}

export function operatorContext({ name }: Mailbox): string {
  return `pbxc-operator-${name}`;
}
