import type { User } from './user.ts';

/** An endpoint of a user: what Asterisk calls it, and whether it is a browser. */
export interface UserEndpoint {
  readonly name: string;
  readonly isBrowser: boolean;
}

/** The endpoints of a user: none for a custom line or a user who is not enabled, a phone and a browser for a unique account. */
export function endpointsOf(user: User): readonly UserEndpoint[] {
  if (!user.enabled) return [];
  switch (user.line) {
    case 'sip':
      return [{ name: user.name, isBrowser: false }];
    case 'webrtc':
      return [{ name: user.name, isBrowser: true }];
    case 'ua':
      return [
        { name: user.name, isBrowser: false },
        { name: browserOf(user.name), isBrowser: true },
      ];
    default:
      return [];
  }
}

/** True for a user with a phone in the browser, alone or beside another. */
export function hasBrowser(user: User): boolean {
  return endpointsOf(user).some(({ isBrowser }) => isBrowser);
}

/** The browser's endpoint of a unique account: no user can be called like it, as names have no `+`. */
export function browserOf(user: string): string {
  return `${user}+webrtc`;
}

/** True for a user whose number may ring several SIP phones at once. */
export function hasSeveralPhones(user: User): boolean {
  return endpointsOf(user).length > 0 && user.maxContacts > 1;
}
