import * as assert from 'uvu/assert';
import { type Opening, parseDates, parseHours, parseOpening, type Span } from '../../../compiler/model/opening.ts';
import { suite } from '../../lib/suite.ts';

const opening = suite('opening times');

const spanText = (span: Span | undefined) => (span === undefined ? '*' : `${span.from}-${span.to}`);

/** Minutes of the day, days of the week, days of the month, months: as `GotoIfTime` orders them. */
const text = ({ hours, weekdays, days, months }: Opening) => [hours, weekdays, days, months].map(spanText).join(' ');

const read: readonly [written: string, ...openings: string[]][] = [
  ['mon-fri 08:30-12:30', '510-750 0-4 * *'],
  ['sat', '* 5-5 * *'],
  ['09:00-18:00', '540-1080 * * *'],
  ['00:00-24:00', '0-1440 * * *'],
  ['mon,wed 09:00-12:00', '540-720 0-0 * *', '540-720 2-2 * *'],
  ['mon 09:00-12:00,13:00-17:00', '540-720 0-0 * *', '780-1020 0-0 * *'],
  ['fri-mon', '* 4-0 * *'],
  ['jul-aug mon-fri 09:00-12:00', '540-720 0-4 * 6-7'],
  ['nov-feb', '* * * 10-1'],
  ['1-15 sat', '* 5-5 1-15 *'],
  ['31 dec', '* * 31-31 11-11'],
  ['fri 22:00-02:00', '1320-1440 4-4 * *', '0-120 5-5 * *'],
  ['sun 22:00-02:00', '1320-1440 6-6 * *', '0-120 0-0 * *'],
  ['sat-sun 22:00-02:00', '1320-1440 5-6 * *', '0-120 6-0 * *'],
  ['22:00-02:00', '1320-1440 * * *', '0-120 * * *'],
  ['mon 22:00-00:00', '1320-1440 0-0 * *'],
  ['mon 22:00-24:00', '1320-1440 0-0 * *'],
];
for (const [written, ...openings] of read) {
  opening(`are read: ${written}`, () => {
    const { openings: found, problem } = parseOpening(written);
    assert.is(problem, undefined);
    assert.equal(found.map(text), openings);
  });
}

const forms = 'is neither days (mon-fri), hours (08:30-12:30), months (jul-aug) nor days of the month (1-15)';
const refused: readonly [written: string, problem: string][] = [
  ['monday', `"monday" is no opening time: "monday" ${forms}`],
  ['lun-ven', `"lun-ven" is no opening time: "lun-ven" ${forms}`],
  ['mon-', `"mon-" is no opening time: "mon-" ${forms}`],
  ['mon-tue-wed', `"mon-tue-wed" is no opening time: "mon-tue-wed" ${forms}`],
  ['mon-jan', `"mon-jan" is no opening time: "mon-jan" ${forms}`],
  ['mon 09:00', `"mon 09:00" is no opening time: "09:00" ${forms}`],
  ['9:00-12:00', `"9:00-12:00" is no opening time: "9:00-12:00" ${forms}`],
  ['09:00-09:00', `"09:00-09:00" is no opening time: "09:00-09:00" ${forms}`],
  ['09:60-10:00', `"09:60-10:00" is no opening time: "09:60-10:00" ${forms}`],
  ['23:00-25:00', `"23:00-25:00" is no opening time: "23:00-25:00" ${forms}`],
  ['24:00-01:00', `"24:00-01:00" is no opening time: "24:00-01:00" ${forms}`],
  ['0-5', `"0-5" is no opening time: "0-5" ${forms}`],
  ['20-32', `"20-32" is no opening time: "20-32" ${forms}`],
  ['15-1', `"15-1" is no opening time: "15-1" ${forms}`],
  ['mon,09:00-10:00', `"mon,09:00-10:00" is no opening time: "mon,09:00-10:00" ${forms}`],
  [', ,', `", ," is no opening time: "," ${forms}`],
  ['mon fri', '"mon fri" is no opening time: "fri" says a second time what is said before'],
  [
    'dec 22:00-02:00',
    '"dec 22:00-02:00" is no opening time: hours that pass midnight cannot stand with months or days of the month: write the two parts apart',
  ],
];
for (const [written, problem] of refused) {
  opening(`are refused: ${written}`, () => {
    assert.equal(parseOpening(written), { openings: [], problem });
  });
}

opening('of one day are read, and none that pass midnight', () => {
  assert.equal(parseHours('09:00-12:30'), { from: 540, to: 750 });
  assert.equal(parseHours('00:00-24:00'), { from: 0, to: 1440 });
  for (const none of ['12:30-09:00', '22:00-00:00', '09:00-09:00', '09:00', '9-12', '']) {
    assert.is(parseHours(none), undefined, none);
  }
});

opening.run();

const dates = suite('dates');

const readDates: readonly [written: string, ...days: string[]][] = [
  ['12-25', '*-12 25-25'],
  ['02-29', '*-2 29-29'],
  ['2026-04-06', '2026-4 6-6'],
  ['12-24..12-26', '*-12 24-26'],
  ['07-20..09-03', '*-7 20-31', '*-8 1-31', '*-9 1-3'],
  ['12-24..01-02', '*-12 24-31', '*-1 1-2'],
  ['12-25..12-25', '*-12 25-25'],
  ['2026-12-24..2027-01-02', '2026-12 24-31', '2027-1 1-2'],
];
for (const [written, ...days] of readDates) {
  dates(`are read: ${written}`, () => {
    const { dates: found, problem } = parseDates(written);
    assert.is(problem, undefined);
    assert.equal(
      found.map(({ year, month, days: span }) => `${year ?? '*'}-${month + 1} ${spanText(span)}`),
      days,
    );
  });
}

dates('may be nearly a whole year', () => {
  assert.is(parseDates('01-01..12-31').dates.length, 12);
  assert.is(parseDates('12-26..12-25').dates.length, 13);
});

const refusedDates: readonly [written: string, problem: string][] = [
  ['02-30', '"02-30" is no date of the calendar'],
  ['13-01', '"13-01" is no date of the calendar'],
  ['00-10', '"00-10" is no date of the calendar'],
  ['04-31', '"04-31" is no date of the calendar'],
  ['2026-02-29', '"2026-02-29" is no date of the calendar'],
  ['12-24..02-30', '"12-24..02-30" is no date of the calendar'],
  ['2026-12-24..12-26', '"2026-12-24..12-26" has a year at one end only'],
  ['2026-12-26..2026-12-24', '"2026-12-26..2026-12-24" ends before it starts, or a year later'],
  ['2026-01-01..2028-01-01', '"2026-01-01..2028-01-01" ends before it starts, or a year later'],
];
for (const [written, problem] of refusedDates) {
  dates(`are refused: ${written}`, () => {
    assert.equal(parseDates(written), { dates: [], problem });
  });
}

dates.run();
