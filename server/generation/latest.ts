import type { CompilerThread } from './compiler-thread.ts';
import type { Generation } from './generation.ts';
import type { Question } from './messages.ts';

/**
 * An answer of the compiling thread, asked for once for each generation. While the thread is busy with the next generation the
 * last answer is given: somebody stands at a phone.
 */
export function latest<Value>(
  generation: () => Generation | undefined,
  compiler: CompilerThread,
  question: Exclude<Question, { ask: 'compile' }>,
): () => Promise<Value | undefined> {
  let answered: Value | undefined;
  let of: Generation | undefined;
  let asking: Promise<Value | undefined> | undefined;

  const ask = async (about: Generation): Promise<Value | undefined> => {
    const text = await compiler.ask(question);
    answered = text === undefined ? undefined : JSON.parse(text);
    of = about;
    return answered;
  };

  return async () => {
    const now = generation();
    if (now === undefined || now === of) return answered;
    asking ??= ask(now).finally(() => {
      asking = undefined;
    });
    if (of === undefined) return asking;
    asking.catch(() => {});
    return answered;
  };
}
