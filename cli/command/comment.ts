import type { Command } from '../command.ts';
import { misuse } from '../input.ts';

export const comment: Command = {
  name: 'comment',
  summary: 'put a review on the pull request that a pipeline is about, in one comment that is kept up to date',
  args: 'FILE',
  maxArgs: 1,
  about: [
    'For pipelines of GitHub (needs GITHUB_TOKEN) and GitLab (needs PBXC_GITLAB_TOKEN, with the scope "api"); the token is read',
    'from the environment alone. The comment is found by a tag that nobody sees. One of a newer run is not written over.',
  ].join('\n'),
  options: {
    key: { type: 'text', value: 'KEY', about: 'which comment it is, where one request has several sites' },
    at: { type: 'text', value: 'TIME', about: 'when the run began, such as 2026-11-29T08:00:00Z; now when left out' },
  },
  examples: [{ line: 'pbxc comment review.md', about: 'after "pbxc review --base origin/main -o review.md"' }],
  async run(input, io) {
    const [file] = input.args;
    if (file === undefined) throw misuse(comment, 'say which file holds the comment');
    return (await import('../comment/run-comment.ts')).runComment(input, io, file);
  },
};
