import type { Model } from '../../model/model.ts';
import type { Queue } from '../../model/queue.ts';
import { type Application, application, gosub, goto, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, join, operation, variable } from '../expression.ts';

/** True when some agents' own calls are calls of a queue. */
export function hasOutboundQueue(model: Model): boolean {
  return [...model.queues.values()].some(({ outbound }) => outbound !== undefined);
}

/** The step of a route, before its trunks, that leads calls of such agents through their queue. */
export function throughQueue(route: string): Application[] {
  return [gosub('pbxc-outbound', 's', route)];
}

/** The first step of the call that such a queue makes for an agent: not to the agent, who is calling, but over the route. */
export function overRoute(): (Application | Step)[] {
  return [
    gotoIf(operation(call('LEN', variable('PBXC_OUTBOUND')), '=', 0), { priority: 'agent' }),
    setFunction('SHARED', ['PBXC_TRIED', variable('PBXC_OUTBOUND_CALLER')], 1),
    goto({ context: 'pbxc-route', extension: variable('PBXC_OUTBOUND'), priority: 'trunks' }),
    labelled('agent', application('NoOp')),
  ];
}

/**
 * An agent who calls to the outside waits in a queue of their own calls, whose one member they are themselves: what that member
 * is called for goes over the route. So the call counts as theirs in every queue, and their rest after it too. When the queue
 * cannot call, as in the rest after another call, the route is taken without it.
 */
export function addOutbound(builder: Builder, model: Model, queues: readonly Queue[]): void {
  if (!hasOutboundQueue(model)) return;
  builder.context('pbxc-outbound', 'Leads the call of an agent to the outside through a queue: route').add({
    pattern: 's',
    steps: [
      gotoIf(operation(call('LEN', variable('PBXC_OUTBOUND')), '>', 0), { priority: 'done' }),
      set('PBXC_AGENT', call('DB', join('pbxc/user/', variable('XIVO_USERID'), '/agent'))),
      gotoIf(call('DIALPLAN_EXISTS', 'pbxc-outbound', variable('PBXC_AGENT'), 1), {
        extension: variable('PBXC_AGENT'),
        priority: 1,
      }),
      labelled('done', application('Return')),
    ],
  });
  for (const queue of queues) addQueue(builder, model, queue);
}

function addQueue(builder: Builder, model: Model, queue: Queue): void {
  if (queue.outbound === undefined) return;
  for (const [index, { agent, origin }] of queue.agents.entries()) {
    const number = model.agents.get(agent)?.number;
    if (number === undefined) continue;
    const digits = call('LEN', variable('XIVO_DSTNUM'));
    builder.context('pbxc-outbound').add({
      pattern: number,
      origin,
      steps: [
        gotoIf(operation(digits, '<=', queue.outbound), { extension: 's', priority: 'done' }),
        set('__PBXC_OUTBOUND', variable('ARG1')),
        set('__PBXC_OUTBOUND_CALLER', call('CHANNEL', 'name')),
        ...inherited.map((name) => set(`__${name}`, variable(name))),
        setFunction('SHARED', 'PBXC_TRIED', ''),
        setFunction('LOCAL', 'QUEUE_MAX_PENALTY', index + 1),
        setFunction('LOCAL', 'QUEUE_MIN_PENALTY', index + 1),
        // A second, after which no other attempt is made; the member rings for as long as its queue says.
        application('Queue', queue.name, 'r', '', '', 1),
        gotoIf(operation(call('LEN', call('SHARED', 'PBXC_TRIED')), '=', 0), { extension: 's', priority: 'done' }),
        application('Congestion', 10),
      ],
    });
  }
}

/** What the call over the route knows of the one that the agent made. */
const inherited = ['XIVO_DSTNUM', 'XIVO_SRCNUM', 'XIVO_CALLOPTIONS', 'PBXC_ROUTE_CALLERID', 'PBXC_CALLERID'];
