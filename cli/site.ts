import { resolve } from 'node:path';
import type { Compiled } from '../compiler/compile.ts';
import { exitCode } from './exit-code.ts';
import { Failure } from './failure.ts';
import { paintFor } from './format/paint.ts';
import { countOf, type Report } from './format/report.ts';
import { plural } from './format/summary.ts';
import { diagnosticsText, text } from './format/text.ts';
import type { Input } from './input.ts';
import type { Io } from './io.ts';
import { seenFrom } from './seen-from.ts';

/** The site a command is about. */
export interface Site {
  readonly dir: string;
  /** The directory as seen from where pbxc was started; empty when it is the same. */
  readonly shown: string;
  readonly environment: string | undefined;
}

export function siteAt(arg: string | undefined, input: Input, io: Io): Site {
  const dir = resolve(io.cwd, arg ?? '.');
  return { dir, shown: seenFrom(io.cwd, dir), environment: input.text('environment') };
}

export async function compileSite(site: Site): Promise<Compiled> {
  const { compile } = await import('../compiler/compile.ts');
  return compile(site.dir, site.environment === undefined ? {} : { environment: site.environment });
}

/** Compiles for a command that needs a site without errors: with errors, they are shown and the command ends. */
export async function compileSound(site: Site, io: Io): Promise<Compiled> {
  const compiled = await compileSite(site);
  const report = reportOf(site, compiled);
  if (countOf(compiled.diagnostics, 'error') > 0) {
    io.err.write(`${text(report, paintFor(io.err, io.env))}\n`);
    throw new Failure('the site has errors, nothing was done', exitCode.invalid);
  }
  const warnings = compiled.diagnostics.filter((diagnostic) => diagnostic.severity === 'warning');
  if (warnings.length > 0) {
    io.err.write(diagnosticsText({ ...report, diagnostics: warnings }, paintFor(io.err, io.env)));
    io.err.write(`${plural(warnings.length, 'warning')}\n\n`);
  }
  return compiled;
}

export function reportOf(site: Site, compiled: Compiled): Report {
  const { diagnostics, sources, fileCount } = compiled;
  return { diagnostics, sources, fileCount, site: site.shown };
}
