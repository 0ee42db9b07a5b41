import { called } from '../model/object.ts';
import { lotOf } from '../model/parking.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const parkingUndecided: Rule = {
  name: 'parking-undecided',
  severity: 'warning',
  summary: 'Users cannot park by the code, since nothing says in which lot.',
  why: 'Who presses `in_call_codes.park` parks in the lot of the context. Where that has several, `parking` of a user says which; without it, the code is nothing that the user can press.',
  example: exampleSite(`contexts: { default: { kind: internal } }
in_call_codes: { park: "#72" }
users:
  alice: { number: 1000 }
parkings:
  front: { number: 700, positions: 701-709 }
  back: { number: 710, positions: 711-719 }
`),
  check({ model, report }) {
    const { park } = model.inCallCodes;
    if (park === undefined) return;
    if (model.parkings.size === 0) {
      report({ message: '`park` does nothing: the site has no parking lot', at: park.origin, hint: 'take it away' });
      return;
    }
    for (const user of model.users.values()) {
      const lots = [...model.parkings.values()].filter(({ context }) => context === user.context);
      if (lots.length < 2 || lotOf(model, user) !== undefined || !user.callTransfer) continue;
      report({
        message: `${called(user)} parks nowhere by code: context "${user.context}" has ${lots.length} parking lots`,
        atKey: user.origin,
        hint: `say \`parking:\` with one of: ${lots.map(({ name }) => name).join(', ')}`,
      });
    }
  },
};
