import { type PhoneKey, phoneKeysOf } from '../../../compiler/keys/phone-keys.ts';
import type { Model } from '../../../compiler/model/model.ts';
import type { User } from '../../../compiler/model/user.ts';
import type { Origin } from '../../../compiler/source/origin.ts';

export interface Button {
  readonly button: string;
  readonly origin: Origin;
}

/** What the buttons of a phone are, from the top: the line, then each key at its position, with nothing in the gaps. */
export function buttonsOf(model: Model, user: User): Button[] {
  const buttons: Button[] = [{ button: `line,${user.name}`, origin: user.origin }];
  for (const key of phoneKeysOf(model, user)) {
    while (buttons.length < key.position) buttons.push({ button: 'empty', origin: key.origin });
    buttons.push({ button: speedDial(key, user.context), origin: key.origin });
  }
  return buttons;
}

/** A comma would begin the next part, and none of the parts can be quoted. */
function speedDial({ label, dials, watches }: PhoneKey, context: string): string {
  const parts = ['speeddial', label.replaceAll(',', ' '), dials];
  return (watches === undefined ? parts : [...parts, `${watches}@${context}`]).join(',');
}
