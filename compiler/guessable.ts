import type { SecretShape } from './secret.ts';

const shortestPassword = 12;
const shortestPin = 4;

/** Why a password or PIN is easy to guess, as the end of a sentence. `name` is what it must not be: the name or number it opens. */
export function guessable(value: string, shape: SecretShape, name: string | undefined): string | undefined {
  return shape === 'pin' ? problemOfPin(value, name) : problemOfPassword(value, name);
}

function problemOfPassword(value: string, name: string | undefined): string | undefined {
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
