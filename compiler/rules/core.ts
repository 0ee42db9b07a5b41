import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

/** What reading, validating and linking report under these names, before any rule runs. */
export const coreRules: readonly Omit<Rule, 'check'>[] = [
  {
    name: 'unreadable-file',
    severity: 'error',
    summary: 'A file or folder of the site cannot be read, or is no text.',
    why: 'It is not there, may not be opened, is larger than any site needs, or holds bytes that are no UTF-8. All that is left of the site is still checked.',
    example: { 'README.md': 'A folder without any .yaml file is no site.\n' },
  },
  {
    name: 'yaml-syntax',
    severity: 'error',
    summary: 'A file is no YAML, or YAML of a kind that sites do not use.',
    why: 'Mostly a colon without a blank, a wrong indentation or a quote that is not closed. A key may stand in a map only once. Text that starts with `*`, `&`, `!`, `%`, `@` or a backtick needs quotes, as do numbers with `#` after a blank.',
    example: exampleSite('contexts: { default: { kind: internal }\n'),
  },
  {
    name: 'csv-syntax',
    severity: 'error',
    summary: 'A spreadsheet of users is no CSV.',
    why: 'Cells stand between commas, and a cell that holds a comma, a quote or a line break has quotes around it, with each quote in it written twice. Every row has as many cells as the first one, which names the columns.',
    example: {
      'site.yaml': exampleSite('contexts: { default: { kind: internal } }\n'),
      'users.csv': 'firstname,lastname\nAlice,"Wonderland\n',
    },
  },
  {
    name: 'lost-value',
    severity: 'warning',
    summary: 'A column of a spreadsheet holds what a site cannot say.',
    why: 'The spreadsheet comes from a system that has more, or other, settings than a site. Nothing becomes of these values; each column is told once, at its first. It is an information only where nobody misses the value. `docs/users-csv.md` says what becomes of each column.',
    example: {
      'site.yaml': exampleSite('contexts: { default: { kind: internal } }\n'),
      'users.csv': 'firstname,lastname,line_site\nAlice,Wonderland,Paris\n',
    },
  },
  {
    name: 'unknown-key',
    severity: 'error',
    summary: 'A key is none that the object has.',
    why: 'Usually a typing mistake, which would otherwise silently do nothing. The nearest key is named; `pbxc schema` and an editor that uses the schema know them all.',
    example: exampleSite('contexts: { default: { kind: internal } }\nusers:\n  alice: { numbr: 1000 }\n'),
  },
  {
    name: 'wrong-type',
    severity: 'error',
    summary: 'A value is not of the form that its key wants.',
    why: 'The message says what is wanted and what was found. Numbers may be written without quotes, and keep their zeros.',
    example: exampleSite('contexts: { default: { kind: internal } }\nusers:\n  alice: { number: 1000, ring: 20 }\n'),
  },
  {
    name: 'missing-key',
    severity: 'error',
    summary: 'An object lacks a key that it cannot do without.',
    why: 'Some keys have no sensible default, and some are needed because of others, as a trunk that registers needs somebody to register with.',
    example: exampleSite('contexts: { default: { kind: internal } }\nmusic_on_hold:\n  jazz: { mode: files }\n'),
  },
  {
    name: 'dangling-reference',
    severity: 'error',
    summary: 'A name stands for an object that does not exist.',
    why: 'Every user, queue, schedule or other object that is named somewhere must be declared. The nearest name is suggested.',
    example: exampleSite(
      'contexts: { default: { kind: internal } }\nusers:\n  alice: { number: 1000, fallback: { busy: "queue:support" } }\n',
    ),
  },
  {
    name: 'missing-sound',
    severity: 'warning',
    summary: 'A sound is named that neither the site nor Asterisk has.',
    why: "Callers would hear nothing. A site ships its sounds as `sounds/LANGUAGE/NAME.wav`; the others are Asterisk's own prompts, of Debian's asterisk-core-sounds. What a host has of its own is named with its folder, `custom/NAME` or `recordings/NAME`, and is not looked for.",
    example: exampleSite(
      'contexts: { default: { kind: internal } }\nusers:\n  alice: { number: 1000, fallback: { busy: "sound:vm-goodby" } }\n',
    ),
  },
  {
    name: 'unplayable-sound',
    severity: 'error',
    summary: 'A file of `sounds/` or `moh/` is none that Asterisk can play.',
    why: 'Prompts are mono with 16 bit and 8000 Hz in a `.wav`, or of another format that Asterisk knows by its ending; `sox` makes one of whatever was recorded. Prompts are in a folder of their language, `sounds/fr/closed.wav`, and music in one of its class, `moh/jazz/blue-train.wav`.',
    example: {
      'site.yaml': exampleSite('contexts: { default: { kind: internal } }\n'),
      'sounds/fr/closed.wav': 'This is no WAV file.\n',
    },
  },
  {
    name: 'duplicate-object',
    severity: 'error',
    summary: 'The same object is declared in two files, or in two ways.',
    why: 'Objects are declared once, so that there is one place to look and to change. Only presets and environments lie beneath and above a site.',
    example: {
      'site.yaml': exampleSite('contexts: { default: { kind: internal } }\n'),
      'paris.yaml': 'users:\n  alice: { number: 1000 }\n',
      'rennes.yaml': 'users:\n  alice: { number: 2000 }\n',
    },
  },
  {
    name: 'bad-rewrite',
    severity: 'error',
    summary: 'A `regexp` or `target` of a route is none that Asterisk can follow.',
    why: 'What is kept of a dialled number is cut out without a regular-expression engine, so a `regexp` is a prefix, one `(.*)`, and what is dropped at the end; `target` puts digits around `\\1`.',
    example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    abroad:
      patterns: [{ match: "00.", regexp: "(00|01)(.*)", target: '+\\1' }]
      trunks: [operator]
`),
  },
  {
    name: 'route-without-trunk',
    severity: 'warning',
    summary: 'An outgoing route of the site has no trunks.',
    why: 'Such a route takes no calls. A preset leaves the trunks of its routes to the site, which names the routes that it wants and gives each its `trunks`; `null` takes a route away.',
    example: exampleSite(`contexts:
  default: { kind: internal }
routes:
  outgoing:
    national: { patterns: [0ZXXXXXXXX] }
`),
  },
];
