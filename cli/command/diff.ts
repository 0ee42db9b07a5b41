import type { Command } from '../command.ts';
import { misuse } from '../input.ts';
import { environment, farHost, root } from '../options.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'compare two revisions of a site, or two generations of a host',
  args: '[REV [REV]]',
  maxArgs: 2,
  about: [
    'Compiles both, without a checkout, and compares what comes out. With one REV it is compared with the directory as it',
    'is now, without any it is HEAD. No secret is needed and none is shown.',
    '',
    'With --generations the two are numbers of "pbxc history", and what is compared are the files as the host kept them: with one',
    'it is compared with the newest, without any these are the last two.',
  ].join('\n'),
  options: {
    site: { type: 'text', value: 'DIR', about: 'the directory of the site; this one when left out' },
    format: {
      type: 'text',
      value: 'FORMAT',
      choices: ['text', 'markdown', 'json'],
      about: 'text (the default), markdown or json',
    },
    generations: { type: 'flag', about: 'compare generations of a host instead' },
    host: farHost,
    root,
    'detailed-exitcode': { type: 'flag', about: 'end with 2 when something differs' },
    environment,
  },
  examples: [
    { line: 'pbxc diff', about: 'what you changed since the last commit' },
    { line: 'pbxc diff v12 main', about: 'two revisions' },
    { line: 'pbxc diff --generations 3 5', about: 'what two applies did to this machine' },
  ],
  async run(input, io) {
    if (!input.flag('generations')) {
      const option = ['host', 'root'].find((name) => input.flag(name));
      if (option !== undefined) throw misuse(diff, `--${option} is for --generations`);
      return (await import('../compare/run-diff.ts')).runDiff(input, io);
    }
    if (input.flag('environment')) throw misuse(diff, '--environment is for revisions');
    const { overSsh } = await import('../remote/over-ssh.ts');
    const { runDiffGenerations } = await import('../generations/run-diff-generations.ts');
    return (await overSsh(diff, input, io)) ?? runDiffGenerations(input, io);
  },
};
