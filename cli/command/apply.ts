import type { Command } from '../command.ts';
import { confirmWithin, environment, oneHost, overwriteDrift, root, textOrJson, yes } from '../options.ts';

export const apply: Command = {
  name: 'apply',
  summary: 'do what plan shows',
  args: '[SITE | PLAN]',
  maxArgs: 1,
  about: [
    'The host gets the new configuration whole, or keeps the old one: whatever goes wrong is taken back, also after a',
    'crash. Only what changed is written and told to reload. What was changed by hand on the host is not gone over',
    'without a word. A PLAN made by "pbxc plan -o" is done as it was shown, or refused when site or host changed since.',
  ].join('\n'),
  options: {
    yes,
    host: oneHost,
    root,
    'overwrite-drift': overwriteDrift,
    'confirm-within': confirmWithin,
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
