import { isScheduleOn } from '../callflow/is-schedule-on.ts';
import type { Context } from '../model/context.ts';
import type { Group } from '../model/group.ts';
import { isOnHost } from '../model/is-on-host.ts';
import type { Model } from '../model/model.ts';
import type { Queue } from '../model/queue.ts';
import { endpointsOf } from '../model/user-line.ts';
import { remembered } from '../remember.ts';
import { rightsKey } from '../rights/key.ts';
import { rightsOf } from '../rights/rights.ts';
import { isSame } from '../same.ts';
import { type Builder, dialplanBuilder } from './builder.ts';
import type { Dialplan } from './dialplan.ts';
import { addAgentsOf } from './kinds/agents.ts';
import { addAutoprov } from './kinds/autoprov.ts';
import { addConference } from './kinds/conference.ts';
import { addFax } from './kinds/fax.ts';
import { addGroupMember, addGroupOfCode, hasGroupCodes } from './kinds/features/groups.ts';
import { addListenedPhone } from './kinds/features/listening.ts';
import { addFeatures } from './kinds/features.ts';
import { addFilter } from './kinds/filter.ts';
import { addForwarder } from './kinds/forwarder.ts';
import { addGroup } from './kinds/group.ts';
import { addIncomingRoute } from './kinds/incoming-route.ts';
import { addIvr } from './kinds/ivr.ts';
import { addEndOfIvrs } from './kinds/ivr-graph/add-graph.ts';
import { addKeys } from './kinds/key.ts';
import { addLines } from './kinds/line.ts';
import { addMailbox } from './kinds/mailbox.ts';
import { addOutgoingRoute, outgoingLevels } from './kinds/outgoing-route.ts';
import { addPaging } from './kinds/paging.ts';
import { addParking } from './kinds/parking.ts';
import { addQueue } from './kinds/queue.ts';
import { addRightcallCode } from './kinds/rightcall-code.ts';
import { addSchedule } from './kinds/schedule.ts';
import { addTrunk } from './kinds/trunk.ts';
import { addUser } from './kinds/user.ts';
import { hasLampsOfForwards } from './lamps.ts';
import { addDid } from './library/did.ts';
import { addEnd } from './library/end.ts';
import { addEnterQueue, entryOf } from './library/enter-queue.ts';
import { addFaxDetect } from './library/fax-detect.ts';
import { addFilterLibrary } from './library/filter.ts';
import { addGroupCode } from './library/group-code.ts';
import { addHeaders } from './library/headers.ts';
import { type Hooks, hooksOf } from './library/hooks.ts';
import { addMark, isMarked } from './library/mark.ts';
import { addOut } from './library/out.ts';
import { addPage } from './library/page.ts';
import { addJoinByPin, addOwnVoicemail, addPickup } from './library/pickup.ts';
import { addRecord } from './library/record.ts';
import { addRedirect } from './library/redirect.ts';
import { addRight, rightSettingsOf } from './library/right.ts';
import { addRing } from './library/ring.ts';
import { ringSettingsOf } from './library/ring-arguments.ts';
import { addService } from './library/service.ts';
import { addServiceStatus } from './library/service-status.ts';
import { addRights } from './rights.ts';

/** Tells whether an object of a context is on the host in question. */
type IsHere = (object: { readonly context: string }) => boolean;

/** Works out what each host does with calls. */
export function lower(model: Model): Map<string, Dialplan> {
  const hooks = hooksOf(model);
  return new Map(
    [...model.hosts.keys()].map((host) => [
      host,
      remembered(`dialplan of ${host}`, () => lowerHost(model, hooks, host), { isSame }),
    ]),
  );
}

