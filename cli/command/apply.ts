import type { Command } from '../command.ts';
import {
  allow,
  confirmWithin,
  environment,
  hosts,
  local,
  newSiteKey,
  overwriteDrift,
  root,
  verbose,
  yes,
} from '../options.ts';

export const apply: Command = {
  name: 'apply',
  summary: 'do what plan shows',
  args: '[SITE | PLAN]',
  maxArgs: 1,
  about: [
    'The host gets the new configuration whole, or keeps the old one: whatever goes wrong is taken back, also after a',
    'crash. Only what changed is written and told to reload. What was changed by hand on the host is not gone over',
    'without a word. Hosts with `ssh` in the site are reached by it, in the order that `after` gives, and by a pbxc of the same',
    'version there; where one fails no other is begun. A PLAN made by "pbxc plan -o" is done as it was shown, or refused when site or host changed since.',
    'What is seldom meant (many users gone, an emergency route changed) needs --allow, or `site.valves` in the site.',
  ].join('\n'),
  options: {
    yes,
    verbose,
    host: hosts,
    root,
    local,
    canary: { type: 'text', value: 'HOST', about: 'this host first; the others only when all is well there' },
    allow,
    'overwrite-drift': overwriteDrift,
    'new-site-key': newSiteKey,
    'confirm-within': confirmWithin,
    format: {
      type: 'text',
      value: 'FORMAT',
      choices: ['text', 'json', 'jsonl'],
      about: 'text (the default), json, or jsonl: an event on each line as it happens',
    },
    environment,
  },
  examples: [
    {
      line: 'pbxc apply --root build/root --yes',
      about: 'to a directory: no privilege needed, nothing is told to reload',
    },
    { line: 'pbxc apply --canary mds1', about: 'all hosts, one of them before the others' },
    { line: 'pbxc apply plan.json', about: 'what was planned, and nothing else' },
  ],
  run: async (input, io) => (await import('../plan/run-apply.ts')).runApply(input, io),
};
