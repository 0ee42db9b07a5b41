import { intersects } from '../callflow/intersects.ts';
import { numberSet } from '../callflow/number-set.ts';
import type { Permission, PermissionPattern } from '../model/permission.ts';
import type { Level, Rights } from './rights.ts';

/** What permissions say about a number, and which of them. */
export interface Decision {
  /** `ask`: the caller is asked for the PIN of the permission. */
  readonly answer: 'allow' | 'ask' | 'deny';
  readonly permission: Permission;
  readonly pattern: PermissionPattern;
  /** At which level. */
  readonly level: number;
}

/** What of a call is asked about: numbers of users, or numbers that a route takes out. */
export type Side = 'inside' | 'outside';

/** What decides about a number; undefined where nothing is said about it, which allows it. */
export function decide(rights: Rights, number: string, side: Side): Decision | undefined {
  for (const [level, permissions] of rights.entries()) {
    const found = decideAt(permissionsFor(permissions, side), number);
    if (found !== undefined) return { ...found, level };
  }
  return undefined;
}

/** Those of a level that say something about this side. */
export function permissionsFor(level: Level, side: Side): Level {
  return side === 'outside' ? level : level.filter((permission) => !permission.outsideOnly);
}

/** An allowance goes before everything; of two that deny, the one that can be opened. */
function decideAt(level: Level, number: string): Omit<Decision, 'level'> | undefined {
  for (const permission of level) {
    const pattern = patternFor(permission.allow, number);
    if (pattern !== undefined) return { answer: 'allow', permission, pattern };
  }
  for (const answer of ['ask', 'deny'] as const) {
    for (const permission of level) {
      if ((permission.password !== undefined) !== (answer === 'ask')) continue;
      const pattern = patternFor(permission.deny, number);
      if (pattern !== undefined) return { answer, permission, pattern };
    }
  }
  return undefined;
}

function patternFor(patterns: readonly PermissionPattern[], number: string): PermissionPattern | undefined {
  const dialled = numberSet(number);
  return patterns.find(({ pattern }) => intersects(numberSet(pattern), dialled));
}
