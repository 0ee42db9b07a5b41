import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../../compiler/source/package-root.ts';
import type { Answer, Question, ThreadOptions } from './messages.ts';

/** The compiling thread as the serving one sees it. */
export interface CompilerThread {
  ask<Q extends Question>(question: Q): Promise<Answer<Q>>;
  stop(): Promise<void>;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Starts the thread. One that died (out of memory, a bug) is started again for the next question; the one it died of fails. */
export function startCompiler(options: ThreadOptions, onDeath: (error: Error) => void): CompilerThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let nextId = 1;

  function start(): Worker {
    const started = new Worker(threadFile, { workerData: options });
    started.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    });
    const died = (error: Error): void => {
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      onDeath(error);
    };
    started.on('error', died);
    started.on('exit', () => died(new Error('the compiling thread ended')));
    return started;
  }

  return {
    ask: <Q extends Question>(question: Q) =>
      new Promise<Answer<Q>>((resolve, reject) => {
        worker ??= start();
        const id = nextId++;
        waiting.set(id, { resolve: (answer) => resolve(answer as Answer<Q>), reject });
        worker.postMessage({ id, question });
      }),
    async stop() {
      const running = worker;
      worker = undefined;
      await running?.terminate();
    },
  };
}

/** A bundle of its own: Node.js starts no thread from TypeScript. */
const threadFile = join(packageRoot(), 'dist/server/generation/thread.js');
