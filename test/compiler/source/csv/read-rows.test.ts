import * as assert from 'uvu/assert';
import { readRows } from '../../../../compiler/source/csv/read-rows.ts';
import fc from '../../../lib/fast-check.ts';
import { suite } from '../../../lib/suite.ts';
import { csvText } from './csv-text.ts';

const reading = suite('reading the rows of a CSV file');

/** The texts of the cells, `` for an empty one, and what is wrong as `offset message`. */
function read(text: string): { rows: string[][]; problems: string[] } {
  const problems: string[] = [];
  const rows = readRows({ name: 'users.csv', text }, (message, start) => problems.push(`${start} ${message}`));
  return { rows: [...rows].map(({ cells }) => cells.map((cell) => cell?.text ?? '')), problems };
}

const sound: readonly [title: string, text: string, ...rows: string[][]][] = [
  ['cells between commas', 'a,b\nc,d\n', ['a', 'b'], ['c', 'd']],
  ['a last line without its end', 'a,b\nc,d', ['a', 'b'], ['c', 'd']],
  ['line ends of Windows', 'a,b\r\nc,d\r\n', ['a', 'b'], ['c', 'd']],
  ['quotes around a cell', '"a","b"\n', ['a', 'b']],
  ['a quote in a cell', '"Robert ""Bob""",Jenkins\n', ['Robert "Bob"', 'Jenkins']],
  ['a cell of one quote', '"""",b', ['"', 'b']],
  ['a comma in a cell', '"Jenkins, Robert",1002\n', ['Jenkins, Robert', '1002']],
  ['a line break in a cell', '"a\r\nb",c\n', ['a\r\nb', 'c']],
  ['blanks as part of a cell', ' a , b\n', [' a ', ' b']],
  ['empty cells, quoted or not', ',"",\na,,\n', ['a', '', '']],
  ['no empty lines', '\na\n\n,,\r\nb\n\n', ['a'], ['b']],
  ['letters of any script', 'Élodie,王小明,😀\n', ['Élodie', '王小明', '😀']],
  ['nothing in an empty file', ''],
];
for (const [title, text, ...rows] of sound) {
  reading(`reads ${title}`, () => {
    assert.equal(read(text), { rows, problems: [] });
  });
}

const unsound: readonly [title: string, text: string, ...problems: string[]][] = [
  ['a quote that is not closed', 'a,"b\nc', '2 a `"` is not closed'],
  [
    'a quote in a bare cell',
    'a,b"c",d',
    '3 a `"` inside of a cell that is not quoted',
    '5 a `"` inside of a cell that is not quoted',
  ],
  ['text after a quoted cell', '"a"b,c', '3 something follows a quoted cell'],
  ['line breaks of old computers', 'a\rb', '1 a line break of neither Unix nor Windows'],
];
for (const [title, text, ...problems] of unsound) {
  reading(`refuses ${title}`, () => {
    assert.equal(read(text).problems, problems);
  });
}

reading('stops in a file that is no CSV', () => {
  assert.is(read('a"\n'.repeat(1000)).problems.length, 20);
});

reading('says where a cell stands, without its quotes', () => {
  const [row] = readRows({ name: 'users.csv', text: 'a,"b ""c"""\n' }, () => {});
  assert.equal(row?.cells, [
    { text: 'a', start: 0, end: 1 },
    { text: 'b "c"', start: 3, end: 10 },
  ]);
});

reading('gives back every table that a program saves', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r\n', ';', ' ', 'a'), maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), (rows) => {
      const filled = rows.filter((cells) => cells.some((text) => text !== ''));
      assert.equal(read(csvText(rows)), { rows: filled, problems: [] });
    }),
  );
});

reading('never throws, whatever the text', () => {
  const unit = fc.constantFrom('"', ',', '\n', '\r', ';', '\0', 'a', '\ud800');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      for (const cells of read(text).rows) assert.ok(cells.length > 0);
    }),
  );
});

reading.run();
