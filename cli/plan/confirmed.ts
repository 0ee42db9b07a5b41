import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

/** Asks, and ends the command unless the answer is yes. */
export async function confirmed(io: Io, question: string): Promise<void> {
  const answer = await io.ask(`${question} [y/N] `);
  if (answer === undefined) throw new Failure('there is nobody to ask: give --yes to apply', exitCode.usage);
  if (!/^y(es)?$/i.test(answer.trim())) throw new Failure('not applied', exitCode.refused);
}
