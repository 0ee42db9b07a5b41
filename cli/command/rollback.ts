import type { Command } from '../command.ts';
import { confirmWithin, farHost, overwriteDrift, root, siteOfHost, textOrJson, yes } from '../options.ts';

export const rollback: Command = {
  name: 'rollback',
  summary: 'go back to an earlier generation of a host',
  args: '[N]',
  maxArgs: 1,
  about: [
    'Without N, to the one before. The files of that generation are applied like any other: only what differs is written',
    'and told to reload. It is a generation of its own, so it can be taken back too. Needs neither site nor secrets.',
  ].join('\n'),
  options: {
    yes,
    host: farHost,
    site: siteOfHost,
    root,
    'overwrite-drift': overwriteDrift,
    'confirm-within': confirmWithin,
    format: textOrJson,
  },
  examples: [
    { line: 'pbxc rollback --yes', about: 'as it was before the last apply' },
    { line: 'pbxc rollback 12', about: 'as it was in generation 12 of "pbxc history"' },
  ],
  async run(input, io) {
    const { overSsh } = await import('../remote/over-ssh.ts');
    return (
      (await overSsh(rollback, input, io)) ?? (await import('../generations/run-rollback.ts')).runRollback(input, io)
    );
  },
};
