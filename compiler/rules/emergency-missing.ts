import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const emergencyMissing: Rule = {
  name: 'emergency-missing',
  severity: 'warning',
  summary: 'Calls go to the outside, but no route is for emergency numbers.',
  why: 'An emergency route comes before all others, and neither a permission nor a schedule closes it. Presets such as `france` bring one for their country: give it trunks.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  outgoing:
    all: { patterns: [0.], trunks: [operator] }
`),
  check({ model, report }) {
    // Routes that keep internal caller IDs lead to telephone systems of one's own.
    const routes = [...model.outgoingRoutes.values()].filter((route) => !route.internal);
    const [first] = routes;
    if (first === undefined || model.users.size === 0 || routes.some((route) => route.emergency)) return;
    report({
      message: 'calls go to the outside, but no outgoing route is for emergency numbers',
      atKey: first.origin,
      hint: 'add a route with `emergency: yes`',
    });
  },
};
