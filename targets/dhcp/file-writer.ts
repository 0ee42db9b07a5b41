import type { Origin } from '../../compiler/source/origin.ts';

export interface WrittenFile {
  readonly content: string;
  /** Index 0 is line 1, as in `Artifact`. */
  readonly origins: readonly (Origin | undefined)[];
}

/** A text file in the making, line by line. */
export interface FileWriter {
  line(text: string, origin?: Origin): void;
  /** An empty line, unless there is one already or nothing at all. */
  gap(): void;
  finish(): WrittenFile;
}

export function fileWriter(): FileWriter {
  const lines: string[] = [];
  const origins: (Origin | undefined)[] = [];
  const line = (text: string, origin?: Origin): void => {
    if (text.includes('\n')) throw new Error(`a line of a DHCP file holds a line break: ${JSON.stringify(text)}`);
    lines.push(text);
    origins.push(origin);
  };
  return {
    line,
    gap() {
      if (lines.length > 0 && lines.at(-1) !== '') line('');
    },
    finish: () => ({ content: `${lines.join('\n')}\n`, origins }),
  };
}
