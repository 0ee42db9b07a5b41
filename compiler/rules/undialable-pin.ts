import { calledSecret } from './called-secret.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const undialablePin: Rule = {
  name: 'undialable-pin',
  severity: 'error',
  summary: 'A PIN holds something else than digits.',
  why: 'PINs are pressed on a phone, so they are made of the digits 0 to 9. Anything else keeps everybody out.',
  example: exampleSite(`contexts: { default: { kind: internal } }
conferences:
  board: { number: 4000, pin: secret-7316 }
`),
  check({ model, report }) {
    for (const secret of model.secrets.values()) {
      if (secret.shape !== 'pin' || secret.source.kind !== 'plain' || /^[0-9]+$/.test(secret.source.value)) continue;
      report({ message: `${calledSecret(secret)} cannot be dialled: it may only hold digits`, at: secret.origin });
    }
  },
};
