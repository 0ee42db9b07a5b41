import type { Command } from '../command.ts';
import { environment, hosts, local, root, verbose } from '../options.ts';

export const plan: Command = {
  name: 'plan',
  summary: 'show what apply would do, and change nothing',
  args: '[SITE]',
  maxArgs: 1,
  about: [
    'Hosts with `ssh` in the site are asked over it; else the host is this machine, or with --root a directory that stands for it.',
    'No secret is shown.',
    'Ends with 0 whether or not there is something to do, unless --detailed-exitcode is given.',
  ].join('\n'),
  options: {
    host: hosts,
    root,
    local,
    verbose,
    summary: { type: 'flag', about: 'leave the differences inside of files out' },
    output: { type: 'text', short: 'o', value: 'FILE', about: 'keep the plan in FILE, for "pbxc apply FILE"' },
    'detailed-exitcode': { type: 'flag', about: 'end with 2 when there is something to do' },
    format: {
      type: 'text',
      value: 'FORMAT',
      choices: ['text', 'json', 'markdown', 'sarif', 'github', 'gitlab', 'junit'],
      about: 'text (the default), json, or markdown; sarif, github, gitlab, junit: as findings',
    },
    environment,
  },
  examples: [
    {
      line: 'pbxc plan --root build/root',
      about: 'against a directory: no privilege needed, nothing is told to reload',
    },
    { line: 'pbxc plan site --host pbx1 -o plan.json', about: 'against this machine, kept to be applied later' },
  ],
  run: async (input, io) => (await import('../plan/run-plan.ts')).runPlan(input, io),
};
