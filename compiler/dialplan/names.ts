import type { NamedTarget } from '../model/destination.ts';

/**
 * The extension that stands for an object. Asterisk overlooks `-` in extensions (`a-b` and `ab` are one), so it becomes `+`,
 * which no name has. A name that Asterisk would go to by itself (`h` when a call ends) gets one in front.
 */
export function extensionFor(name: string): string {
  return special.test(name) ? `+${name}` : name.replaceAll('-', '+');
}

const special = /^(?:[a-z]|fax|failed)$/;

/** The extension that stands for a user where there are others beside users: the library makes it of `XIVO_USERID`. */
export function userExtension(name: string): string {
  return `user:${name.replaceAll('-', '+')}`;
}

/** The part of a variable's name that stands for an object: no two names give the same. */
export function variableFor(name: string): string {
  return name.replace(/[^a-z0-9]/g, (character) => `_${character.charCodeAt(0)}`);
}

/** The context in which the objects of a kind have one extension each. */
export const contextOf = {
  user: 'pbxc-user',
  group: 'pbxc-group',
  queue: 'pbxc-queue',
  conference: 'pbxc-conference',
  fax: 'pbxc-fax',
  paging: 'pbxc-paging',
} as const satisfies Partial<Record<NamedTarget | 'paging', string>>;

/** Each IVR has a context of its own, whose extensions are its choices. */
export function ivrContext(name: string): string {
  return `pbxc-ivr-${name}`;
}

/** Where calls over an analogue line begin, by the channel of its port. */
export function lineContext(channel: number): string {
  return `pbxc-line-${channel}`;
}

/** What a machine of a trunk's far side is called, the first like the trunk: `operator`, `operator+2`. No trunk has a `+` in its name. */
export function proxyName(trunk: string, index: number): string {
  return index === 0 ? trunk : `${trunk}+${index + 1}`;
}

/** Where a call goes on that its destination did not take: `user:alice:BUSY`. */
export function fallbackExtension(kind: 'user' | 'queue', name: string, cause: string): string {
  return `${kind}:${extensionFor(name)}:${cause}`;
}

/** An exception of a schedule: `office*christmas`. No `:`, at which GotoIf and GotoIfTime end what comes before it. */
export function exceptionExtension(schedule: string, exception: string): string {
  return `${extensionFor(schedule)}*${extensionFor(exception)}`;
}

/** The variable that a user's channel has who may call a paging that not everybody may. */
export function mayPageVariable(paging: string): string {
  return `PBXC_MAY_PAGE_${variableFor(paging)}`;
}

/** The context that Asterisk makes for a parking lot by itself. */
export function lotContext(parking: string): string {
  return `pbxc-parking-${parking}`;
}

/** Where a call goes on that nobody fetched from a parking lot. */
export function parkedContext(parking: string): string {
  return `pbxc-parked-${parking}`;
}
