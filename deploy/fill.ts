import type { Artifact, SecretUse } from '../compiler/artifact.ts';
import { syntaxes } from '../compiler/phones/syntax/index.ts';
import { escapeConfText } from '../targets/asterisk/conf/text.ts';
import type { SecretValues } from './secrets/resolve.ts';

/**
 * The artifact's content as it goes to its host: with the values of its secrets in place of their references. All values
 * must be there and fit their syntax; `resolveSecrets` has seen to that.
 */
export function fill(artifact: Pick<Artifact, 'path' | 'content' | 'secrets'>, values: SecretValues): string {
  if (artifact.secrets.length === 0) return artifact.content;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, secret, syntax } of artifact.secrets) {
    const value = values.get(secret.id);
    if (value === undefined) throw new Error(`${artifact.path} uses the secret "${secret.id}", which has no value`);
    if (start < done) throw new Error(`${artifact.path} has secrets out of order or on top of each other at ${start}`);
    parts.push(artifact.content.slice(done, start), escaped(value, syntax));
    done = end;
  }
  parts.push(artifact.content.slice(done));
  return parts.join('');
}

function escaped(value: string, syntax: SecretUse['syntax']): string {
  switch (syntax) {
    case 'asterisk':
      return escapeConfText(value);
    case 'verbatim':
      return value;
    default:
      return syntaxes[syntax].escape(value);
  }
}
