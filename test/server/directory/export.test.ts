import { equal, is } from 'uvu/assert';
import type { DirectoryEntry } from '../../../compiler/directory/entry.ts';
import { directoryCsv } from '../../../server/directory/export/csv.ts';
import { directoryVcards } from '../../../server/directory/export/vcard.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const alice: DirectoryEntry = {
  kind: 'user',
  id: 'alice',
  name: 'Alice "Al", Wonderland',
  email: 'alice@acme.example',
  numbers: [
    { kind: 'work', number: '1000' },
    { kind: 'mobile', number: '+33612345678' },
  ],
};
const zoe: DirectoryEntry = {
  kind: 'contact',
  id: 'plumber',
  name: 'Zoë; Plumber\nBEGIN:VCARD',
  company: '=HYPERLINK("http://203.0.113.1")',
  numbers: [{ kind: 'home', number: '0123450777' }],
};
const exports = suite('The directory as a file');

exports('is a spreadsheet, in which nothing is a formula', () => {
  is(
    directoryCsv([alice, zoe]),
    [
      'name,company,work,mobile,home,email',
      '"Alice ""Al"", Wonderland",,1000,+33612345678,,alice@acme.example',
      `"Zoë; Plumber\nBEGIN:VCARD","'=HYPERLINK(""http://203.0.113.1"")",,,0123450777,`,
      '',
    ].join('\r\n'),
  );
});

exports('is cards', () => {
  is(
    directoryVcards([alice, zoe]),
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:user:alice',
      'N:Alice "Al"\\, Wonderland;;;;',
      'FN:Alice "Al"\\, Wonderland',
      'TEL;TYPE=WORK,VOICE:1000',
      'TEL;TYPE=CELL:+33612345678',
      'EMAIL;TYPE=INTERNET:alice@acme.example',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:contact:plumber',
      'N:Zoë\\; Plumber\\nBEGIN:VCARD;;;;',
      'FN:Zoë\\; Plumber\\nBEGIN:VCARD',
      'ORG:=HYPERLINK("http://203.0.113.1")',
      'TEL;TYPE=HOME,VOICE:0123450777',
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
});

const name = fc.array(fc.oneof(fc.constantFrom('"', ',', ';', ':', '\\', '\r\n', '\n', '=', 'é', '𝄞'), fc.string()), {
  maxLength: 40,
});

exports('gives every name back, whatever it holds, in lines that programs take', () =>
  fc.assert(
    fc.property(name, (parts) => {
      const text = parts.join('');
      const cards = directoryVcards([{ ...alice, name: text }]);
      const lines = cards.split('\r\n');
      is(
        lines.every((line) => Buffer.byteLength(line) <= 75),
        true,
      );
      const value = cards
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .find((line) => line.startsWith('FN:'))
        ?.slice(3)
        .replaceAll(/\\(.)/gs, (_, character) => (character === 'n' ? '\n' : character));
      is(
        value,
        text.replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\n').replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '),
      );
      const [, row = []] = cellsOf(directoryCsv([{ ...alice, name: text }]));
      equal(
        [row[0]?.replace(/^'(?=\s*[=+\-@\t\r])/, ''), row.slice(1)],
        [text, ['', '1000', '+33612345678', '', alice.email]],
      );
    }),
  ),
);

/** Reads RFC 4180. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

exports.run();
