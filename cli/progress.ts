import type { Io } from './io.ts';

/** Tells what is being done. */
export type Progress = (step: string, host?: string) => void;

/**
 * For people on standard error, once a command has taken more than a second; where a pipeline runs (`CI` is set) nobody watches
 * and it keeps quiet. With the format `jsonl` each step is an event on standard output instead, whoever watches.
 */
export function progress(io: Io, format = 'text'): Progress {
  const start = io.now();
  const secondsSince = (): number => (io.now() - start) / 1000;
  if (format === 'jsonl') {
    return (step, host) => {
      const event = { event: 'step', ...(host !== undefined && { host }), step, seconds: secondsSince() };
      io.out.write(`${JSON.stringify(event)}\n`);
    };
  }
  if (isPipeline(io)) return () => {};
  return (step, host) => {
    const seconds = secondsSince();
    if (seconds > 1) io.err.write(`${seconds.toFixed(1)} s: ${host === undefined ? '' : `${host}: `}${step}\n`);
  };
}

function isPipeline({ env }: Io): boolean {
  return !['', '0', 'false'].includes(env['CI'] ?? '');
}
