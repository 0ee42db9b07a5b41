import type { Destination } from '../model/destination.ts';
import type { Mailbox } from '../model/mailbox.ts';
import type { Model } from '../model/model.ts';
import { skillKey } from '../skills/lanes.ts';
import { type Application, application, gosub, goto, gotoIf, set } from './application.ts';
import type { Step } from './dialplan.ts';
import { operation } from './expression.ts';
import { forwardHook } from './forward-hook.ts';
import { contextOf, extensionFor, ivrContext } from './names.ts';
import { serviceState, servicesOf } from './service-state.ts';

/** The steps that take a call to a destination; they end the call or leave the extension, by `Goto` or what is given for it. */
export function stepsTo(model: Model, destination: Destination, go = goto): Step[] {
  const applications = [...forwardHook(model, destination.kind), ...applicationsTo(model, destination, go)];
  return applications.map((each) => ({ application: each, origin: destination.origin }));
}

function applicationsTo(model: Model, destination: Destination, go: typeof goto): Application[] {
  switch (destination.kind) {
    case 'user':
    case 'group':
    case 'queue':
    case 'conference':
    case 'fax': {
      const there = go({
        context: contextOf[destination.kind],
        extension: extensionFor(destination.name),
        priority: 1,
      });
      return [
        ...(destination.timeout === undefined ? [] : [set('PBXC_TIMEOUT', destination.timeout)]),
        ...(destination.skills === undefined ? [] : [set('XIVO_QUEUESKILLRULESET', skillKey(destination.skills))]),
        there,
      ];
    }
    case 'ivr':
      return [go({ context: ivrContext(destination.name), extension: 's', priority: 1 })];
    case 'voicemail': {
      const mailbox = model.mailboxes.get(destination.name);
      if (mailbox === undefined) return [hangup];
      const silently = destination.instructions === false && destination.greeting !== 'none' ? 's' : '';
      const options = `${greetingOption[destination.greeting ?? 'unavailable']}${silently}`;
      return [...unlessOff(model, mailbox), application('VoiceMail', addressOf(mailbox), options), hangup];
    }
    case 'voicemail_menu':
      return [gosub('xivo-pickup'), application('VoiceMailMain', `@${destination.context}`), hangup];
    case 'number':
      return [go({ context: destination.context, extension: destination.number, priority: 1 })];
    case 'sound':
      return [gosub('xivo-pickup'), application('Playback', destination.sound), ending(destination.then)];
    case 'dialplan':
      return [go({ context: destination.context, extension: destination.extension, priority: destination.priority })];
    case 'repeat':
      return [goto({ extension: 's', priority: 'start' })];
    default:
      return [ending(destination.kind)];
  }
}

const hangup = application('Hangup');
const greetingOption = { unavailable: 'u', busy: 'b', none: 's' } as const;

/** `1000@default`, as Asterisk calls a mailbox. */
export function addressOf(mailbox: Mailbox): string {
  return `${mailbox.number}@${mailbox.context}`;
}

/** A user may have switched the mailbox off: then nobody answers. */
function unlessOff(model: Model, { name }: Mailbox): Application[] {
  const user = model.users.get(name);
  if (user === undefined || !servicesOf(model).has('voicemail_off')) return [];
  const state = serviceState('voicemail_off', name, user.starts.voicemail_off ?? '');
  return [gotoIf(operation(state, '=', 'yes'), { context: 'pbxc-end', extension: 'NOANSWER', priority: 1 })];
}

/** The last step of a call. Callers whose call was answered hear the tone; others get it from their operator. */
export function ending(kind: 'hangup' | 'busy' | 'congestion'): Application {
  if (kind === 'hangup') return hangup;
  return application(kind === 'busy' ? 'Busy' : 'Congestion', 10);
}
