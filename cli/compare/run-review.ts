import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mergeBase, resolveRevision } from '../../deploy/git/revision.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { siteAt } from '../site.ts';
import { compare } from './compare.ts';
import { rendererChange } from './renderer.ts';
import { codeOf, formatted } from './run-diff.ts';
import { sidesOf } from './side.ts';

/** `pbxc review`. */
export async function runReview(input: Input, io: Io, base: string): Promise<number> {
  const site = siteAt(input.args[0], input, io);
  const head = resolveRevision(site.dir, input.text('head') ?? 'HEAD');
  const from = mergeBase(site.dir, resolveRevision(site.dir, base), head);
  const step = progress(io);
  const [before, after] = sidesOf(site, from, head);
  step(`compiled ${base} and ${head.asked}`);
  const renderer = rendererChange(site, input.text('rendered') ?? 'rendered');
  const comparison = compare(site, before, after, renderer);
  const text = formatted(comparison, input.text('format') ?? 'markdown', io);
  const output = input.text('output');
  if (output === undefined) io.out.write(text);
  else writeFileSync(resolve(io.cwd, output), text);
  return codeOf(comparison, false);
}
