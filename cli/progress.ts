import type { Io } from './io.ts';

/** Tells on standard error what is being done, once a command has taken more than a second. */
export type Progress = (step: string) => void;

export function progress(io: Io): Progress {
  const start = io.now();
  return (step) => {
    const seconds = (io.now() - start) / 1000;
    if (seconds > 1) io.err.write(`${seconds.toFixed(1)} s: ${step}\n`);
  };
}
