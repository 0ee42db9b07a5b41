import { fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import { itemOf } from '../item-of.ts';
import type { Rule } from '../rule.ts';

export const openAri: Rule = {
  name: 'open-ari',
  severity: 'warning',
  summary: 'Scripts of any web page may use ARI.',
  why: 'With `"*"` in `allowed_origins`, whatever page somebody who knows a password opens can place calls in their name. Name the pages that need it.',
  example: exampleSite(`contexts: { default: { kind: internal } }
ari_users: { panel: {} }
ari_interface: { allowed_origins: ["*"] }
`),
  check({ model, report }) {
    if (model.ariUsers.size === 0) return;
    const origins = fieldOf(model.ariInterface, 'allowed_origins');
    for (const [index, origin] of model.ariInterface.allowedOrigins.entries()) {
      if (origin === '*')
        report({
          message: 'scripts of any web page may use ARI',
          at: itemOf(origins, index),
          hint: 'name the pages: `https://panel.acme.example`',
        });
    }
  },
};
