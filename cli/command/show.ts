import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '../../compiler/didyoumean.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { text } from '../format/text.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { environment, textOrJson } from '../options.ts';
import { compileSite, reportOf, siteAt } from '../site.ts';

export const show: Command = {
  name: 'show',
  summary: 'show an object as the compiler sees it, each value with the place it came from',
  args: '[SITE] [KIND[:NAME]]',
  maxArgs: 2,
  about: 'Without a KIND: the kinds and how many there are of each. Without a NAME: the names of that kind.',
  options: {
    preset: { type: 'text', value: 'NAME', about: 'print a preset that comes with pbxc' },
    format: textOrJson,
    environment,
  },
  examples: [
    { line: 'pbxc show user:alice', about: 'a user of the site in this directory, defaults filled in' },
    { line: 'pbxc show site queues', about: 'the queues of the site in ./site' },
    { line: 'pbxc show --preset france', about: 'what the preset "france" puts beneath a site' },
  ],
  async run(input, io) {
    const preset = input.text('preset');
    if (preset !== undefined) return showPreset(preset, io);
    const { siteArg, what } = readArgs(input, io);
    const site = siteAt(siteArg, input, io);
    const compiled = await compileSite(site);
    if (compiled.site === undefined) {
      io.err.write(text(reportOf(site, compiled), paintFor(io.err, io.env)));
      return exitCode.invalid;
    }
    const json = input.text('format') === 'json';
    const { print } = await import('../show/print.ts');
    io.out.write(print(compiled.site, what, { site: site.shown, json, paint: paintFor(io.out, io.env) }));
    return exitCode.done;
  },
};

/** One argument is a site when it is a directory and no `KIND:NAME`, else what to show. */
function readArgs(input: Input, io: Io): { siteArg: string | undefined; what: string | undefined } {
  const [first, second] = input.args;
  if (first === undefined || second !== undefined) return { siteArg: first, what: second };
  const path = resolve(io.cwd, first);
  const isSite = existsSync(path) && statSync(path).isDirectory();
  return isSite ? { siteArg: first, what: undefined } : { siteArg: undefined, what: first };
}

async function showPreset(name: string, io: Io): Promise<number> {
  const { presetNames, readPreset } = await import('../../compiler/source/presets.ts');
  const preset = readPreset(name);
  if (preset === undefined) {
    const near = nearest(name, presetNames());
    const hint = near === undefined ? `there are ${presetNames().join(', ')}` : `did you mean "${near}"?`;
    throw new Failure(`there is no preset "${name}": ${hint}`, exitCode.usage);
  }
  io.out.write(preset.text);
  return exitCode.done;
}
