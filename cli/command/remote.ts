import type { Command } from '../command.ts';
import { root } from '../options.ts';

export const remote: Command = {
  name: 'remote',
  summary: 'do what a pbxc on another machine asks; it starts this one over ssh',
  args: '',
  maxArgs: 0,
  about: [
    'Reads one request from standard input: the files of the host, with their secrets, and what to do. Answers with a line of',
    'JSON for each step. Once the request is there whole the connection is not needed: what was begun is finished or undone.',
  ].join('\n'),
  options: { root },
  examples: [
    { line: 'pbxc remote', about: 'what "pbxc apply" runs on a host with `ssh`, with a request for it to read' },
  ],
  run: async (input, io) => (await import('../remote/run-remote.ts')).runRemote(input, io),
};
