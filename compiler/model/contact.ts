import { keyPlaceOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';

/** Somebody outside whom phones can look up. */
export interface Contact extends ModelObject {
  readonly kind: 'contact';
  readonly fullName: string;
  readonly company: string | undefined;
  /** At work. */
  readonly number: string | undefined;
  readonly mobile: string | undefined;
  readonly home: string | undefined;
  readonly email: string | undefined;
}

export function linkContacts(linker: Linker): Map<string, Contact> {
  const contacts = new Map<string, Contact>();
  const container = linker.site.contacts;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    if (value.number === undefined && value.mobile === undefined && value.home === undefined) {
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `contact "${name}" has no number`,
        place: keyPlaceOf(origin),
        hint: 'give it `number`, `mobile` or `home`',
      });
    }
    contacts.set(name, {
      kind: 'contact',
      name,
      origin,
      fullName: String(value.name),
      company: textOf(value.company),
      number: textOf(value.number),
      mobile: textOf(value.mobile),
      home: textOf(value.home),
      email: value.email,
    });
  }
  return contacts;
}

function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
