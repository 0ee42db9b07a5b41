import type { Origin } from '../source/origin.ts';
import { sorted } from './host.ts';
import { type Linker, refer } from './linker.ts';
import type { ModelObject } from './object.ts';

/** Operators who answer for a whole house. Its queues, agents and routes are objects like others. */
export interface Switchboard extends ModelObject {
  readonly kind: 'switchboard';
  /** The names of its queues: where callers wait, and where calls are on hold. */
  readonly queue: string;
  readonly holds: readonly string[];
  /** Users, who are agents of the same names. */
  readonly operators: readonly { readonly user: string; readonly origin: Origin }[];
}

/** The queue in which callers of a switchboard wait. */
export function switchboardQueue(name: string): string {
  return `${name}_switchboard`;
}

export function linkSwitchboards(linker: Linker): Map<string, Switchboard> {
  const switchboards = new Map<string, Switchboard>();
  const container = linker.site.switchboards;
  for (const [name, value] of sorted(container)) {
    const queue = switchboardQueue(name);
    const operators = sorted(value.operators);
    const own = operators.flatMap(([, { agent, hold }]) => (hold === undefined ? [] : [`${queue}_hold_${agent}`]));
    switchboards.set(name, {
      kind: 'switchboard',
      name,
      origin: { container, key: name },
      queue,
      holds: [`${queue}_hold`, ...own],
      operators: operators
        .map(([user]) => ({ user, origin: { container: value.operators, key: user } }))
        .filter(({ user, origin }) => refer(linker, 'users', user, origin)),
    });
  }
  return switchboards;
}
