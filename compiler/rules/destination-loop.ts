import type { WayFrom } from '../callflow/all-ways.ts';
import { findLoops } from '../callflow/find-loops.ts';
import { trappedIvrs } from '../callflow/trapped-ivrs.ts';
import { called } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const destinationLoop: Rule = {
  name: 'destination-loop',
  severity: 'error',
  summary: 'A call can go round for ever without anybody doing anything.',
  why: 'Where fallbacks, closed hours and failures of IVRs lead back to where the call came from, it goes round until the caller gives up, and it can bind a processor when nothing on the way rings. Phones that ring one after the other for ever count too: sooner or later a call should reach a mailbox, an announcement or an end. Schedules are followed: ways that are never open at the same time make no round.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, fallback: { no_answer: "user:bob" } }
  bob: { number: 1001, fallback: { no_answer: "user:alice" } }
`),
  check({ model, report }) {
    const trapped = new Set([...trappedIvrs(model)].map(({ name }) => name));
    for (const loop of findLoops(model)) {
      const [first] = loop;
      // What is wrong with those is that nobody gets out at all: `ivr-without-exit` says so.
      if (first === undefined || loop.every(({ from }) => from.kind === 'ivr' && trapped.has(from.name))) continue;
      report({
        message: `a call can go round for ever: ${describe(loop)}`,
        at: first.way.to.origin,
        related: loop.slice(1, mostSteps).map(({ from, way }) => ({
          message: `${called(from)} (${way.when}) leads on`,
          at: way.to.origin,
        })),
        hint: 'lead one of these to a mailbox, a sound or `hangup`',
      });
    }
  },
};

/** A longer round is not told in full. */
const mostSteps = 8;

/** `user "alice" (no answer) -> user "bob" (busy) -> user "alice"` */
function describe(loop: readonly WayFrom[]): string {
  const [first] = loop;
  if (first === undefined) return '';
  const steps = loop.slice(0, mostSteps).map(({ from, way }) => `${called(from)} (${way.when})`);
  const more = loop.length > mostSteps ? [`${loop.length - mostSteps} more`] : [];
  return [...steps, ...more, called(first.from)].join(' -> ');
}
