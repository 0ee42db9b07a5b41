import { equal, ok } from 'uvu/assert';
import { parseSkillRule } from '../../../compiler/skills/parse-rule.ts';
import { type PlannedMember, planSkills, type SkillPlan, steadyLevels } from '../../../compiler/skills/plan.ts';
import { selectMembers } from '../../../compiler/skills/select-members.ts';
import type { SkillRule } from '../../../compiler/skills/test.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const plans = suite('A plan of penalties');

function rulesOf(...texts: string[]): SkillRule[] {
  return texts.map((text) => {
    const read = parseSkillRule(text);
    if ('problem' in read) throw new Error(read.problem);
    return read.result;
  });
}

const member = (name: string, weights: Record<string, number>, penalty = 0): PlannedMember => ({
  name,
  skills: new Map(Object.entries(weights)),
  penalty,
});

/** Whom Asterisk would call, by penalties and the rule of queuerules.conf. */
function called(plan: SkillPlan, loggedIn: ReadonlySet<string>, waited: number): string[] {
  let state = 0;
  for (const group of plan.groups) {
    if (!group.members.some(({ name }) => loggedIn.has(name))) continue;
    for (const [rule, fit] of group.fits.entries()) if (fit) state |= 2 ** rule;
  }
  const levels = plan.levels.get(state);
  const window = plan.windows.filter(({ after }) => after <= waited).at(-1);
  const names: string[] = [];
  for (const [index, { members }] of plan.groups.entries()) {
    for (const { name, penalty } of members) {
      const whole = (levels?.[index] ?? Number.POSITIVE_INFINITY) + penalty;
      const isCalled = whole >= (window?.min ?? 0) && whole <= (window?.max ?? Number.POSITIVE_INFINITY);
      if (loggedIn.has(name) && isCalled) names.push(name);
    }
  }
  return names.sort();
}

plans('keeps the next best for later, and calls them at once without the best', () => {
  const plan = planSkills(rulesOf('WT < 60, english > 50', 'english > 0'), new Map(), [
    member('ada', { english: 75 }),
    member('ben', { english: 25 }),
    member('cid', {}),
  ]);
  equal(plan.windows, [
    { after: 0, min: 0, max: 0 },
    { after: 60, min: 0, max: 1 },
  ]);
  equal(
    plan.groups.map(({ members }) => members.map(({ name }) => name)),
    [['ada'], ['ben']],
  );
  const asList: [number, readonly number[]][] = [...plan.levels];
  equal(asList, [
    [3, [0, 1]],
    [2, [0, 0]],
  ]);
});

plans('says of those who are called at first only when they are no longer', () => {
  const plan = planSkills(rulesOf('WT < 60, english > 50', 'french > 0'), new Map(), [
    member('ada', { english: 75 }),
    member('ben', { french: 25 }),
  ]);
  equal(called(plan, new Set(['ada', 'ben']), 59), ['ada']);
  equal(called(plan, new Set(['ada', 'ben']), 60), ['ben']);
  equal(called(plan, new Set(['ben']), 0), ['ben']);
});

plans('keeps the penalties that members have', () => {
  const plan = planSkills(rulesOf('WT < 60, english > 50', 'english > 0'), new Map(), [
    member('ada', { english: 75 }, 2),
    member('ben', { english: 75 }, 0),
    member('cid', { english: 25 }, 1),
  ]);
  equal(plan.step, 3);
  equal(plan.windows, [
    { after: 0, min: 0, max: 2 },
    { after: 60, min: 0, max: 5 },
  ]);
});

plans('is the same whoever is there when no rule makes way for another', () => {
  const one = planSkills(rulesOf('english > 0'), new Map(), [member('ada', { english: 75 })]);
  equal(steadyLevels(one), [0]);
  const two = planSkills(rulesOf('english > 50', 'english > 0'), new Map(), [
    member('ada', { english: 75 }),
    member('ben', { english: 25 }),
  ]);
  equal(steadyLevels(two), undefined);
});

const weights = fc.dictionary(fc.constantFrom('english', 'french', 'unix'), fc.integer({ min: 0, max: 4 }));
const members = fc
  .array(fc.tuple(weights, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([skills, penalty], index) => member(`agent-${index}`, skills, penalty)));
const comparison = fc
  .tuple(
    fc.constantFrom('english', 'french', 'unix'),
    fc.constantFrom('>', '<', '=', '!'),
    fc.integer({ min: 0, max: 4 }),
  )
  .map((parts) => parts.join(' '));
const expression = fc.tuple(comparison, fc.constantFrom('&', '|'), comparison).map((parts) => parts.join(' '));
const moments = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
const present = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });

const there = (all: readonly PlannedMember[], isThere: readonly boolean[]) => all.filter((_, index) => isThere[index]);

plans('calls whom the rules mean, whoever is logged in, when rules let more and more people in', () => {
  const threshold = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(members, moments, fc.tuple(threshold, threshold, threshold), present, (all, times, levels, isThere) => {
      const [first, second] = [...times].sort((a, b) => a - b);
      const [high, middle, low] = [...levels].sort((a, b) => b - a);
      const rules = rulesOf(
        `WT < ${first}, english > ${high}`,
        `WT < ${second}, english > ${middle}`,
        `english > ${low}`,
      );
      const plan = planSkills(rules, new Map(), all);
      const logged = there(all, isThere);
      for (let waited = 0; waited < 22; waited++) {
        const meant = selectMembers(rules, new Map(), logged, waited)?.members ?? [];
        equal(called(plan, new Set(logged.map(({ name }) => name)), waited), [...meant].sort());
      }
    }),
  );
});

plans('calls whom any two rules mean, whoever is logged in', () => {
  const time = fc
    .tuple(fc.constantFrom('<', '>'), fc.integer({ min: 1, max: 20 }))
    .map(([sign, n]) => `WT ${sign} ${n}, `);
  fc.assert(
    fc.property(members, time, expression, expression, present, (all, when, one, other, isThere) => {
      const rules = rulesOf(when + one, other);
      const plan = planSkills(rules, new Map(), all);
      const logged = there(all, isThere);
      for (let waited = 0; waited < 22; waited++) {
        const meant = selectMembers(rules, new Map(), logged, waited)?.members ?? [];
        equal(called(plan, new Set(logged.map(({ name }) => name)), waited), [...meant].sort());
      }
    }),
  );
});

plans('never leaves out whom rules mean, whatever they are', () => {
  const when = fc
    .tuple(fc.constantFrom('<', '>', '=', '!'), fc.integer({ min: 0, max: 20 }))
    .map(([sign, n]) => `WT ${sign} ${n}, `);
  const any = fc.tuple(fc.option(when, { nil: '' }), expression).map((parts) => parts.join(''));
  fc.assert(
    fc.property(members, fc.array(any, { minLength: 1, maxLength: 4 }), present, (all, texts, isThere) => {
      const rules = rulesOf(...texts);
      const plan = planSkills(rules, new Map(), all);
      const logged = there(all, isThere);
      for (let waited = 0; waited < 22; waited++) {
        const meant = selectMembers(rules, new Map(), logged, waited)?.members ?? [];
        const reached = new Set(called(plan, new Set(logged.map(({ name }) => name)), waited));
        for (const name of meant) ok(reached.has(name), `${name} after ${waited} s of ${texts.join('; ')}`);
      }
    }),
  );
});

plans.run();
