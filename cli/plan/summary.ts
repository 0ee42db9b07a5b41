import { printable } from '../../compiler/printable.ts';
import { type Action, commandLine, driftOf, type Plan, type PlannedFile } from '../../deploy/index.ts';
import type { Color, Paint } from '../format/paint.ts';
import { plural } from '../format/summary.ts';
import type { PlannedSite } from './document.ts';

const signs: Readonly<Record<Action, string>> = { create: '+', change: '~', remove: '-', unchanged: '=' };
const colors: Readonly<Record<Action, Color>> = { create: 'green', change: 'yellow', remove: 'red', unchanged: 'dim' };
/** `12 users, 5 routes, 2 queues`. */
export function siteText({ users, routes, queues }: PlannedSite): string {
  return [plural(users, 'user'), plural(routes, 'route'), plural(queues, 'queue')].join(', ');
}

/** What becomes of each file. Those that stay as they are are counted elsewhere; `isVerbose` lists them too. */
export function filesText({ files }: Plan, paint: Paint, isVerbose = false): string {
  const shown = files.filter(({ action }) => isVerbose || action !== 'unchanged');
  const width = Math.max(0, ...shown.map(({ path }) => path.length));
  return shown.map((file) => `${fileLine(file, width, paint)}\n`).join('');
}

function fileLine(file: PlannedFile, width: number, paint: Paint): string {
  const { action, path, reason, mode, owner } = file;
  const changes = [mode, owner].map((change) => (change?.from === undefined ? '' : ` ${change.from} -> ${change.to}`));
  const name = paint(colors[action], `${signs[action]} ${action.padEnd(9)} ${printable(path).padEnd(width)}`);
  return `  ${name}  ${reason}${changes.join('')}`;
}

/** `3 to create, 1 to change, 0 to remove, 20 unchanged`. */
export function countsText({ counts }: Plan): string {
  return `${counts.create} to create, ${counts.change} to change, ${counts.remove} to remove, ${counts.unchanged} unchanged`;
}

/** Who is told afterwards, in which order and at what cost. */
export function reloadsText(plan: Plan): string {
  if (plan.reloads.length === 0) return '';
  const commands = plan.reloads.map((step) => commandLine(step.command));
  const width = Math.max(...commands.map((command) => command.length));
  const lines = plan.reloads.map((step, index) => `  ${commands[index]?.padEnd(width)}  ${step.cost}\n`);
  return `Then, in this order:\n${lines.join('')}`;
}

/** What stands in the way of an apply. */
export function driftText(plan: Plan): string {
  const count = driftOf(plan).length;
  if (count === 0) return '';
  return `${plural(count, 'file')} ${count === 1 ? 'was' : 'were'} changed by hand: apply refuses it without --overwrite-drift\n`;
}

export function hasChanges({ counts }: Plan): boolean {
  return counts.create + counts.change + counts.remove > 0;
}
