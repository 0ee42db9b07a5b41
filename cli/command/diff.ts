import type { Command } from '../command.ts';
import { environment } from '../options.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'compare two revisions of a site: objects, what callers reach, files',
  args: '[REV [REV]]',
  maxArgs: 2,
  about: [
    'Compiles both, without a checkout, and compares what comes out. With one REV it is compared with the directory as it',
    'is now, without any it is HEAD. No secret is needed and none is shown.',
  ].join('\n'),
  options: {
    site: { type: 'text', value: 'DIR', about: 'the directory of the site; this one when left out' },
    format: {
      type: 'text',
      value: 'FORMAT',
      choices: ['text', 'markdown', 'json'],
      about: 'text (the default), markdown or json',
    },
    'detailed-exitcode': { type: 'flag', about: 'end with 2 when something differs' },
    environment,
  },
  examples: [
    { line: 'pbxc diff', about: 'what you changed since the last commit' },
    { line: 'pbxc diff v12 main', about: 'two revisions' },
  ],
  run: async (input, io) => (await import('../compare/run-diff.ts')).runDiff(input, io),
};
