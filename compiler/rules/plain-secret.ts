import { calledSecret } from './called-secret.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const plainSecret: Rule = {
  name: 'plain-secret',
  severity: 'warning',
  summary: 'A secret is written in the site in the clear.',
  why: 'Whoever can read the repository, its history or a copy of it has the secret. Write `auto`, which derives a strong value that nobody has to know, or `{env: NAME}` or `{file: PATH}` to hand it over where the site is applied. A secret that has been in a repository is known: change it, too.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, password: Tr0mbone-Cactus-41 }
`),
  check({ model, report }) {
    for (const secret of model.secrets.values()) {
      if (secret.source.kind !== 'plain') continue;
      report({
        message: `${calledSecret(secret)} is written in the clear`,
        at: secret.origin,
        hint: 'write `auto`, `{env: NAME}` or `{file: PATH}`',
      });
    }
  },
};
