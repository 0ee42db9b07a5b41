import type { HostPlace } from '../../deploy/index.ts';
import type { Paint } from '../format/paint.ts';
import type { Io } from '../io.ts';
import { seenFrom } from '../seen-from.ts';
import { diffsText } from './diffs.ts';
import type { HostWork } from './host-work.ts';
import { countsText, driftText, filesText, hasChanges, reloadsText, siteText } from './summary.ts';

/** A plan for people: what the site is, what becomes of each file, the differences, who is told. */
export async function planText(work: HostWork, summaryOnly: boolean, io: Io, paint: Paint): Promise<string> {
  const { plan, compiled, access } = work;
  const parts = [
    `${paint('bold', plan.host)} on ${placeText(access.place, io)}: ${siteText(compiled.site ?? {})}\n`,
    filesText(plan, paint),
  ];
  if (!summaryOnly && hasChanges(plan)) {
    parts.push(await diffsText(work, paint));
  }
  parts.push(reloadsText(plan), driftText(plan));
  for (const problem of plan.problems) parts.push(`${paint(['red', 'bold'], 'It cannot be applied')}: ${problem}\n`);
  parts.push(hasChanges(plan) ? `${countsText(plan)}\n` : `Nothing to do: ${countsText(plan)}\n`);
  return parts.join('');
}

function placeText(place: HostPlace, io: Io): string {
  switch (place.kind) {
    case 'here':
      return 'this machine';
    case 'directory':
      return seenFrom(io.cwd, place.root) || '.';
    case 'ssh':
      return place.target;
  }
}
