import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';
import type { SourceFile } from './place.ts';

const folder = (): string => join(packageRoot(), 'compiler', 'presets');

/** The names of the presets that pbxc ships, sorted. */
export function presetNames(): string[] {
  return readdirSync(folder())
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** A shipped preset's text, named `preset:NAME`; undefined when there is none of that name. */
export function readPreset(name: string): SourceFile | undefined {
  if (!presetNames().includes(name)) return undefined;
  return { name: `preset:${name}`, text: readFileSync(join(folder(), `${name}.yaml`), 'utf8') };
}
