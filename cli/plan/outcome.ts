import { printable } from '../../compiler/printable.ts';
import { commandLine, type Outcome, type ReloadOutcome } from '../../deploy/index.ts';
import type { Paint } from '../format/paint.ts';
import { plural } from '../format/summary.ts';
import { shownTime } from '../generations/shown-time.ts';

/** What came of an apply, for people. */
export function outcomeText(outcome: Outcome, paint: Paint): string {
  const { written, adjusted, removed, unchanged, reloads, reloadNote, failures, refusal, confirmBy } = outcome;
  const lines: string[] = [];
  for (const failure of failures) lines.push(`${paint(['red', 'bold'], 'failed')}: ${printable(failure)}`);
  if (reloadNote !== undefined) lines.push(`${reloadNote}.`);
  const told = reloadNote === undefined ? reloads : reloads.filter(({ state }) => state !== 'listed');
  lines.push(...told.map((reload) => reloadLine(reload, paint)));
  lines.push(`${verdicts[outcome.status]}: ${counts(written.length, adjusted.length, removed.length, unchanged)}`);
  if (refusal !== undefined) lines.push(waysOut[refusal]);
  if (confirmBy !== undefined) lines.push(`It is taken back at ${shownTime(confirmBy)}, unless "pbxc confirm" comes.`);
  return lines.map((line) => `${line}\n`).join('');
}

const verdicts: Readonly<Record<Outcome['status'], string>> = {
  done: 'Applied',
  refused: 'Refused, nothing was changed',
  failed: 'Failed, nothing was changed',
  restored: 'Failed, and everything is as it was before',
  broken: 'Failed on the way',
  lost: 'Not known how it ended',
};

const waysOut: Readonly<Record<NonNullable<Outcome['refusal']>, string>> = {
  drift: 'Put it into the site, or give --overwrite-drift: the generation keeps what was there.',
  lock: 'Wait for it to end.',
  'site-key':
    'Put the old one back (PBXC_SITE_KEY, or .pbxc/site.key of the site), or give --new-site-key: phones need new passwords then.',
  stale: 'Plan again.',
  valve: 'If it is meant, allow it by its kind, or for good by `site.valves` in the site.',
  unfinished: 'Say "pbxc confirm" to keep it, or "pbxc recover" once its time is over.',
};

function reloadLine({ step, state }: ReloadOutcome, paint: Paint): string {
  return `  ${commandLine(step.command)}  ${paint(state === 'failed' ? 'red' : 'green', state)}`;
}

function counts(written: number, adjusted: number, removed: number, unchanged: number): string {
  const modes = adjusted === 0 ? '' : ` ${adjusted} with another mode or owner,`;
  return `${plural(written, 'file')} written,${modes} ${removed} removed, ${unchanged} unchanged`;
}
