import type { SourceFile } from '../place.ts';
import type { Cell } from './cell.ts';

/** The file as it may be shown: every secret starred out, everything else where it is. Nothing is done until it is shown. */
export function maskSecrets(file: SourceFile, secrets: readonly Cell[]): SourceFile {
  return {
    name: file.name,
    get text() {
      return maskCells(file.text, secrets);
    },
  };
}

/** `secrets` in the order in which they stand in the file. */
function maskCells(text: string, secrets: readonly Cell[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of secrets) {
    parts.push(text.slice(at, start), stars(text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** A file whose cells cannot be told apart: all below the first line may be secret. */
export function maskRows(file: SourceFile): SourceFile {
  const end = file.text.indexOf('\n') + 1;
  return { name: file.name, text: file.text.slice(0, end) + stars(file.text.slice(end)) };
}

const stars = (text: string): string => text.replace(/[^\r\n,"]/g, '*');
