export interface LogLine {
  readonly level: string;
  /** Which call it is about: `C-00000001`. */
  readonly call?: string;
  /** Asterisk's source file: `file.c`. */
  readonly source: string;
  readonly text: string;
}

// [2026-11-20 15:57:12.962] NOTICE[20][C-00000001] loader.c: 207 modules will be loaded.
const line = /^\[[^\]]*\] ([A-Z]+)\[\d+\](?:\[(C-[0-9a-f]+)\])? ([^:\n]+): (.*)$/gm;

/** Asterisk's log, message by message; only the first line of one that has several. */
export function parseLog(log: string): LogLine[] {
  const lines: LogLine[] = [];
  for (const [, level = '', call, source = '', text = ''] of log.matchAll(line)) {
    lines.push({ level, source, text, ...(call === undefined ? {} : { call }) });
  }
  return lines;
}
