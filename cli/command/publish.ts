import type { Command } from '../command.ts';
import { environment, textOrJson } from '../options.ts';

export const publish: Command = {
  name: 'publish',
  summary: 'commit what every host should have to a branch of its own',
  args: '[SITE]',
  maxArgs: 1,
  about: [
    'The branch holds HOST/absolute/path for every file, with references in place of secrets, and each commit names the',
    'commit of the site and the version of pbxc it comes from. The work tree and the index are not touched; when nothing is',
    'new there is no commit.',
  ].join('\n'),
  options: {
    branch: { type: 'text', value: 'BRANCH', about: 'the branch; rendered when left out' },
    revision: { type: 'text', value: 'REV', about: 'the commit of the site; HEAD when left out' },
    push: { type: 'text', value: 'REMOTE', about: 'go on from where REMOTE has the branch, and push it there' },
    format: textOrJson,
    environment,
  },
  examples: [
    { line: 'pbxc publish', about: 'the site in this directory, as it is committed' },
    { line: 'pbxc publish site --branch rendered --push origin', about: 'in CI, after a merge' },
  ],
  run: async (input, io) => (await import('../publish/run-publish.ts')).runPublish(input, io),
};
