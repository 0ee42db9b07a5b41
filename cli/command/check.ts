import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { formats, isFormatName } from '../format/index.ts';
import { paintFor } from '../format/paint.ts';
import { countOf } from '../format/report.ts';
import { environment } from '../options.ts';
import { compileSite, reportOf, siteAt } from '../site.ts';

export const check: Command = {
  name: 'check',
  summary: 'find everything that is wrong with a site',
  args: '[SITE]',
  maxArgs: 1,
  about: 'All problems are shown in one run. Ends with 3 if there are errors.',
  options: {
    format: {
      type: 'text',
      value: 'FORMAT',
      choices: Object.keys(formats),
      about: 'text (the default), json, sarif, github (annotations), gitlab (Code Quality) or junit',
    },
    strict: { type: 'flag', about: 'warnings count as errors' },
    environment,
  },
  examples: [
    { line: 'pbxc check', about: 'the site in this directory' },
    { line: 'pbxc check site --format github', about: 'in GitHub Actions: annotations on the lines of a pull request' },
    { line: 'pbxc check site --environment lab --strict', about: 'with an overlay, and warnings as errors' },
  ],
  async run(input, io) {
    const site = siteAt(input.args[0], input, io);
    const compiled = await compileSite(site);
    const format = input.text('format') ?? 'text';
    const print = formats[isFormatName(format) ? format : 'text'];
    io.out.write(print(reportOf(site, compiled), paintFor(io.out, io.env)));
    const severe = countOf(compiled.diagnostics, 'error') > 0;
    const strict = input.flag('strict') && countOf(compiled.diagnostics, 'warning') > 0;
    return severe || strict ? exitCode.invalid : exitCode.done;
  },
};
