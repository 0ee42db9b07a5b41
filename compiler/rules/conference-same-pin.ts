import type { Secret } from '../secret.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const conferenceSamePin: Rule = {
  name: 'conference-same-pin',
  severity: 'error',
  summary: 'The two PINs of a conference are the same.',
  why: 'Callers are taken for admins by the PIN they give. Where both are the same everybody is an admin: may lock the conference, send others away, and keeps nobody waiting.',
  example: exampleSite(`contexts: { default: { kind: internal } }
conferences:
  board: { number: 4000, pin: { env: BOARD_PIN }, admin_pin: { env: BOARD_PIN } }
`),
  check({ model, report }) {
    for (const { name, pin, adminPin } of model.conferences.values()) {
      if (pin === undefined || adminPin === undefined || !isSame(pin.source, adminPin.source)) continue;
      report({
        message: `the admin PIN of conference "${name}" is its PIN: everybody would be an admin`,
        at: adminPin.origin,
        related: [{ message: 'the PIN of everybody', at: pin.origin }],
        hint: 'give it another one',
      });
    }
  },
};

/** An `auto` is never another: it is made from the secret's name. */
function isSame(one: Secret['source'], other: Secret['source']): boolean {
  if (one.kind === 'env') return other.kind === 'env' && one.name === other.name;
  if (one.kind === 'file') return other.kind === 'file' && one.path === other.path;
  return one.kind === 'plain' && other.kind === 'plain' && one.value === other.value;
}
