import { fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const emergencyWithSchedule: Rule = {
  name: 'emergency-with-schedule',
  severity: 'warning',
  summary: 'An emergency route has a schedule, which it does not keep.',
  why: 'Calls for help go out at any hour, so the schedule of an emergency route is not asked. Take it away; a number that may be closed is none for emergencies.',
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
    emergency: { patterns: [112], trunks: [operator], emergency: yes, schedule: office }
schedules:
  office: { open: [mon-fri 08:30-18:00] }
`),
  check({ model, report }) {
    for (const route of model.outgoingRoutes.values()) {
      if (!route.emergency || route.schedule === undefined) continue;
      report({
        message: `outgoing route "${route.name}" is for emergencies and never closes: schedule "${route.schedule}" means nothing for it`,
        at: fieldOf(route, 'schedule'),
        hint: 'take `schedule` away',
      });
    }
  },
};
