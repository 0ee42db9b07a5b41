import { called, fieldOf } from '../model/object.ts';
import type { OutgoingRoute } from '../model/route.ts';
import type { SipTrunk } from '../model/sip-trunk.ts';
import type { Trunk } from '../model/trunk.ts';
import type { User } from '../model/user.ts';
import { exampleSite } from './example-site.ts';
import type { Finding, Rule } from './rule.ts';

export const anonymousWithoutNumber: Rule = {
  name: 'anonymous-without-number',
  severity: 'warning',
  summary: 'The operator is not told the right number of an anonymous caller.',
  why: 'Whoever is called by an anonymous user sees nothing, but the operator must know who pays (`P-Asserted-Identity`): it refuses calls without it. That takes a trunk with `trust_identity`, and a caller ID of the route or of the trunk; without one the internal number goes out.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000, caller_id: anonymous }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  incoming:
    alice: { number: 0123450001, to: "user:alice" }
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    world: { patterns: [0XXXXXXXXX], trunks: [operator] }
`),
  check({ model, report }) {
    const user = [...model.users.values()].find(({ anonymous }) => anonymous);
    if (user === undefined) return;
    const silent = new Set<SipTrunk>();
    for (const route of model.outgoingRoutes.values()) {
      // Who calls for help is shown, and so is who calls another site.
      if (route.emergency || route.internal) continue;
      const trunks = route.trunks.flatMap((name) => model.trunks.get(name) ?? []);
      for (const trunk of trunks) if (trunk.technology === 'sip' && !tells(trunk)) silent.add(trunk);
      for (const finding of withoutNumber(route, trunks, user)) report(finding);
    }
    for (const trunk of silent) {
      report({
        message: `${called(trunk)} does not tell the operator who an anonymous caller is, such as ${called(user)}`,
        at: fieldOf(trunk, trunk.trustOutbound ? 'send_identity' : 'trust_identity'),
        hint: trunk.trustOutbound
          ? 'say `send_identity: pai` if the operator may know'
          : 'say `trust_identity: yes` if the operator may know',
      });
    }
  },
};

function tells(trunk: SipTrunk): boolean {
  return trunk.trustOutbound && (trunk.sendPai || trunk.sendRpid);
}

function* withoutNumber(route: OutgoingRoute, trunks: readonly Trunk[], user: User): Generator<Finding> {
  const trunk = trunks.find(({ callerId }) => callerId === undefined);
  if (trunk === undefined) return;
  for (const { pattern, callerId, origin } of route.patterns) {
    if (callerId !== undefined) continue;
    yield {
      message: `${pattern} of ${called(route)} has no caller ID: over ${called(trunk)} the operator is told the internal number of an anonymous caller, such as ${called(user)}`,
      at: origin,
      related: [{ message: `${called(user)} is anonymous`, at: fieldOf(user, 'caller_id') }],
      hint: 'say `caller_id` for the route or the trunk',
    };
  }
}
