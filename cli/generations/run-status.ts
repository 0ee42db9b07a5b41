import { printable } from '../../compiler/printable.ts';
import { type HostStatus, readTarget, statusOf } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { plural } from '../format/summary.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { rootOf } from './root-of.ts';
import { shownTime } from './shown-time.ts';

/** `pbxc status`. */
export function runStatus(input: Input, io: Io): number {
  const status = statusOf(readTarget(rootOf(input, io)));
  if (input.text('format') === 'json') io.out.write(`${JSON.stringify(status, undefined, 2)}\n`);
  else io.out.write(statusText(status));
  const isPending = status.drift.length > 0 || status.unfinished !== undefined;
  return input.flag('detailed-exitcode') && isPending ? exitCode.pending : exitCode.done;
}

function statusText({ generation, files, drift, unfinished }: HostStatus): string {
  const lines: string[] = [];
  if (generation === undefined) lines.push('Nothing was applied here.');
  else {
    const { number, host, appliedAt, source, pbxc } = generation;
    lines.push(
      `Generation ${number} of host "${host}": ${printable(source)}, by pbxc ${pbxc}, ${shownTime(appliedAt)}`,
    );
    lines.push(
      `${plural(files, 'file')}, ${drift.length === 0 ? 'all as they were written' : `${drift.length} not as written`}`,
    );
  }
  for (const { path, what } of drift) lines.push(`  ${printable(path)}  ${what}`);
  if (unfinished?.confirmBy !== undefined) {
    lines.push(`Taken back at ${shownTime(unfinished.confirmBy)}, unless "pbxc confirm" comes.`);
  } else if (unfinished !== undefined) {
    lines.push(`The apply of generation ${unfinished.generation} was interrupted: "pbxc recover" undoes it.`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
