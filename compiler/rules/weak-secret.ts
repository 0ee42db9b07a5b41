import type { Model } from '../model/model.ts';
import type { Secret } from '../secret.ts';
import { calledSecret } from './called-secret.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

const shortestPassword = 12;
const shortestPin = 4;

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
  return shape === 'pin'
    ? problemOfPin(source.value, numberOf(model, id))
    : problemOfPassword(source.value, id.split('/')[1] ?? '');
}

function problemOfPassword(value: string, name: string): string | undefined {
  if (value.length < shortestPassword) return `it has fewer than ${shortestPassword} characters`;
  if (/^[0-9]+$/.test(value)) return 'it is made of digits alone';
  if (new Set(value).size < 4) return 'it is made of very few characters';
  return value.toLowerCase() === name ? 'it is the name itself' : undefined;
}

function problemOfPin(value: string, number: string | undefined): string | undefined {
  if (value.length < shortestPin) return `it has fewer than ${shortestPin} digits`;
  if (new Set(value).size === 1) return 'it is one digit again and again';
  if ('01234567890'.includes(value) || '09876543210'.includes(value)) return 'its digits stand in a row';
  return value === number ? 'it is the number itself' : undefined;
}

/** The number that the PIN opens. */
function numberOf(model: Model, id: string): string | undefined {
  const [section, name = ''] = id.split('/');
  return (section === 'voicemails' ? model.mailboxes : model.conferences).get(name)?.number;
}
