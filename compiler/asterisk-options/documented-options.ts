import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../source/package-root.ts';
import type { AsteriskVersion } from './version.ts';

/** What an Asterisk's documentation says of itself; `scripts/extract-asterisk-options.ts` makes the files. */
export interface DocumentedOptions {
  readonly applications: readonly string[];
  readonly functions: readonly string[];
  /** File name -> type of section -> options. A name with `*` or `^` stands for any of a kind. */
  readonly files: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const loaded = new Map<AsteriskVersion, DocumentedOptions>();

/** Read when first asked for: most runs need none of it. */
export function documentedOptions(version: AsteriskVersion): DocumentedOptions {
  const known = loaded.get(version);
  if (known) return known;
  const path = join(packageRoot(), 'compiler/asterisk-options', `asterisk-${version}.json`);
  const options: DocumentedOptions = JSON.parse(readFileSync(path, 'utf8'));
  loaded.set(version, options);
  return options;
}
