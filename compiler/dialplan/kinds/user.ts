import type { Model } from '../../model/model.ts';
import type { User } from '../../model/user.ts';
import { application, gosub, goto } from '../application.ts';
import type { Builder } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import { call, join, type Part, variable } from '../expression.ts';
import { contextOf, extensionFor, fallbackExtension } from '../names.ts';

/** A user: one extension that rings the phone, one line for the number, one for each cause with a way on. */
export function addUser(builder: Builder, model: Model, user: User): void {
  const { name, number, origin } = user;
  const extension = extensionFor(name);
  const withFallback = Object.keys(user.fallback).length > 0;
  builder.context(contextOf.user).add({
    pattern: extension,
    origin,
    steps: [
      gosub('pbxc-ring', 's', number ?? '', dialled(user), user.ring),
      withFallback
        ? goto({ context: 'pbxc-fallback', extension: join(`user:${extension}:`, variable('DIALSTATUS')), priority: 1 })
        : goto({ context: 'pbxc-end', extension: variable('DIALSTATUS'), priority: 1 }),
    ],
  });
  if (number !== undefined)
    builder.context(user.context).add({
      pattern: number,
      hint: user.interface,
      origin,
      steps: [goto({ context: contextOf.user, extension, priority: 1 })],
    });
  for (const [cause, destination] of Object.entries(user.fallback)) {
    if (destination !== undefined)
      builder.context('pbxc-fallback').add({
        pattern: fallbackExtension('user', name, cause),
        origin: destination.origin,
        steps: stepsTo(model, destination),
      });
  }
  if (ringsThroughLocal(user)) {
    builder.context('pbxc-member').add({ pattern: extension, origin, steps: [application('Dial', dialled(user))] });
  }
}

/** What Dial is given: all the phones that are registered, where there may be several. */
function dialled(user: User): Part {
  return user.line !== 'custom' && user.maxContacts > 1 ? call('PJSIP_DIAL_CONTACTS', user.name) : user.interface;
}

/** Queues call one channel for each member: where that cannot be the phone itself, it is a local channel. */
export function ringsThroughLocal(user: User): boolean {
  return user.line === 'custom' || user.maxContacts > 1;
}
