import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { isWritten, placeOf } from '../source/spans.ts';
import type { Destination, NamedTarget } from './destination.ts';
import { contextFor, type Linker, refer, type Section } from './linker.ts';
import { linkSkillCall } from './skill-call.ts';
import { toSound } from './sound.ts';
import { switchboardQueue } from './switchboard.ts';
import { isYes, toSeconds } from './values.ts';

type DestinationValue = SiteDocument['routes']['incoming'][string]['to'];
type DestinationObject = Exclude<DestinationValue, string>;

const sectionOf: Record<NamedTarget, Section> = {
  user: 'users',
  group: 'groups',
  queue: 'queues',
  ivr: 'ivrs',
  conference: 'conferences',
  voicemail: 'voicemails',
  fax: 'faxes',
};
const kinds = [
  'user',
  'group',
  'queue',
  'switchboard',
  'ivr',
  'conference',
  'voicemail',
  'fax',
  'voicemail_menu',
  'number',
  'sound',
  'dialplan',
  'hangup',
  'busy',
  'congestion',
] as const;

/** Which options go with which kind; any other is a mistake. */
const optionsOf: Partial<Record<string, readonly string[]>> = {
  user: ['timeout'],
  group: ['timeout'],
  queue: ['timeout', 'skills'],
  voicemail: ['greeting', 'instructions'],
  number: ['context'],
  sound: ['then'],
};

/** Reads a destination and checks what it names. A broken one is reported and becomes `hangup`. */
export function linkDestination(
  linker: Linker,
  value: DestinationValue,
  origin: Origin,
  isIvrChoice = false,
): Destination {
  if (typeof value !== 'string') return linkObject(linker, value, origin);
  const colon = value.indexOf(':');
  const kind = colon < 0 ? value : value.slice(0, colon);
  if (kind === 'hangup' || kind === 'busy' || kind === 'congestion') return { kind, origin };
  if (value === 'voicemail_menu')
    return { kind: value, context: contextFor(linker, 'internal', undefined, 'the destination', origin), origin };
  if (kind === 'repeat') {
    if (isIvrChoice) return { kind, origin };
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: '`repeat` is no destination: it is a choice of an IVR',
      place: placeOf(origin),
    });
    return { kind: 'hangup', origin };
  }
  const rest = value.slice(colon + 1);
  return isNamedTarget(kind) ? linkNamed(linker, kind, rest, {}, origin) : linkObject(linker, { [kind]: rest }, origin);
}

function isNamedTarget(kind: string): kind is NamedTarget {
  return Object.hasOwn(sectionOf, kind);
}

function linkObject(linker: Linker, value: DestinationObject, origin: Origin): Destination {
  const given = kinds.filter((kind) => value[kind] !== undefined);
  const kind = given[0];
  if (kind === undefined || given.length > 1) {
    return broken(
      linker,
      origin,
      `a destination names exactly one of: ${kinds.join(', ')}${kind === undefined ? '' : `; this one names ${given.join(' and ')}`}`,
    );
  }
  const stray = Object.keys(value).find((key) => key !== kind && !(optionsOf[kind] ?? []).includes(key));
  if (stray !== undefined)
    return broken(
      linker,
      { container: value, key: stray },
      `\`${stray}\` means nothing for a destination of kind ${kind}`,
    );
  const at = (key: string): Origin => (key in value && origin.container !== value ? { container: value, key } : origin);

  switch (kind) {
    case 'hangup':
    case 'busy':
    case 'congestion':
      return { kind, origin };
    case 'voicemail_menu':
      return {
        kind,
        context: contextFor(linker, 'internal', value.voicemail_menu, 'the destination', at(kind)),
        origin,
      };
    case 'number':
      return {
        kind,
        number: String(value.number),
        context: contextFor(linker, 'internal', value.context, 'the destination', at('context')),
        origin,
      };
    case 'sound':
      return {
        kind,
        sound: toSound(linker, String(value.sound), isWritten(at('sound')) ? at('sound') : origin),
        then: value.then ?? 'hangup',
        origin,
      };
    case 'switchboard': {
      const name = String(value.switchboard);
      if (!refer(linker, 'switchboards', name, at('switchboard'))) return { kind: 'hangup', origin };
      return { kind: 'queue', name: switchboardQueue(name), origin };
    }
    case 'dialplan': {
      const [context = '', extension = 's', priority = '1'] = String(value.dialplan).split(',');
      return { kind, context, extension, priority, origin };
    }
    default:
      return linkNamed(linker, kind, String(value[kind]), value, origin, { container: value, key: kind });
  }
}

type NamedOptions = Pick<DestinationObject, 'timeout' | 'greeting' | 'instructions' | 'skills'>;

function linkNamed(
  linker: Linker,
  kind: NamedTarget,
  name: string,
  value: NamedOptions,
  origin: Origin,
  nameOrigin = origin,
): Destination {
  const { timeout, greeting, instructions } = value;
  const known =
    kind === 'voicemail' ? referToMailbox(linker, name, nameOrigin) : refer(linker, sectionOf[kind], name, nameOrigin);
  if (!known) return { kind: 'hangup', origin };
  const skills =
    value.skills === undefined ? undefined : linkSkillCall(linker, value.skills, { container: value, key: 'skills' });
  return {
    kind,
    name,
    ...(skills === undefined ? {} : { skills }),
    ...(timeout === undefined ? {} : { timeout: toSeconds(timeout) }),
    ...(greeting === undefined ? {} : { greeting }),
    ...(instructions === undefined ? {} : { instructions: isYes(instructions) }),
    origin,
  };
}

/** A mailbox is one of `voicemails`, or a user's own, which goes by the user's name. */
export function referToMailbox(linker: Linker, name: string, origin: Origin): boolean {
  if (linker.declared.voicemails.has(name)) return true;
  if (!linker.declared.users.has(name)) return refer(linker, 'voicemails', name, origin);
  const user = linker.site.users[name];
  if (user === undefined || user.voicemail !== undefined) return true;
  linker.report({
    rule: 'dangling-reference',
    severity: 'error',
    message: `user "${name}" has no mailbox`,
    place: placeOf(origin),
    hint: 'give it one: `voicemail: yes`',
  });
  return false;
}

function broken(linker: Linker, origin: Origin, message: string): Destination {
  linker.report({ rule: 'wrong-type', severity: 'error', message, place: placeOf(origin) });
  return { kind: 'hangup', origin };
}
