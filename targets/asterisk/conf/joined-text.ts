import type { SecretUse } from '../../../compiler/artifact.ts';
import type { Origin } from '../../../compiler/source/origin.ts';
import type { ConfText } from './writer.ts';

/**
 * Parts as one text. It is only put together when somebody asks: who has the parts of the text before has most of it, and what
 * lines come from is asked of very few files.
 */
export function joinedText(parts: readonly ConfText[]): ConfText {
  let content: string | undefined;
  let secrets: SecretUse[] | undefined;
  let origins: (Origin | undefined)[] | undefined;
  return {
    parts,
    get content() {
      content ??= parts.map((part) => part.content).join('');
      return content;
    },
    get secrets() {
      secrets ??= moved(parts);
      return secrets;
    },
    get origins() {
      origins ??= parts.flatMap((part) => part.origins);
      return origins;
    },
  };
}

/** The secrets of all, where they are in the whole. */
function moved(parts: readonly ConfText[]): SecretUse[] {
  const all: SecretUse[] = [];
  let offset = 0;
  for (const part of parts) {
    for (const { start, end, secret, syntax } of part.secrets)
      all.push({ start: start + offset, end: end + offset, secret, syntax });
    offset += part.content.length;
  }
  return all;
}