function lowerHost(model: Model, hooks: Hooks, host: string): Dialplan {
  const builder = dialplanBuilder();
  const isHere: IsHere = ({ context }) => isOnHost(model, context, host);
  const outgoing = [...model.outgoingRoutes.values()].filter(isHere);

  for (const context of model.contexts.values()) {
    if (!isHere({ context: context.name })) continue;
    const routes = outgoing.filter((route) => route.context === context.name);
    builder.context(context.name, undefined, includesOf(context, hooks, outgoingLevels(context.name, routes)));
  }
  for (const route of model.incomingRoutes.values())
    if (isHere(route)) builder.part(`route ${route.name}`, (part) => addIncomingRoute(part, model, route));
  const hardware = model.hardware.get(host);
  if (hardware !== undefined) addLines(builder, hardware);
  addFeatures(builder, model);
  for (const user of model.users.values()) {
    if (!isHere(user)) continue;
    builder.part(`user ${user.name}`, (part) => {
      addUser(part, model, hooks, user);
      addKeys(part, model, user);
    });
  }
  for (const filter of model.filters.values()) {
    const boss = model.users.get(filter.boss);
    if (boss !== undefined && isHere(boss)) addFilter(builder, model, filter);
  }
  for (const group of model.groups.values()) {
    if (!isHere(group)) continue;
    addGroup(builder, model, group);
    if (hasGroupCodes(model)) addGroupOfCode(builder, group);
  }
  for (const queue of model.queues.values()) if (isHere(queue)) addQueue(builder, model, queue);
  for (const conference of model.conferences.values())
    if (isHere(conference)) addConference(builder, model, hooks, conference);
  for (const paging of model.pagings.values()) if (isHere(paging)) addPaging(builder, model, hooks, paging);
  for (const parking of model.parkings.values()) if (isHere(parking)) addParking(builder, model, hooks, parking);
  for (const fax of model.faxes.values()) if (isHere(fax)) addFax(builder, model, fax);
  for (const mailbox of model.mailboxes.values())
    if (isHere(mailbox)) builder.part(`mailbox ${mailbox.name}`, (part) => addMailbox(part, model, mailbox));
  for (const ivr of model.ivrs.values()) if (isHere(ivr)) addIvr(builder, model, ivr);
  addEndOfIvrs(builder, model);
  for (const schedule of model.schedules.values())
    if (isScheduleOn(model, schedule, host)) addSchedule(builder, model, schedule);
  for (const route of outgoing) {
    const levels = outgoingLevels(
      route.context,
      outgoing.filter((other) => other.context === route.context),
    );
    addOutgoingRoute(builder, model, route, levels);
  }
  for (const trunk of model.trunks.values()) if (trunk.host === host) addTrunk(builder, hooks, trunk);
  addAgentsOf(
    builder,
    model,
    hooks,
    [...model.users.values()].filter(isHere),
    [...model.queues.values()].filter(isHere),
  );
  for (const user of model.users.values()) {
    if (!isHere(user)) continue;
    builder.part(`what of user ${user.name} others ask`, (part) => {
      addRightcallCode(part, user);
      addForwarder(part, model, user);
      addListenedPhone(part, model, user);
      if (hasGroupCodes(model)) addGroupMember(part, user);
    });
  }
  if (model.hosts.get(host)?.roles.has('pbx')) addAutoprov(builder, model);
  addRights(builder, model);
  addLibrary(builder, model, hooks, isHere);
  return builder.finish();
}

/** What can be dialled from a context beside its own numbers, in the order in which Asterisk looks. */
function includesOf(context: Context, hooks: Hooks, levels: ReturnType<typeof outgoingLevels>): string[] {
  const services =
    context.role === 'internal' ? [...(hooks.hasExtraFeatures ? ['xivo-extrafeatures'] : []), 'xivo-features'] : [];
  return [...services, ...(levels.length > 1 ? levels.map((level) => level.name) : []), ...context.include];
}

/** What only objects of another host would go through is left out: it would lead to what is there. */
function addLibrary(builder: Builder, model: Model, hooks: Hooks, isHere: IsHere): void {
  addPickup(builder);
  const users = [...model.users.values()].filter(isHere);
  const ring = ringSettingsOf(model, users);
  addRing(builder, hooks, ring);
  if (users.some((user) => endpointsOf(user).length > 0))
    addRedirect(
      builder,
      ring.forwardHook,
      users.some((user) => rightsKey(rightsOf(model, user)) !== undefined),
    );
  addService(builder, ring.services, hasLampsOfForwards(model));
  if (model.featureCodes.service_status !== undefined) addServiceStatus(builder, ring.services);
  if (ring.services.has('call_recording')) addRecord(builder);
  if (hasGroupCodes(model)) addGroupCode(builder);
  const entriesOf = (objects: Iterable<Queue | Group>) => new Set([...objects].filter(isHere).map(entryOf));
  addEnterQueue(builder, hooks, entriesOf(model.queues.values()), entriesOf(model.groups.values()));
  addOwnVoicemail(builder);
  addJoinByPin(builder);
  if (users.some(isMarked)) addMark(builder, hooks);
  if (model.pagings.size > 0) addPage(builder, model, hooks);
  addDid(builder, hooks, model);
  const routes = [...model.incomingRoutes.values()].filter(isHere);
  if (routes.some(({ faxDetection }) => faxDetection !== undefined)) addFaxDetect(builder);
  if (model.filters.size > 0) addFilterLibrary(builder, hooks);
  addRight(builder, rightSettingsOf(model));
  addOut(builder, hooks, model);
  addEnd(builder);
  addHeaders(builder);
}
