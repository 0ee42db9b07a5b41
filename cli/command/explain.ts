import { rangesOf } from '../../compiler/explain/ranges.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { explainLine, lineText, rangesText } from '../explain/answer.ts';
import { splitLine } from '../explain/split-line.ts';
import { paintFor } from '../format/paint.ts';
import { misuse } from '../input.ts';
import { environment, textOrJson } from '../options.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'tell where a line of a generated file comes from',
  args: 'FILE[:LINE]',
  maxArgs: 1,
  about:
    'FILE is in a directory made by "pbxc build", or with --site a path on a host. Without LINE: every range of lines.',
  options: {
    site: { type: 'text', value: 'SITE', about: 'FILE is a path on a host of this site' },
    host: { type: 'text', value: 'HOST', about: 'with --site: which host; not needed if the site has one' },
    format: textOrJson,
    environment,
  },
  examples: [
    { line: 'pbxc explain build/files/pbx1/etc/asterisk/queues.conf:12', about: 'a line of a build' },
    { line: 'pbxc explain --site site /etc/asterisk/queues.conf:12', about: 'a line as it is on a host' },
  ],
  async run(input, io) {
    const [arg] = input.args;
    if (arg === undefined) throw misuse(explain, 'which file? FILE[:LINE] is missing');
    const { file, line } = splitLine(arg);
    const { findSubject } = await import('../explain/subject.ts');
    const { artifact, site, compiled } = await findSubject(file, input, io);
    const json = input.text('format') === 'json';
    if (line === undefined) {
      io.out.write(json ? asJson(rangesOf(artifact)) : rangesText(artifact, site));
      return exitCode.done;
    }
    const answer = explainLine(artifact, line);
    io.out.write(json ? asJson(answer) : lineText(answer, site, compiled, paintFor(io.out, io.env)));
    return exitCode.done;
  },
};

function asJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
