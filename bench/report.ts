import { cpus, totalmem } from 'node:os';
import type { ColdStart, Measured } from './measure.ts';

/** The measurements as Markdown, in ratios too: those hold on any machine. */
export function report(all: readonly Measured[], { check, nothing }: ColdStart, runs: number): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node.js ${process.version}`;
  return `Machine: ${machine}. Medians of ${runs} runs, each in a process of its own.

${phaseTable(all)}

${wholeTable(all)}

\`pbxc check\` on \`site-config\`, the whole process from cold: **${shown(check)} ms**, ${(check / nothing).toFixed(1)} times the ${shown(nothing)} ms that Node.js takes for an
empty program.
`;
}

/** Each phase as a multiple of what js-yaml takes to load the same text. */
function phaseTable(all: readonly Measured[]): string {
  const names = [...(all[0]?.phases.keys() ?? [])];
  const rows = names.map((name) => [name, ...all.map((measured) => cell(measured.phases.get(name) ?? 0, measured))]);
  const sums = all.map((measured) => cell(sum(measured.phases.values()), measured));
  return table([['phase', ...all.map(({ users }) => `${grouped(users)} users`)], ...rows, ['all phases', ...sums]]);
}

function cell(time: number, { load }: Measured): string {
  return `${shown(time)} ms (${(time / load).toFixed(2)})`;
}

function wholeTable(all: readonly Measured[]): string {
  const head = ['users', 'js-yaml `load`', '`pbxc apply`, cold', 'ratio', 'a thousand users', 'peak memory'];
  const rows = all.map(({ users, load, apply, memory }) => [
    grouped(users),
    `${shown(load)} ms`,
    `${shown(apply)} ms`,
    (apply / load).toFixed(2),
    `${shown((apply / users) * 1000)} ms`,
    `${shown(memory)} MB`,
  ]);
  return table([head, ...rows]);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? ':---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function shown(value: number): string {
  return grouped(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}
