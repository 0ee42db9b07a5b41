import { run } from '../../../cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is on standard input. */
  readonly input?: string;
  /** What the person types when asked; nobody is there when left out. */
  readonly answer?: string;
  /** The clock; one that stands still when left out, so that nothing is ever slow enough to be told of. */
  readonly now?: () => number;
  /** Ends a command that runs until told. */
  readonly stopped?: Promise<void>;
  /** Hears what is written to standard output as it comes. */
  readonly onOut?: (text: string) => void;
}

/** Runs a command line of pbxc in this process, not on a terminal. */
export async function pbxc(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { cwd = process.cwd(), env = {}, input = '', answer, now = () => 0, stopped, onOut } = surroundings;
  let out = '';
  let err = '';
  const code = await run(argv, {
    cwd,
    env,
    out: {
      isTerminal: false,
      write(data) {
        const text = typeof data === 'string' ? data : Buffer.from(data).toString();
        out += text;
        onOut?.(text);
      },
    },
    err: {
      isTerminal: false,
      write(text) {
        err += text;
      },
    },
    input: async () => input,
    ask: async () => answer,
    now,
    untilStopped: () => stopped ?? Promise.resolve(),
  });
  return { code, out, err };
}
