import type { Value } from '../compose.ts';

/** What the cells of a column may hold, and what they then are in YAML. */
export interface CellForm {
  readonly regexp: RegExp;
  /** The form in words, for messages: `expected ${means}`. */
  readonly means: string;
  /** Undefined for what says no more than an empty cell. */
  value(text: string): Value | undefined;
}

/** The forms of cells, by what they are called in `docs/users-csv.md`. Whatever else a text must be, the schema says. */
export const forms = {
  text: { regexp: /^/, means: 'text', value: (text) => text },
  bool: { regexp: /^[01]$/, means: '0 or 1', value: (text) => text === '1' },
  int: { regexp: /^[1-9][0-9]{0,8}$/, means: 'a number of at least 1', value: Number },
  seconds: { regexp: /^[1-9][0-9]{0,5}$/, means: 'a number of seconds', value: (text) => `${text}s` },
  fives: {
    regexp: /^(?:5|[1-9][0-9]{0,4}[05])$/,
    means: 'a number of seconds that is a multiple of 5',
    value: (text) => `${text}s`,
  },
  'default or text': {
    regexp: /^/,
    means: 'text',
    value: (text) => (text.toLowerCase() === 'default' ? undefined : text),
  },
  /** Taken apart by `cellList`. */
  list: { regexp: /^/, means: 'names with `;` between them', value: (text) => text },
} as const satisfies Record<string, CellForm>;

export type FormName = keyof typeof forms;
