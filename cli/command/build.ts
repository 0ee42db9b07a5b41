import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { misuse } from '../input.ts';
import { environment, hosts } from '../options.ts';
import { progress } from '../progress.ts';
import { compileSound, siteAt } from '../site.ts';

export const build: Command = {
  name: 'build',
  summary: 'write every generated file to a directory',
  args: '[SITE] -o DIR',
  maxArgs: 1,
  about: [
    'Files go to DIR/<host>/<absolute path>, with references where secrets go. A file that is as it should be is not',
    'touched; what an earlier build wrote and the site no longer makes is removed; files of anybody else are left.',
  ].join('\n'),
  options: {
    output: { type: 'text', short: 'o', value: 'DIR', about: 'where to; a new, an empty or a build directory' },
    host: hosts,
    only: {
      type: 'text',
      value: 'GLOB',
      multiple: true,
      about: "only files whose name ('*.conf') or path on the host ('/etc/asterisk/**') matches",
    },
    environment,
  },
  examples: [
    { line: 'pbxc build -o build/files', about: 'all files of all hosts' },
    { line: "pbxc build site -o out --host pbx1 --only 'queues.conf'", about: 'one file of one host' },
  ],
  async run(input, io) {
    const output = input.text('output');
    if (output === undefined) throw misuse(build, 'where to? -o DIR is missing');
    const site = siteAt(input.args[0], input, io);
    const step = progress(io);
    const compiled = await compileSound(site, io);
    step('compiled, making and writing the files');
    const selection = { hosts: input.list('host'), only: input.list('only') };
    const { buildSite } = await import('../build/build-site.ts');
    io.out.write(`${await buildSite(compiled, site, resolve(io.cwd, output), selection)}\n`);
    return exitCode.done;
  },
};
