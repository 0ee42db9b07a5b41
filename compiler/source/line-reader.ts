import type { SourceFile } from './place.ts';

/** Reads lines of source files by number; a file is split once, however many problems it has. */
export function lineReader(
  sources: ReadonlyMap<string, SourceFile>,
): (file: string, line: number) => string | undefined {
  const split = new Map<string, string[]>();
  return (file, line) => {
    let lines = split.get(file);
    if (lines === undefined) {
      lines = sources.get(file)?.text.split(/\r?\n/) ?? [];
      split.set(file, lines);
    }
    return lines[line - 1];
  };
}
