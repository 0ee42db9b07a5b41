import { nearest } from '../../compiler/didyoumean.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { misuse } from '../input.ts';
import { environment, textOrJson } from '../options.ts';
import { compileSound, siteAt } from '../site.ts';

export const explainPermission: Command = {
  name: 'explain-permission',
  summary: 'tell whether a user may call a number, and which line of the site decides it',
  args: '[SITE] USER NUMBER',
  maxArgs: 3,
  about:
    "The user's own permissions decide first, then those of the user's groups, then those of the outgoing route: the first that say something about the number. Among several at one place, one that allows wins.",
  options: { format: textOrJson, environment },
  examples: [
    { line: 'pbxc explain-permission bob 0044123456', about: 'may bob call there? For the site in this directory' },
    { line: 'pbxc explain-permission site bob 1002', about: 'may bob call 1002? For the site in ./site' },
  ],
  async run(input, io) {
    const args = [...input.args];
    const siteArg = args.length === 3 ? args.shift() : undefined;
    const [name, number] = args;
    if (name === undefined || number === undefined)
      throw misuse(explainPermission, 'who calls what? USER NUMBER is missing');
    const site = siteAt(siteArg, input, io);
    if (!/^[0-9*#+]+$/.test(number))
      throw misuse(explainPermission, `"${number}" is no number: it is made of digits, "*", "#" and "+"`);
    const compiled = await compileSound(site, io);
    const { model } = compiled;
    const user = model?.users.get(name);
    if (model === undefined || user === undefined)
      throw new Failure(noUser(name, model?.users.keys() ?? []), exitCode.failed);
    const { mayCall } = await import('../../compiler/rights/may-call.ts');
    const { answerJson, answerText } = await import('../explain/permission.ts');
    const answer = mayCall(model, user, number);
    io.out.write(
      input.text('format') === 'json'
        ? `${JSON.stringify(answerJson(answer), undefined, 2)}\n`
        : answerText(answer, { user, number, site: site.shown, compiled, paint: paintFor(io.out, io.env) }),
    );
    return exitCode.done;
  },
};

function noUser(name: string, names: Iterable<string>): string {
  const near = nearest(name, names);
  return `there is no user "${name}": ${near === undefined ? 'see: pbxc show users' : `did you mean "${near}"?`}`;
}
