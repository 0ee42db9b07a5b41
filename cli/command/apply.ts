import type { Command } from '../command.ts';
import { environment, oneHost, root, textOrJson } from '../options.ts';

export const apply: Command = {
  name: 'apply',
  summary: 'do what plan shows',
  args: '[SITE | PLAN]',
  maxArgs: 1,
  about: [
    'Every file is written in full before the first one is put in its place. Only what changed is written and told to',
    'reload. A PLAN made by "pbxc plan -o" is done as it was shown, or refused when site or host changed since.',
  ].join('\n'),
  options: {
    yes: { type: 'flag', short: 'y', about: 'do not ask' },
    host: oneHost,
    root,
    format: textOrJson,
    environment,
  },
  examples: [
    {
      line: 'pbxc apply --root build/root --yes',
      about: 'to a directory: no privilege needed, nothing is told to reload',
    },
    { line: 'pbxc apply plan.json', about: 'what was planned, and nothing else' },
  ],
  run: async (input, io) => (await import('../plan/run-apply.ts')).runApply(input, io),
};
