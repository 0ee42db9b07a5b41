import * as assert from 'uvu/assert';
import { scheduleState } from '../../../../compiler/callflow/schedule-state.ts';
import { emit } from '../../../../targets/index.ts';
import fc from '../../../lib/fast-check.ts';
import { ifTime } from '../../../lib/if-time.ts';
import { localTime } from '../../../lib/local-time.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';
import { sectionsOf } from '../../../targets/asterisk/file-of.ts';
import { anySchedule, type SaidSchedule, stateOf, yamlOf } from './said-schedule.ts';

const chain = suite('the chain of a schedule');

const minute = 60_000;

/** Moments at which clocks are set, in the zones of the schedules: two hours before and after, every quarter of an hour. */
const clockChanges = [
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2026-04-04T15:00Z',
  '2026-10-03T15:30Z',
].flatMap((at) => Array.from({ length: 16 }, (_, quarter) => Date.parse(at) + (quarter - 8) * 15 * minute));

/** The turns of a schedule's hours on a day, each with the minute before, and what lies between. */
function momentsFor(said: SaidSchedule, random: readonly number[]): number[] {
  const turns = [...said.open, ...said.exceptions].flatMap(({ hours }) => hours ?? []);
  const onADay = random.flatMap((at) => turns.flatMap((turn) => [turn - 1, turn].map((time) => shift(at, said, time))));
  return [...random, ...clockChanges, ...onADay];
}

/** The moment of the same day at which clocks of the schedule's zone show a time, unless they are set meanwhile. */
function shift(at: number, { timezone }: SaidSchedule, time: number): number {
  const { hour, minute: past } = localTime(at, timezone);
  return at + (time - hour * 60 - past) * minute;
}

/** Where the lines of a schedule's subroutine lead at a moment: `open`, `closed`, or an exception as `:NAME`. */
function follow(lines: readonly string[], at: number): string {
  for (const line of lines) {
    const [, times = '', there = ''] = /GotoIfTime\((.*?)\?(.*)\)$/.exec(line) ?? [];
    if (times !== '' && ifTime(times, at)) return stateAt(there);
    const [, ofYear = '', year, zone = '', target = ''] =
      /IFTIME\((.*?)\?(\d+):never\)\}" = "\$\{STRFTIME\(\$\{EPOCH\},(.*?),%Y\)\}"\]\?(.*)\)$/.exec(line) ?? [];
    if (ofYear !== '' && ifTime(ofYear, at) && localTime(at, zone).year === Number(year)) return stateAt(target);
    const [, last] = /Goto\((pbxc-closed,.*)\)$/.exec(line) ?? [];
    if (last !== undefined) return stateAt(last);
  }
  throw new Error(`no line leads on:\n${lines.join('\n')}`);
}

function stateAt(target: string): string {
  const [, extension = ''] = target.split(',');
  if (target === 'open') return 'open';
  return extension.includes('*') ? `:${extension.split('*')[1]}` : 'closed';
}

chain('leads where the schedule says, at any moment, in any zone, and when clocks are set', () => {
  const anyMoment = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2029, 0) });
  const anySite = fc.array(anySchedule, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(anySite, fc.array(anyMoment, { minLength: 12, maxLength: 12 }), (schedules, random) => {
      const compiled = siteOf({ 'site.yaml': siteWith(schedules) });
      const { model } = compiled;
      if (model === undefined) throw new Error(JSON.stringify(compiled.diagnostics));
      const file = emit(compiled).find(({ path }) => path === '/etc/asterisk/extensions.conf');
      const extensions = sectionsOf(file?.content ?? '', 'pbxc-schedule').split(/\n(?=exten = )/);
      for (const [index, said] of schedules.entries()) {
        const lines = extensions.find((text) => text.startsWith(`exten = s${index},`))?.split('\n') ?? [];
        const schedule = model.schedules.get(`s${index}`);
        for (const at of momentsFor(said, random)) {
          const where = `${new Date(at).toISOString()}\n${yamlOf(said)}`;
          const now = localTime(at, said.timezone);
          const expected = stateOf(said, now);
          assert.is(follow(lines, at), expected, where);
          const day = { year: now.year, month: now.month - 1, day: now.day, weekday: (now.weekday + 6) % 7 };
          assert.is(schedule && scheduleState(schedule, day, now.hour * 60 + now.minute), expected, where);
        }
      }
    }),
    { numRuns: 15 },
  );
});

function siteWith(schedules: readonly SaidSchedule[]): string {
  const lines = schedules.map((said, index) => `  s${index}: ${yamlOf(said)}`);
  return `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
schedules:
${lines.join('\n')}
`;
}

chain.run();
