/** What happens, one line each: for people, or as JSON for programs. */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  /** Whether a line of this level is written: for who would do much to make one. */
  tells(level: LogLevel): boolean;
  /** Writes out what is held back. */
  flush(): void;
}

export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export const logLevels = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** How long a line may be held back, in milliseconds: thousands of requests a second make one write each time. */
const patience = 100;

export function makeLog(format: 'text' | 'json', least: LogLevel, write: (text: string) => void): Log {
  let held = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (held !== '') write(held);
    held = '';
  };
  const tells = (level: LogLevel): boolean => logLevels.indexOf(level) >= logLevels.indexOf(least);
  const line = (level: LogLevel, event: string, fields: Fields): void => {
    if (!tells(level)) return;
    const time = new Date().toISOString();
    held +=
      format === 'json' ? `${JSON.stringify({ time, level, event, ...fields })}\n` : text(time, level, event, fields);
    // What went wrong is told at once: the process may not live to tell it later.
    if (level !== 'info' || held.length > 65536) flush();
    else timer ??= setTimeout(flush, patience).unref();
  };
  return {
    tells,
    info: (event, fields = {}) => line('info', event, fields),
    warn: (event, fields = {}) => line('warn', event, fields),
    error: (event, fields = {}) => line('error', event, fields),
    flush,
  };
}

function text(time: string, level: LogLevel, event: string, fields: Fields): string {
  let line = `${time} ${level} ${event}`;
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) line += ` ${key}=${typeof value === 'string' ? quoted(value) : value}`;
  }
  return `${line}\n`;
}

/** Names that come over the network may hold anything; a line of the log stays one line. */
function quoted(value: string): string {
  return /^[\w./:@+-]+$/.test(value) ? value : JSON.stringify(value);
}
