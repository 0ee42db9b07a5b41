import { applies, fits, type Skilled, type SkillValues } from './select-members.ts';
import type { SkillRule, SkillTest } from './test.ts';

/** A member of the queue with the penalty it has there. */
export interface PlannedMember extends Skilled {
  readonly penalty: number;
}

/**
 * A set of rules in Asterisk's words: members with penalties, and the penalties that count the longer a caller waits. Which
 * penalty a member has depends on which rules somebody who is logged in fits; that changes at logins only, when the penalties are
 * set anew.
 */
export interface SkillPlan {
  /** Members who fit the same rules. Who fits none is in no group. */
  readonly groups: readonly { readonly fits: readonly boolean[]; readonly members: readonly PlannedMember[] }[];
  /** When the penalties that count change, in seconds waited, the first at 0. */
  readonly windows: readonly PenaltyWindow[];
  /** For each set of rules that somebody fits, as bits (1 for the first rule): what is added to the penalty in each group. */
  readonly levels: ReadonlyMap<number, readonly number[]>;
  /** More than any penalty of the members: levels are this far apart. */
  readonly step: number;
}

/** The penalties that count after so many seconds; what is left out is any. */
export interface PenaltyWindow {
  readonly after: number;
  readonly min?: number;
  readonly max?: number;
  readonly raise?: number;
}

export function planSkills(
  rules: readonly SkillRule[],
  values: SkillValues,
  members: readonly PlannedMember[],
): SkillPlan {
  const groups = groupMembers(rules, values, members);
  const starts = changesOf(rules);
  const step = 1 + Math.max(0, ...members.map(({ penalty }) => penalty));
  const phases = starts.map((start) => rules.map((rule) => applies(rule, start)));
  const states = new Map<number, (Stay | undefined)[]>();
  for (const state of statesOf(groups.map((group) => group.fits))) {
    states.set(
      state,
      groups.map((group) => stayOf(phases, state, group.fits)),
    );
  }
  // Who is called at first and not later takes the levels that a lower end leaves out one by one.
  const last = starts.length - 1;
  const early = [...states.values()].some((stays) => stays.some((stay) => stay?.from === 0 && stay.to < last));
  const base = early ? starts.length : 0;
  const never = base + starts.length;
  const levelOf = (stay: Stay | undefined): number => {
    if (stay === undefined) return never * step;
    return (stay.from === 0 && stay.to < last ? stay.to : base + stay.from) * step;
  };
  const windows = starts.map((after, phase) => ({
    after,
    min: early ? phase * step : 0,
    max: (base + phase + 1) * step - 1,
  }));
  return { groups, windows, levels: new Map([...states].map(([state, stays]) => [state, stays.map(levelOf)])), step };
}

function groupMembers(rules: readonly SkillRule[], values: SkillValues, members: readonly PlannedMember[]) {
  const groups = new Map<string, { fits: boolean[]; members: PlannedMember[] }>();
  for (const member of members) {
    const fitting = rules.map((rule) => fits(rule, values, member));
    if (!fitting.includes(true)) continue;
    const key = fitting.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { fits: fitting, members: [member] });
    else group.members.push(member);
  }
  return [...groups.values()];
}

/** The seconds at which a condition on the time waited may come true or false, 0 first. */
function changesOf(rules: readonly SkillRule[]): number[] {
  const seconds = new Set([0]);
  const collect = (test: SkillTest): void => {
    if (test.is !== 'compare') for (const part of test.parts) collect(part);
    else for (const change of [test.value, test.value + 1]) seconds.add(change);
  };
  for (const { when } of rules) if (when !== undefined) collect(when);
  const sorted = [...seconds].sort((a, b) => a - b);
  const key = (second: number): string => rules.map((rule) => applies(rule, second)).join();
  return sorted.filter((second, index) => index === 0 || key(second) !== key(sorted[index - 1] ?? 0));
}

/** Every set of rules that some members, logged in together, fit: as bits. */
function statesOf(vectors: readonly (readonly boolean[])[]): Set<number> {
  const states = new Set([0]);
  for (const vector of vectors) {
    const bits = vector.reduce((sum, fit, rule) => sum + (fit ? 2 ** rule : 0), 0);
    for (const state of [...states]) states.add(state | bits);
  }
  states.delete(0);
  return states;
}

/** The phases in which members are called, both ends included. */
interface Stay {
  readonly from: number;
  readonly to: number;
}

/**
 * When the members of a group are called, if so. Who is called in the middle only stays to the end: Asterisk's penalties have
 * no word for it.
 */
function stayOf(phases: readonly (readonly boolean[])[], state: number, fitting: readonly boolean[]): Stay | undefined {
  const called = phases.map((applying) => {
    const rule = applying.findIndex((isOn, index) => isOn && (state & (2 ** index)) !== 0);
    return fitting[rule] ?? false;
  });
  const from = called.indexOf(true);
  if (from < 0) return undefined;
  const to = called.lastIndexOf(true);
  return { from, to: from === 0 ? to : called.length - 1 };
}

/** The levels of a plan that are the same whoever is logged in; undefined when they are not. */
export function steadyLevels({ groups, levels }: SkillPlan): readonly number[] | undefined {
  const steady: number[] = [];
  for (const [index, { fits: fitting }] of groups.entries()) {
    const bits = fitting.reduce((sum, fit, rule) => sum + (fit ? 2 ** rule : 0), 0);
    const own = new Set([...levels].flatMap(([state, list]) => ((state & bits) === bits ? [list[index] ?? 0] : [])));
    const [only] = own;
    if (only === undefined || own.size > 1) return undefined;
    steady.push(only);
  }
  return steady;
}
