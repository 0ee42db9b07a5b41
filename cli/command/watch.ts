import { resolve, sep } from 'node:path';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { paintFor } from '../format/paint.ts';
import { countOf } from '../format/report.ts';
import { text } from '../format/text.ts';
import type { Io } from '../io.ts';
import { environment } from '../options.ts';
import { compileSite, reportOf, type Site, siteAt } from '../site.ts';
import { onChange } from '../watch/on-change.ts';

const clear = '\u001b[H\u001b[2J\u001b[3J';

export const watch: Command = {
  name: 'watch',
  summary: 'check a site again at every save',
  args: '[SITE]',
  maxArgs: 1,
  about: 'With -o, a site without errors is also built. Ends with Ctrl-C.',
  options: {
    output: { type: 'text', short: 'o', value: 'DIR', about: 'also write every generated file to DIR' },
    environment,
  },
  examples: [{ line: 'pbxc watch -o build/files', about: 'check and build at every save' }],
  async run(input, io) {
    const site = siteAt(input.args[0], input, io);
    const output = input.text('output');
    const built = output === undefined ? undefined : resolve(io.cwd, output);
    const watcher = await onChange(
      site.dir,
      (path) => isWithin(path, built),
      () => round(site, built, io),
    );
    await round(site, built, io);
    await io.untilStopped();
    await watcher.close();
    return exitCode.done;
  },
};

/** One check, and build; what goes wrong is told, and the next save is waited for. */
async function round(site: Site, output: string | undefined, io: Io): Promise<void> {
  const start = performance.now();
  const lines: string[] = [];
  try {
    const compiled = await compileSite(site);
    lines.push(text(reportOf(site, compiled), paintFor(io.out, io.env)));
    if (output !== undefined && countOf(compiled.diagnostics, 'error') === 0) {
      const { buildSite } = await import('../build/build-site.ts');
      lines.push(`${await buildSite(compiled, site, output, { hosts: [], only: [] })}\n`);
    }
  } catch (error) {
    lines.push(`pbxc: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  const took = Math.round(performance.now() - start);
  if (io.out.isTerminal) io.out.write(clear);
  io.out.write(`${lines.join('')}Took ${took} ms, waiting for the next save\n`);
}

function isWithin(path: string, built: string | undefined): boolean {
  return built !== undefined && (path === built || path.startsWith(built + sep));
}
