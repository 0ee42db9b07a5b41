import type { SecretUse } from '../../compiler/artifact.ts';
import { syntaxes } from '../../compiler/phones/syntax/index.ts';
import type { SecretShape } from '../../compiler/secret.ts';
import { confTextProblem } from '../../targets/asterisk/conf/text.ts';

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** Why a value that was given cannot be used, as the end of a sentence about it; never shows any part of the value. */
export function valueProblem(value: string, shape: SecretShape, syntax: SecretUse['syntax']): string | undefined {
  if (value === '') return 'is empty';
  if (shape === 'pin' && !/^[0-9]+$/.test(value)) return 'is a PIN and may only hold digits';
  if (syntax === 'asterisk') return confTextProblem(value);
  if (syntax !== 'verbatim') return syntaxes[syntax].problem(value);
  return CONTROL.test(value) ? 'contains a control character' : undefined;
}
