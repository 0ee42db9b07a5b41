import type { Outcome, ReloadOutcome } from '../../deploy/index.ts';
import type { Paint } from '../format/paint.ts';
import { printable } from '../format/printable.ts';
import { plural } from '../format/summary.ts';

/** What came of an apply, for people. */
export function outcomeText(outcome: Outcome, paint: Paint): string {
  const { written, adjusted, removed, unchanged, reloads, reloadNote, failures } = outcome;
  const lines: string[] = [];
  for (const failure of failures) lines.push(`${paint(['red', 'bold'], 'failed')}: ${printable(failure)}`);
  if (reloadNote !== undefined) lines.push(`${reloadNote}.`);
  else lines.push(...reloads.map((reload) => reloadLine(reload, paint)));
  lines.push(`${verdicts[outcome.status]}: ${counts(written.length, adjusted.length, removed.length, unchanged)}`);
  return lines.map((line) => `${line}\n`).join('');
}

const verdicts: Readonly<Record<Outcome['status'], string>> = {
  done: 'Applied',
  refused: 'Refused, nothing was changed',
  failed: 'Failed, nothing was changed',
  restored: 'Failed, and everything is as it was before',
  broken: 'Failed on the way',
};

function reloadLine({ step, state }: ReloadOutcome, paint: Paint): string {
  return `  ${step.command}  ${paint(state === 'failed' ? 'red' : 'green', state)}`;
}

function counts(written: number, adjusted: number, removed: number, unchanged: number): string {
  const modes = adjusted === 0 ? '' : ` ${adjusted} with another mode or owner,`;
  return `${plural(written, 'file')} written,${modes} ${removed} removed, ${unchanged} unchanged`;
}
