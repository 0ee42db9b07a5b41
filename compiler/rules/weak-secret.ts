import { guessable } from '../guessable.ts';
import type { Model } from '../model/model.ts';
import type { Secret } from '../secret.ts';
import { calledSecret } from './called-secret.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const weakSecret: Rule = {
  name: 'weak-secret',
  severity: 'warning',
  summary: 'A password or PIN that is written in the site is easy to guess.',
  why: 'Passwords of phones and trunks are tried by machines all day long, and one that is found is used for expensive calls within minutes. They should have 12 characters or more and not be digits alone. A PIN should have 4 digits or more and not be the number itself, one digit again and again, or digits in a row. `auto` gives a good one. The message never shows the value.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, voicemail: { pin: 1234 } }
`),
  check({ model, report }) {
    for (const secret of model.secrets.values()) {
      const problem = problemOf(model, secret);
      if (problem === undefined) continue;
      report({
        message: `${calledSecret(secret)} is easy to guess: ${problem}`,
        at: secret.origin,
        hint: 'write `auto`, or a better one',
      });
    }
  },
};

function problemOf(model: Model, { id, source, shape }: Secret): string | undefined {
  if (source.kind !== 'plain') return undefined;
  const name = shape === 'pin' ? numberOf(model, id) : id.split('/')[1];
  return guessable(source.value, shape, name);
}

/** The number that the PIN opens. */
function numberOf(model: Model, id: string): string | undefined {
  const [section, name = ''] = id.split('/');
  return (section === 'voicemails' ? model.mailboxes : model.conferences).get(name)?.number;
}
