import type { PhoneKind } from './phone-kind.ts';

/** A key below the display: its word, where it stands from 1, and what it does. */
export interface Softkey {
  readonly name: string;
  readonly position: number;
  readonly url: string;
}

export const exitKey = (url: string, { is7900 }: PhoneKind): Softkey => ({
  name: 'Exit',
  position: is7900 ? 3 : 1,
  url,
});

export const selectKey = ({ is7900 }: PhoneKind): Softkey =>
  is7900
    ? { name: 'Select', position: 1, url: 'SoftKey:Select' }
    : { name: 'View', position: 2, url: 'SoftKey:Select' };

export const dialKey = ({ is7900 }: PhoneKind): Softkey =>
  is7900 ? { name: 'Dial', position: 1, url: 'SoftKey:Dial' } : { name: 'Call', position: 2, url: 'SoftKey:Select' };

export const updateKey = ({ is7900 }: PhoneKind): Softkey => ({
  name: 'Update',
  position: is7900 ? 2 : 3,
  url: 'SoftKey:Update',
});

export const nextKey = (url: string, { is7900 }: PhoneKind): Softkey => ({
  name: 'Next',
  position: is7900 ? 2 : 3,
  url,
});

export const previousKey = (url: string): Softkey => ({ name: 'Previous', position: 4, url });
