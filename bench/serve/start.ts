import { type ChildProcess, spawn } from 'node:child_process';

export interface Started {
  readonly child: ChildProcess;
  /** The first line it printed, from standard output or error, that the expression matches. */
  readonly line: string;
  stop(): Promise<void>;
}

/** Starts a program and waits for a line of its output. */
export function start(command: readonly string[], line: RegExp, env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    let text = '';
    const ended = new Promise<void>((done) => child.on('exit', () => done()));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code}:\n${text}`)));
    const heard = (part: Buffer): void => {
      text += part.toString();
      const found = line.exec(text);
      if (found === null) return;
      resolve({
        child,
        line: found[0],
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      });
      text = '';
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
  });
}
