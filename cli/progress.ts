import type { Io } from './io.ts';

/** Tells on standard error what is being done, once a command has taken more than a second. In CI it keeps quiet. */
export type Progress = (step: string) => void;

export function progress(io: Io): Progress {
  const start = io.now();
  if (io.env['CI'] !== undefined) return () => {};
  return (step) => {
    const seconds = (io.now() - start) / 1000;
    if (seconds > 1) io.err.write(`${seconds.toFixed(1)} s: ${step}\n`);
  };
}
