import { dump } from 'js-yaml';
import * as assert from 'uvu/assert';
import { compose } from '../../../../compiler/source/compose.ts';
import { columnNames } from '../../../../compiler/source/csv/columns.ts';
import { readUsersCsv } from '../../../../compiler/source/csv/users.ts';
import fc from '../../../lib/fast-check.ts';
import { suite } from '../../../lib/suite.ts';
import { csvText } from './csv-text.ts';

const roundTrip = suite('from YAML to a spreadsheet and back');

/** What a site says of a person, as far as the spreadsheet has a column for it. */
interface Person {
  readonly name: string;
  readonly email?: string;
  readonly ring?: number;
  readonly number?: string;
  readonly password?: string;
  readonly permissions?: readonly string[];
  readonly mailbox?: { readonly name: string; readonly pin?: string; readonly attach?: boolean };
  readonly outside?: { readonly number: string; readonly timeout?: number };
}

const word = fc
  .string({
    unit: fc.constantFrom('"', "'", ',', ';', '#', ':', '-', '=', '@', '\\', 'a', 'Z', '0', 'é', '王', '😀'),
    maxLength: 8,
  })
  .map((text) => `n${text}`);
const digits = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const person: fc.Arbitrary<Person> = fc.record(
  {
    name: word,
    email: word,
    ring: fc.integer({ min: 1, max: 60 }).map((fives) => fives * 5),
    number: digits,
    password: word,
    permissions: fc.array(
      word.map((text) => text.replaceAll(';', '')),
      { minLength: 1, maxLength: 3 },
    ),
    mailbox: fc.record({ name: word, pin: digits, attach: fc.boolean() }, { requiredKeys: ['name'] }),
    outside: fc.record({ number: digits, timeout: fc.integer({ min: 1, max: 99 }) }, { requiredKeys: ['number'] }),
  },
  { requiredKeys: ['name'] },
);

/** The site of these people, as one would write it. */
function siteOf(people: readonly Person[]) {
  const users: Record<string, unknown> = {};
  const incoming: Record<string, unknown> = {};
  for (const [index, person] of people.entries()) {
    const name = `user-${index}`;
    users[name] = {
      name: person.name,
      ...(person.email === undefined ? {} : { email: person.email }),
      ...(person.ring === undefined ? {} : { ring: `${person.ring}s` }),
      ...(person.number === undefined ? {} : { number: person.number, context: 'default', line: 'sip' }),
      ...(person.number === undefined || person.password === undefined ? {} : { password: person.password }),
      ...(person.permissions === undefined ? {} : { permissions: person.permissions }),
      ...(person.number === undefined || person.mailbox === undefined
        ? {}
        : { voicemail: { ...person.mailbox, number: `8${index}` } }),
    };
    if (person.outside === undefined) continue;
    const { number, timeout } = person.outside;
    const to = timeout === undefined ? `user:${name}` : { user: name, timeout: `${timeout}s` };
    incoming[name] = { number, context: 'from-extern', to };
  }
  return {
    ...(people.length === 0 ? {} : { users }),
    ...(Object.keys(incoming).length === 0 ? {} : { routes: { incoming } }),
  };
}

/** The same as a spreadsheet. */
function rowsOf(people: readonly Person[]): string[][] {
  const rows = people.map((person, index) => {
    const { number, mailbox, outside } = person;
    const cells: Record<string, string | undefined> = {
      name: `user-${index}`,
      firstname: person.name,
      email: person.email,
      ring_seconds: person.ring?.toString(),
      call_permissions: person.permissions?.join(';'),
      incall_exten: outside?.number,
      incall_context: outside && 'from-extern',
      incall_ring_seconds: outside?.timeout?.toString(),
    };
    if (number !== undefined) {
      Object.assign(cells, { exten: number, context: 'default', line_protocol: 'sip', sip_secret: person.password });
    }
    if (number !== undefined && mailbox !== undefined) {
      cells.voicemail_name = mailbox.name;
      cells.voicemail_number = `8${index}`;
      cells.voicemail_context = 'default';
      cells.voicemail_password = mailbox.pin;
      cells.voicemail_attach_audio = mailbox.attach === undefined ? undefined : mailbox.attach ? '1' : '0';
    }
    return columnNames.map((name) => cells[name] ?? '');
  });
  return [[...columnNames], ...rows];
}

/** Texts only: a spreadsheet does not tell `1000` from `"1000"`, and neither does the language. */
function asTexts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (_, part) => (typeof part === 'number' ? String(part) : part)));
}

roundTrip('every user, number and mailbox comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), (people) => {
      const { document, diagnostics } = readUsersCsv({ name: 'users.csv', text: csvText(rowsOf(people)) });
      assert.equal(diagnostics, []);
      const written = compose({ name: 'users.yaml', text: dump(siteOf(people)) }).value;
      assert.equal(asTexts(document), asTexts(written));
    }),
    { numRuns: 300 },
  );
});

roundTrip.run();
