import { includesOf, searchedContexts } from '../callflow/includes.ts';
import type { Model } from '../model/model.ts';
import { called, fieldOf } from '../model/object.ts';
import type { OutgoingRoute } from '../model/route.ts';
import type { User } from '../model/user.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const callerIdNeverShown: Rule = {
  name: 'caller-id-never-shown',
  severity: 'warning',
  summary: 'A caller ID for calls to the outside is shown by no call of a user.',
  why: 'An `internal` route shows the internal number and name, whatever else the site says. Elsewhere the caller ID of the user comes before that of the route, so that of a route is for users who have none of their own.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, caller_id: 0123450001 }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  incoming:
    alice: { number: 0123450001, to: "user:alice" }
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    world: { patterns: [{ match: 0XXXXXXXXX, caller_id: 0123450000 }], trunks: [operator] }
`),
  check({ model, report }) {
    const ways = waysOut(model);
    for (const [user, routes] of ways) {
      if (user.callerId === undefined || routes.length === 0 || routes.some(({ internal }) => !internal)) continue;
      report({
        message: `the caller ID of ${called(user)} is never shown: every route that they can take is \`internal\``,
        at: fieldOf(user, 'caller_id'),
      });
    }
    for (const route of model.outgoingRoutes.values()) {
      const callers = [...ways].filter(([, routes]) => routes.includes(route)).map(([user]) => user);
      const reason = reasonOf(route, callers);
      if (reason === undefined) continue;
      for (const { pattern, callerId, origin } of route.patterns) {
        if (callerId === undefined) continue;
        report({
          message: `no user shows the caller ID of ${pattern} of ${called(route)}: ${reason}`,
          at: { container: origin.container, key: 'caller_id' },
        });
      }
    }
  },
};

function reasonOf(route: OutgoingRoute, callers: readonly User[]): string | undefined {
  if (route.internal) return 'the route is `internal`';
  const [first] = callers;
  if (first === undefined || callers.some(({ callerId }) => callerId === undefined)) return undefined;
  return callers.length === 1
    ? `${called(first)} has one of their own`
    : 'all who can call that way have one of their own';
}

/** The routes that each user can take. */
function waysOut(model: Model): Map<User, OutgoingRoute[]> {
  const includes = includesOf(model);
  const byContext = new Map<string, OutgoingRoute[]>();
  const routesFrom = (context: string): OutgoingRoute[] => {
    let routes = byContext.get(context);
    if (routes === undefined) {
      const searched = new Set(searchedContexts(includes, context));
      routes = [...model.outgoingRoutes.values()].filter((route) => searched.has(route.context));
      byContext.set(context, routes);
    }
    return routes;
  };
  return new Map([...model.users.values()].map((user) => [user, routesFrom(user.context)]));
}
