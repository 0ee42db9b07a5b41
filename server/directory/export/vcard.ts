import type { DirectoryEntry, NumberKind } from '../../../compiler/directory/entry.ts';

/** What RFC 2426, 3.3.1 calls the kinds of number. */
const types: Readonly<Record<NumberKind, string>> = { work: 'WORK,VOICE', mobile: 'CELL', home: 'HOME,VOICE' };

/** A directory as cards of vCard 3.0 (RFC 2426), which telephones and mail programs read, in UTF-8. */
export function directoryVcards(entries: readonly DirectoryEntry[]): string {
  return entries.map(cardOf).join('');
}

function cardOf({ kind, id, name, company, email, numbers }: DirectoryEntry): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${text(`${kind}:${id}`)}`,
    // Nobody says which part of a name is which: it stands as it is shown.
    `N:${text(name)};;;;`,
    `FN:${text(name)}`,
    ...(company === undefined ? [] : [`ORG:${text(company)}`]),
    ...numbers.map((each) => `TEL;TYPE=${types[each.kind]}:${text(each.number)}`),
    ...(email === undefined ? [] : [`EMAIL;TYPE=INTERNET:${text(email)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** As a value: what separates values is escaped (RFC 2426, 4), what is no text becomes a blank. */
function text(value: string): string {
  return value
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replaceAll(/[\u0000-\u001f\u007f]/g, ' ');
}

/** A line of RFC 2425, 5.8.1 has 75 octets at most, and goes on in the next after a blank. No character is cut apart. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
