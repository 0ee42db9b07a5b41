/** The tones a country's callers know, in Asterisk's notation: frequency (`+` mixes two) / milliseconds, 0 is silence. */
export interface Tones {
  readonly country: string;
  /** Milliseconds a bell rings and rests. */
  readonly ringCadence: string;
  readonly dial: string;
  readonly ring: string;
  readonly busy: string;
  readonly congestion: string;
  readonly callWaiting: string;
  /** The special information tone; E.180's three rising notes unless the country differs. */
  readonly info?: string;
}

/** By ISO 3166 code in lower case. National values as the countries report them to the ITU (Recommendations E.180 and Q.35). */
export const tones: ReadonlyMap<string, Tones> = new Map([
  ['at', oneNote('Austria', 420, { ring: [1000, 5000], busy: 400, congestion: 200, waiting: [40, 1960] })],
  [
    'au',
    {
      country: 'Australia',
      ringCadence: '400,200,400,2000',
      dial: '413+438',
      ring: '413+438/400,0/200,413+438/400,0/2000',
      busy: '425/375,0/375',
      congestion: '425/375,0/375,420/375,0/375',
      callWaiting: '425/200,0/200,425/200,0/4400',
    },
  ],
  [
    'be',
    oneNote('Belgium', 425, {
      ring: [1000, 3000],
      busy: 500,
      congestion: 167,
      waiting: [175, 175, 175, 3500],
      waitingNote: 1400,
      info: [900, 1400, 1800],
    }),
  ],
  ['br', oneNote('Brazil', 425, { ring: [1000, 4000], busy: 250, congestion: 250, waiting: [50, 1000] })],
  ['ca', northAmerica('Canada')],
  [
    'ch',
    oneNote('Switzerland', 425, { ring: [1000, 4000], busy: 500, congestion: 200, waiting: [200, 200, 200, 4000] }),
  ],
  [
    'cz',
    oneNote('Czechia', 425, {
      ring: [1000, 4000],
      busy: 330,
      congestion: 165,
      waiting: [330, 9000],
      dial: '425/330,0/330,425/660,0/660',
    }),
  ],
  ['de', oneNote('Germany', 425, { ring: [1000, 4000], busy: 480, congestion: 240, waiting: [200, 200, 200, 5000] })],
  ['dk', oneNote('Denmark', 425, { ring: [1000, 4000], busy: 500, congestion: 200, waiting: [200, 600, 200, 3000] })],
  ['es', oneNote('Spain', 425, { ring: [1500, 3000], busy: 200, congestion: 200, waiting: [175, 175, 175, 3500] })],
  ['fi', oneNote('Finland', 425, { ring: [1000, 4000], busy: 300, congestion: 200, waiting: [150, 150, 150, 8000] })],
  ['fr', oneNote('France', 440, { ring: [1500, 3500], busy: 500, congestion: 250, waiting: [300, 10000] })],
  [
    'gb',
    {
      country: 'United Kingdom',
      ringCadence: '400,200,400,2000',
      dial: '350+440',
      ring: '400+450/400,0/200,400+450/400,0/2000',
      busy: '400/375,0/375',
      congestion: '400/400,0/350,400/225,0/525',
      callWaiting: '400/100,0/4000',
    },
  ],
  [
    'ie',
    {
      country: 'Ireland',
      ringCadence: '400,200,400,2000',
      dial: '425',
      ring: '400+450/400,0/200,400+450/400,0/2000',
      busy: '425/500,0/500',
      congestion: '425/250,0/250',
      callWaiting: '425/180,0/200,425/180,0/4500',
    },
  ],
  [
    'it',
    oneNote('Italy', 425, {
      ring: [1000, 4000],
      busy: 500,
      congestion: 200,
      waiting: [400, 100, 250, 100, 150, 14000],
      dial: '425/200,0/200,425/600,0/1000',
    }),
  ],
  [
    'lu',
    oneNote('Luxembourg', 425, { ring: [1000, 4000], busy: 480, congestion: 240, waiting: [200, 200, 200, 5000] }),
  ],
  ['nl', oneNote('Netherlands', 425, { ring: [1000, 4000], busy: 500, congestion: 250, waiting: [500, 9500] })],
  ['no', oneNote('Norway', 425, { ring: [1000, 4000], busy: 500, congestion: 200, waiting: [200, 600, 200, 10000] })],
  ['pl', oneNote('Poland', 425, { ring: [1000, 4000], busy: 500, congestion: 500, waiting: [150, 150, 150, 4000] })],
  ['pt', oneNote('Portugal', 425, { ring: [1000, 5000], busy: 500, congestion: 200, waiting: [200, 200, 200, 5000] })],
  [
    'se',
    oneNote('Sweden', 425, { ring: [1000, 5000], busy: 250, congestion: [250, 750], waiting: [200, 500, 200, 9100] }),
  ],
  ['us', northAmerica('United States')],
]);

/** What E.180 recommends where there is no older custom. */
export function recommendedTones(country: string): Tones {
  return oneNote(country, 425, { ring: [1000, 4000], busy: 500, congestion: 200, waiting: [200, 600, 200, 3000] });
}

interface Cadences {
  readonly ring: readonly [on: number, off: number];
  /** Milliseconds on, and as long off. */
  readonly busy: number;
  /** On and off; as long off as on if it is one number. */
  readonly congestion: number | readonly [on: number, off: number];
  /** On, off, on, off, ... */
  readonly waiting: readonly number[];
  readonly waitingNote?: number;
  /** Where it is not one steady note. */
  readonly dial?: string;
  readonly info?: readonly [number, number, number];
}

/** Most countries make every tone of one note and tell them apart by their rhythm. */
function oneNote(country: string, note: number, cadences: Cadences): Tones {
  const { ring, busy, congestion, waiting, info } = cadences;
  return {
    country,
    ringCadence: ring.join(','),
    dial: cadences.dial ?? String(note),
    ring: rhythm(note, ring),
    busy: rhythm(note, [busy, busy]),
    congestion: rhythm(note, typeof congestion === 'number' ? [congestion, congestion] : congestion),
    callWaiting: rhythm(cadences.waitingNote ?? note, waiting),
    ...(info && { info: `${info.map((frequency) => `${frequency}/330`).join(',')},0/1000` }),
  };
}

function northAmerica(country: string): Tones {
  return {
    country,
    ringCadence: '2000,4000',
    dial: '350+440',
    ring: '440+480/2000,0/4000',
    busy: '480+620/500,0/500',
    congestion: '480+620/250,0/250',
    callWaiting: '440/300,0/10000',
  };
}

function rhythm(note: number, milliseconds: readonly number[]): string {
  return milliseconds.map((duration, index) => `${index % 2 === 0 ? note : 0}/${duration}`).join(',');
}
