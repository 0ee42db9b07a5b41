import type { Model } from '../model/model.ts';
import type { Queue } from '../model/queue.ts';

/** The queues that have members, by name, with who they are: `user:alice`, `agent:ada`. */
export function membersByQueue(model: Model): ReadonlyMap<Queue, ReadonlySet<string>> {
  return new Map(
    [...model.queues.values()].map((queue) => [
      queue,
      new Set([
        ...queue.members.map(({ user }) => `user "${user}"`),
        ...queue.agents.map(({ agent }) => `agent "${agent}"`),
      ]),
    ]),
  );
}
