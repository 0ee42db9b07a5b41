import type { Model } from '../model/model.ts';
import { called, type ModelObject } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const permissionOnBothSides: Rule = {
  name: 'permission-on-both-sides',
  severity: 'warning',
  summary: 'One permission binds callers and a route.',
  why: 'A permission that binds a user and an outgoing route denies its numbers twice, to the user everywhere and to everybody on that route; it does not mean "this user on this route". For an incoming route its numbers are those of callers, for everything else they are what is dialled. Make two permissions of it, each saying what it is for.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, permissions: [no-premium] }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    all: { patterns: [0.], trunks: [operator], permissions: [no-premium] }
permissions:
  no-premium: { deny: [08.] }
`),
  check({ model, report }) {
    for (const permission of model.permissions.values()) {
      const [first, second] = boundBy(model, permission.name);
      if (first === undefined || second === undefined) continue;
      const meaning =
        second.kind === 'incoming-route'
          ? 'for one its numbers are dialled, for the other they call'
          : 'it denies its numbers to the one everywhere, and to everybody on the other';
      report({
        message: `permission "${permission.name}" binds both ${called(first)} and ${called(second)}: ${meaning}`,
        atKey: permission.origin,
        related: [first, second].map((object) => ({ message: `${called(object)} is here`, atKey: object.origin })),
        hint: 'make two permissions of it',
      });
    }
  },
};

/** The first of each side that the permission binds: callers, outgoing routes, incoming routes. */
function boundBy(model: Model, name: string): ModelObject[] {
  const sides: Iterable<ModelObject & { readonly permissions: readonly string[] }>[] = [
    [...model.users.values(), ...model.groups.values()],
    model.outgoingRoutes.values(),
    model.incomingRoutes.values(),
  ];
  return sides
    .map((side) => [...side].find(({ permissions }) => permissions.includes(name)))
    .filter((object) => object !== undefined);
}
