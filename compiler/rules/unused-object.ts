import { includesOf } from '../callflow/includes.ts';
import { numberPlanOf } from '../callflow/number-plan.ts';
import { referencesOf } from '../callflow/references.ts';
import type { Model } from '../model/model.ts';
import { called, type ModelObject } from '../model/object.ts';
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
    const used = referencesOf(model);
    for (const [object, problem] of candidates(model)) {
      if (used.has(`${object.kind}:${object.name}`) || isMentioned(model, object.name)) continue;
      // A preset offers what the site may use or not.
      if (keyPlaceOf(object.origin).file.startsWith('preset:')) continue;
      report({
        message: `${called(object)} is used by nothing: ${problem}`,
        atKey: object.origin,
        hint: 'use it, or take it away',
      });
    }
  },
};

/** The objects that only references can bring into use, and what is missing. */
function* candidates(model: Model): Generator<[ModelObject, string]> {
  for (const objects of [model.groups, model.queues, model.ivrs, model.conferences]) {
    for (const object of objects.values())
      if (object.number === undefined) yield [object, 'it has no number, and no destination names it'];
  }
  for (const mailbox of model.mailboxes.values()) yield [mailbox, 'no user has it, and no destination names it'];
  for (const device of model.devices.values()) yield [device, 'no user has it'];
  for (const schedule of model.schedules.values()) yield [schedule, 'nothing keeps it'];
  for (const permission of model.permissions.values()) yield [permission, 'it binds no user'];
  for (const music of model.musicClasses.values()) if (music.name !== 'default') yield [music, 'nobody hears it'];
  const includes = includesOf(model);
  const plan = numberPlanOf(model);
  for (const trunk of model.trunks.values()) {
    const contexts = plan.searchedFrom(trunk.context);
    const leads = contexts.some((name) => plan.contexts.has(name) || !model.contexts.has(name));
    if (!leads)
      yield [trunk, `no outgoing route goes over it, and no incoming route is in its context "${trunk.context}"`];
  }
  const included = new Set(
    model.ownDialplan.flatMap(({ parsed }) => parsed.contexts.flatMap(({ name }) => includes(name.text))),
  );
  for (const context of model.contexts.values()) {
    if (context.role === 'outgoing' && !included.has(context.name)) yield [context, 'no context includes it'];
  }
}

/** Whether the site's own dialplan has the name as a word. */
function isMentioned(model: Model, name: string): boolean {
  const word = new RegExp(`(?<![\\w.-])${name.replaceAll('.', '\\.')}(?![\\w.-])`);
  return model.ownDialplan.some(({ file }) => word.test(file.text));
}
