import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';

/** The number that somebody calls a generation by. Throws a `Failure` for what is none. */
export function generationNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Failure(`"${text}" is no number of a generation; "pbxc history" lists them`, exitCode.usage);
}
