import { ringsThroughLocal } from '../../compiler/dialplan/kinds/user.ts';
import { extensionFor } from '../../compiler/dialplan/names.ts';
import type { Group } from '../../compiler/model/group.ts';
import type { Host } from '../../compiler/model/host.ts';
import { isOnHost } from '../../compiler/model/is-on-host.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Queue } from '../../compiler/model/queue.ts';
import type { QueueMember } from '../../compiler/model/queue-members.ts';
import { type Lane, lanesOf } from '../../compiler/skills/lanes.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import { queueMember } from './conf/queue-member.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';
import { type Put, section } from './section.ts';

/** queues.conf: the queues, and the groups, which ring their members by the same means. */
export function queuesConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  conf.section('general');
  // Who logs in by phone stays logged in over a restart.
  conf.option('persistentmembers', true);
  // Several callers are put through at a time, and a member's rest after a call counts in all queues.
  conf.option('autofill', true);
  conf.option('shared_lastcall', true);
  // One name for a member in all of the log, whatever channel rings it.
  conf.option('log_membername_as_agent', true);

  const isHere = (object: { readonly context: string }) => isOnHost(model, object.context, host.name);
  const all = [...model.queues.values(), ...model.groups.values()]
    .filter(isHere)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const object of all) {
    if (object.kind === 'queue') writeQueue(conf, model, object);
    else writeGroup(conf, model, object);
  }
  return conf.finish();
}

function writeQueue(conf: ConfWriter, model: Model, queue: Queue): void {
  section(conf, queue.name, { origin: queue.origin, raw: queue.raw['queue'] }, (put) => {
    putQueue(put, queue);
    if (queue.penaltyRule !== undefined) put('defaultrule', queue.penaltyRule, fieldOf(queue, 'penalty_rule'));
    for (const member of queue.members) putMember(put, model, member.user, member.origin, member);
  });
  for (const lane of lanesOf(model, queue)) writeLane(conf, lane);
}

/** Callers of a queue with the same skill rules: the same queue, whose members only agents are that fit some rule. */
function writeLane(conf: ConfWriter, { name, queue, plan }: Lane): void {
  section(conf, name, { origin: fieldOf(queue, 'skill_rules'), raw: queue.raw['queue'] }, (put) => {
    putQueue(put, queue, withPenalty);
    if (plan.windows.length > 1) put('defaultrule', name, fieldOf(queue, 'skill_rules'));
  });
}

/** Members whom the rules do not call now count as nobody, where anything does. */
function withPenalty(states: readonly string[]): readonly string[] {
  return states.length === 0 || states.includes('penalty') ? states : [...states, 'penalty'];
}

function putQueue(put: Put, queue: Queue, nobody = (states: readonly string[]) => states): void {
  const at = (key: string) => fieldOf(queue, key);
  const isOutbound = queue.outbound !== undefined;
  put('strategy', queue.strategy, at('strategy'));
  // The trunk says how long a callee outside rings.
  put('timeout', isOutbound ? 300 : queue.timeout, at(isOutbound ? 'outbound' : 'timeout'));
  if (isOutbound) put('timeoutpriority', 'conf', at('outbound'));
  put('retry', queue.retry, at('retry'));
  put('wrapuptime', queue.wrapupTime, at('wrapup_time'));
  put('maxlen', queue.maxLength, at('max_length'));
  put('weight', queue.weight, at('weight'));
  put('servicelevel', queue.serviceLevel, at('service_level'));
  // The agent who makes a call is on the phone, and the one who the queue is to call.
  put('ringinuse', queue.ringInUse || isOutbound, at(isOutbound ? 'outbound' : 'ring_in_use'));
  // Without a state that counts as nobody, callers enter and stay: Asterisk says that in two ways.
  put('joinempty', (isOutbound ? [] : nobody(queue.joinEmpty)).join(',') || 'yes', at('join_empty'));
  put('leavewhenempty', (isOutbound ? [] : nobody(queue.leaveWhenEmpty)).join(',') || 'no', at('leave_when_empty'));
  put('musicclass', queue.musicOnHold, at('music_on_hold'));
  if (queue.announce !== undefined) put('announce', queue.announce, at('announce'));
  put('announce-position', queue.announcePosition, at('announce_position'));
  put('announce-frequency', queue.announceEvery, at('announce_every'));
  for (const { option, value, origin } of queue.options) put(option, value, origin);
  // The estimate is a variable, and only where the queue sets its variables.
  if (queue.diversions.estimatedWait !== undefined && !queue.options.some(({ option }) => option === 'setqueuevar'))
    put('setqueuevar', true, at('diversions'));
}

function writeGroup(conf: ConfWriter, model: Model, group: Group): void {
  const at = (key: string) => fieldOf(group, key);
  const takesTurns = group.strategy !== 'ringall';
  section(conf, group.name, { origin: group.origin, raw: group.raw['queue'] }, (put) => {
    put('strategy', group.strategy, at('strategy'));
    put('timeout', takesTurns ? group.memberRing : group.ring, at(takesTurns ? 'member_ring' : 'ring'));
    put('retry', 1);
    put('ringinuse', group.ringInUse, at('ring_in_use'));
    // With no phone to ring, the caller goes on at once.
    put('joinempty', 'unavailable,invalid,unknown');
    put('leavewhenempty', 'unavailable,invalid,unknown');
    if (group.musicOnHold !== undefined) put('musicclass', group.musicOnHold, at('music_on_hold'));
    for (const [index, user] of group.members.entries()) {
      putMember(put, model, user, fieldOf({ origin: at('members') }, index));
    }
  });
}

function putMember(put: Put, model: Model, name: string, origin: Origin, settings?: QueueMember): void {
  const user = model.users.get(name);
  if (user === undefined) return;
  const local = `Local/${extensionFor(name)}@pbxc-member/n`;
  const member = ringsThroughLocal(user)
    ? { interface: local, stateInterface: user.interface }
    : { interface: user.interface };
  const { penalty = 0, ringInUse, wrapupTime, paused = false } = settings ?? {};
  put('member', queueMember({ ...member, penalty, name, ringInUse, wrapupTime, paused }), origin);
}
