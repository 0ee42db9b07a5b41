import type { Destination } from '../model/destination.ts';
import type { Model } from '../model/model.ts';
import type { ModelObject } from '../model/object.ts';
import { allWays } from './all-ways.ts';
import { keepersOf } from './keepers-of.ts';
import { waysOfSchedule } from './ways-on.ts';

/** Whether something names an object that is no user: a destination, a route's list of trunks, what keeps a schedule, and so on. */
export function referencesOf(model: Model): (object: ModelObject) => boolean {
  const used = new Map<string, Set<string>>();
  const namesOf = (kind: string): Set<string> => {
    const names = used.get(kind) ?? new Set();
    used.set(kind, names);
    return names;
  };
  const add = (names: Set<string>, name: string | undefined): void => {
    if (name !== undefined) names.add(name);
  };
  const { users, groups, queues, conferences, parkings, incomingRoutes, outgoingRoutes, contexts, trunks } = model;
  const contextNames = namesOf('context');
  const mailboxes = namesOf('voicemail');

  const lead = (to: Destination): void => {
    if (to.kind === 'number' || to.kind === 'dialplan') contextNames.add(to.context);
    else if (to.kind === 'voicemail') mailboxes.add(to.name);
    else if ('name' in to && to.kind !== 'user') namesOf(to.kind).add(to.name);
  };
  for (const { way } of allWays(model)) lead(way.to);
  for (const schedule of model.schedules.values()) for (const { to } of waysOfSchedule(schedule)) lead(to);
  const schedules = namesOf('schedule');
  for (const { name } of model.schedules.values()) if (keepersOf(model, name).length > 0) schedules.add(name);
  const music = namesOf('music-class');
  for (const objects of [users, groups, queues, conferences, parkings]) {
    for (const { musicOnHold } of objects.values()) add(music, musicOnHold);
  }
  const devices = namesOf('device');
  const permissions = namesOf('permission');
  const labels = namesOf('label');
  const keyTemplates = namesOf('key-template');
  for (const user of users.values()) {
    contextNames.add(user.context);
    add(devices, user.device);
    if (user.mailbox !== user.name) add(mailboxes, user.mailbox);
    for (const permission of user.permissions) permissions.add(permission);
    for (const label of user.labels) labels.add(label);
    add(keyTemplates, user.keyTemplate);
  }
  for (const objects of [groups, incomingRoutes, outgoingRoutes]) {
    for (const object of objects.values()) for (const permission of object.permissions) permissions.add(permission);
  }
  for (const queue of queues.values()) {
    add(namesOf('penalty-rule'), queue.penaltyRule);
    add(namesOf('skill-rules'), queue.defaultSkills?.set);
    for (const set of queue.skillRules) namesOf('skill-rules').add(set);
    for (const { agent } of queue.agents) namesOf('agent').add(agent);
    for (const { option, value } of queue.options) if (option === 'context') contextNames.add(value);
  }
  for (const agent of model.agents.values()) {
    add(namesOf('agent-group'), agent.group);
    for (const skill of agent.skills.keys()) namesOf('skill').add(skill);
  }
  for (const { faxDetection } of incomingRoutes.values()) add(namesOf('fax'), faxDetection?.fax);
  for (const trunk of trunks.values()) contextNames.add(trunk.context);
  for (const route of outgoingRoutes.values()) for (const trunk of route.trunks) namesOf('trunk').add(trunk);
  for (const context of contexts.values()) for (const included of context.include) contextNames.add(included);
  return ({ kind, name }) => used.get(kind)?.has(name) ?? false;
}
