import { includesOf } from '../callflow/includes.ts';
import { numberPlanOf } from '../callflow/number-plan.ts';
import { referencesOf } from '../callflow/references.ts';
import type { Context } from '../model/context.ts';
import type { Model } from '../model/model.ts';
import { called, type ModelObject } from '../model/object.ts';
import type { Trunk } from '../model/trunk.ts';
import { keyPlaceOf } from '../source/spans.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const unusedObject: Rule = {
  name: 'unused-object',
  severity: 'warning',
  summary: 'An object is used by nothing.',
  why: 'A schedule that nothing keeps, a queue that no call can reach, a trunk over which no route goes: either it is left over, and can be taken away, or the line that should use it has been forgotten. What the own dialplan mentions counts as used.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
schedules:
  office: { open: [mon-fri 08:30-18:00] }
`),
  check({ model, report }) {
    const isUsed = referencesOf(model);
    const look = (objects: Iterable<ModelObject>, problem: string): void => {
      for (const object of objects) {
        if (isUsed(object) || isMentioned(model, object.name)) continue;
        // A preset offers what the site may use or not.
        if (keyPlaceOf(object.origin).file.startsWith('preset:')) continue;
        const message = `${called(object)} is used by nothing: ${problem}`;
        report({ message, atKey: object.origin, hint: 'use it, or take it away' });
      }
    };
    for (const objects of [model.groups, model.queues, model.ivrs, model.conferences, model.faxes]) {
      const withoutNumber = [...objects.values()].filter(
        (object) => object.number === undefined && !bindsMembers(object),
      );
      look(withoutNumber, 'it has no number, and no destination names it');
    }
    // A user's own mailbox is there for the user.
    const shared = [...model.mailboxes.values()].filter(({ name }) => !model.users.has(name));
    look(shared, 'no user has it, and no destination names it');
    look(model.agents.values(), 'no queue has the agent');
    look(model.agentGroups.values(), 'no agent is in it');
    look(model.skills.values(), 'no agent has it');
    look(model.skillRules.values(), 'no queue has them');
    look(model.penaltyRules.values(), 'no queue has it');
    look(model.devices.values(), 'no user has it');
    look(model.labels.values(), 'no user has it');
    look(model.keyTemplates.values(), 'no user has it');
    look(model.schedules.values(), 'nothing keeps it');
    look(model.permissions.values(), 'it binds no user, group or route');
    look(
      [...model.musicClasses.values()].filter(({ name }) => name !== 'default'),
      'nobody hears it',
    );
    look(trunksWithoutCalls(model), 'no route goes over it, and its context has no incoming route');
    look(lonelyOutgoingContexts(model), 'no context includes it');
  },
};

/** A group may be there for what its members may not call, and a queue for the calls that its agents make. */
function bindsMembers(
  object: ModelObject & { readonly permissions?: readonly string[]; readonly outbound?: number | undefined },
): boolean {
  return (object.permissions ?? []).length > 0 || object.outbound !== undefined;
}

/** The trunks whose calls arrive nowhere. */
function trunksWithoutCalls(model: Model): Trunk[] {
  const plan = numberPlanOf(model);
  const answers = (context: string): boolean => plan.contexts.has(context) || !model.contexts.has(context);
  return [...model.trunks.values()].filter(({ context }) => !plan.searchedFrom(context).some(answers));
}

/** The outgoing contexts that the own dialplan does not include. */
function lonelyOutgoingContexts(model: Model): Context[] {
  const includes = includesOf(model);
  const own = model.ownDialplan.flatMap(({ parsed }) => parsed.contexts);
  const included = new Set(own.flatMap(({ name }) => includes(name.text)));
  return [...model.contexts.values()].filter(({ role, name }) => role === 'outgoing' && !included.has(name));
}

/** Whether the site's own dialplan has the name as a word. */
function isMentioned({ ownDialplan }: Model, name: string): boolean {
  if (ownDialplan.length === 0) return false;
  const word = new RegExp(`(?<![\\w.-])${name.replaceAll('.', '\\.')}(?![\\w.-])`);
  return ownDialplan.some(({ file }) => word.test(file.text));
}
