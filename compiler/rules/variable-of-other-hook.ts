import { placeOfText, sliceText } from '../asterisk-conf/conf-text.ts';
import type { CallHook } from '../model/hooks.ts';
import type { Model } from '../model/model.ts';
import { exampleSite } from './example-site.ts';
import { ownActions } from './own-dialplan/actions.ts';
import type { Rule } from './rule.ts';

export const variableOfOtherHook: Rule = {
  name: 'variable-of-other-hook',
  severity: 'warning',
  summary: 'A hook of the own dialplan uses a variable that calls of its kind have not got.',
  why: '`XIVO_INTERFACE` is what the phone of a user is called by, so there is none before a queue; `XIVO_QUEUEOPTIONS` is set when a call comes to a queue, and what a hook of users says of it is overwritten. Which variable is where is in docs/hooks.md.',
  example: {
    'site.yaml': exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
queues: { support: { number: 3000, members: [alice], preprocess: sub-support } }
`),
    'dialplan/own.conf': `[sub-support]
exten = s,1,NoOp(\${XIVO_INTERFACE})
same = n,Return()
`,
  },
  check(context) {
    const kinds = hookKinds(context.model);
    for (const { file, context: own, args } of ownActions(context)) {
      const here = kinds.get(own.name.text);
      if (here === undefined) continue;
      for (const found of args.text.matchAll(/\bXIVO_[A-Z_]+\b/g)) {
        const [name] = found;
        const where = variablesOf[name];
        if (where === undefined || where.some((kind) => here.has(kind))) continue;
        context.report({
          message: `${name} is for hooks of ${where.join(', ')}, and "${own.name.text}" is one of ${[...here].join(', ')}`,
          place: placeOfText(file, sliceText(args, found.index, found.index + name.length)),
          hint: 'see docs/hooks.md for what there is',
        });
      }
    }
  },
};

const dials = ['user', 'agent', 'outcall', 'xds'] as const;

/** The variables that calls of some kinds alone have, by the hooks that may use them. */
const variablesOf: Readonly<Record<string, readonly CallHook[]>> = {
  XIVO_CALLOPTIONS: dials,
  XIVO_INTERFACE: ['user'],
  XIVO_MOBILEPHONENUMBER: ['user'],
  XIVO_USEREMAIL: ['user'],
  XIVO_DST_FIRSTNAME: ['user'],
  XIVO_DST_LASTNAME: ['user'],
  XIVO_GROUPNAME: ['group'],
  XIVO_GROUPOPTIONS: ['group'],
  XIVO_QUEUENAME: ['queue'],
  XIVO_QUEUEOPTIONS: ['queue'],
  XIVO_PAGING_LINES: ['paging'],
  XIVO_PAGING_OPTS: ['paging'],
  XIVO_PAGING_TIMEOUT: ['paging'],
};

/** What the contexts of the own dialplan are hooks of. One that calls pass on their way elsewhere may be behind any. */
function hookKinds(model: Model): ReadonlyMap<string, ReadonlySet<CallHook>> {
  const kinds = new Map<string, Set<CallHook>>();
  const add = (context: string | undefined, kind: CallHook): void => {
    if (context === undefined) return;
    const known = kinds.get(context);
    if (known === undefined) kinds.set(context, new Set([kind]));
    else known.add(kind);
  };
  for (const [kind, hook] of Object.entries(model.hooks.calls) as [CallHook, { context: string }][])
    add(hook.context, kind);
  for (const [kind, objects] of [
    ['user', model.users],
    ['agent', model.agents],
    ['group', model.groups],
    ['queue', model.queues],
    ['meetme', model.conferences],
    ['did', model.incomingRoutes],
    ['paging', model.pagings],
  ] as const)
    for (const { preprocess } of objects.values()) add(preprocess, kind);
  for (const { preprocess, internal } of model.outgoingRoutes.values()) add(preprocess, internal ? 'xds' : 'outcall');
  for (const hook of Object.values(model.hooks.forwards)) kinds.delete(hook.context);
  return kinds;
}
