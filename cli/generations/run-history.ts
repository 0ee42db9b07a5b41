import { printable } from '../../compiler/printable.ts';
import { type Generation, generationNumbers, readGeneration, readTarget } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { rootOf } from './root-of.ts';
import { shownTime } from './shown-time.ts';

/** `pbxc history`. */
export function runHistory(input: Input, io: Io): number {
  const { root } = readTarget(rootOf(input, io));
  const generations = generationNumbers(root).map((number) => readGeneration(root, number));
  if (input.text('format') === 'json') io.out.write(`${JSON.stringify(generations.map(head), undefined, 2)}\n`);
  else if (generations.length === 0) io.out.write('Nothing was applied here.\n');
  else io.out.write(generations.map(line).join(''));
  return exitCode.done;
}

/** Without the files, which are for machines and many. */
function head({ files, overwritten, ...rest }: Generation) {
  return { ...rest, files: Object.keys(files).length, overwritten: Object.keys(overwritten) };
}

function line({ number, appliedAt, source, counts, overwritten }: Generation): string {
  const { written, adjusted, removed } = counts;
  const byHand = Object.keys(overwritten).length;
  const edits = byHand === 0 ? '' : `, over ${byHand} changed by hand`;
  const changes = `${written + adjusted} written, ${removed} removed${edits}`;
  return `${String(number).padStart(4)}  ${shownTime(appliedAt)}  ${printable(source)}  ${changes}\n`;
}
