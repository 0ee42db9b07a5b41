import type { Command } from '../command.ts';
import { misuse } from '../input.ts';
import { environment } from '../options.ts';

export const review: Command = {
  name: 'review',
  summary: 'say what a branch changes, as a comment for its pull request',
  args: '[SITE]',
  maxArgs: 1,
  about: [
    'Compares the branch with the commit at which it left its base, as "pbxc diff" does. A comment holds 60,000',
    'characters: what has no room is counted. Ends with 3 when the branch has errors.',
  ].join('\n'),
  options: {
    base: { type: 'text', value: 'REV', about: 'what the branch is to be merged into: origin/main' },
    head: { type: 'text', value: 'REV', about: 'the branch; HEAD when left out' },
    rendered: {
      type: 'text',
      value: 'BRANCH',
      about:
        'where "pbxc publish" keeps what hosts have: tells what a new version of pbxc changes; rendered if left out',
    },
    format: {
      type: 'text',
      value: 'FORMAT',
      choices: ['markdown', 'text', 'json'],
      about: 'markdown (the default), text or json',
    },
    output: { type: 'text', short: 'o', value: 'FILE', about: 'write it to FILE' },
    environment,
  },
  examples: [
    { line: 'pbxc review --base origin/main', about: 'the branch that is checked out' },
    { line: 'pbxc review site --base main -o review.md', about: 'for "pbxc comment review.md"' },
  ],
  async run(input, io) {
    const base = input.text('base');
    if (base === undefined) throw misuse(review, 'say what to compare with: --base REV');
    return (await import('../compare/run-review.ts')).runReview(input, io, base);
  },
};
