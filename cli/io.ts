/** What a command has of the world around it; tests give their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly out: Output;
  /** Diagnostics of commands whose result is something else, progress, failures. */
  readonly err: Output;
  /** All of standard input. */
  input(): Promise<string>;
  /** A question with its answer, or undefined where nobody can be asked. */
  ask(question: string): Promise<string | undefined>;
  /** Milliseconds since some moment: for telling how long something takes. */
  now(): number;
  /** Settles when the person ends a command that runs until told (Ctrl-C). */
  untilStopped(): Promise<void>;
}

export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
}
