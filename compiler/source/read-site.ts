import type { Diagnostic } from '../diagnostic.ts';
import { compose, type Value } from './compose.ts';
import { listFiles } from './list-files.ts';
import { isMap, joinFiles, overlay } from './merge.ts';
import type { SourceFile } from './place.ts';
import { readPreset } from './presets.ts';
import { readText } from './read-text.ts';
import { placeAt } from './spans.ts';

type Document = { [key: string]: Value };

/** A site directory as it was read: one document with presets beneath and the environment on top, not yet validated. */
export interface SourceTree {
  readonly root: Document;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, by name, for showing lines. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** The site's own dialplan, `dialplan/*.conf`, in the order of their names. */
  readonly dialplan: readonly SourceFile[];
}

export interface ReadOptions {
  /** The name of an overlay in `environments/`. */
  readonly environment?: string | undefined;
}

/** Reads a site directory. The only part of the compiler that touches the file system. */
export function readSite(dir: string, options: ReadOptions = {}): SourceTree {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const sources = new Map<string, SourceFile>();
  const files = listFiles(dir, report);

  const read = (name: string): SourceFile | undefined => {
    const file = readText(dir, name, report);
    if (file !== undefined) sources.set(name, file);
    return file;
  };
  const readDocument = (name: string): Document | undefined => {
    const file = read(name);
    return file === undefined ? undefined : documentOf(file, report);
  };

  const documents = files.yaml.map(readDocument).filter((document) => document !== undefined);
  if (files.yaml.length === 0 && diagnostics.length === 0) {
    report({
      rule: 'unreadable-file',
      severity: 'error',
      message: `there is no .yaml file in ${dir}`,
      hint: '`pbxc init DIR` makes a site to start from',
    });
  }
  let root = documents.length === 0 ? {} : joinFiles(documents, report);

  const { environment } = options;
  if (environment !== undefined) {
    const name = files.environments.get(environment);
    const over = name === undefined ? undefined : readDocument(name);
    if (name === undefined) report(unknownEnvironment(environment, [...files.environments.keys()]));
    if (over !== undefined) root = overlay(root, over);
  }
  root = withPresets(root, sources, report);
  const dialplan = files.dialplan.map(read).filter((file) => file !== undefined);
  return { root, diagnostics, sources, dialplan };
}

function documentOf(file: SourceFile, report: (diagnostic: Diagnostic) => void): Document | undefined {
  const { value, diagnostics } = compose(file);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (value === undefined || value === null) return undefined;
  if (isMap(value)) return value;
  report({
    rule: 'wrong-type',
    severity: 'error',
    message: `${file.name} holds no sections`,
    place: placeAt(file, 0, 1, ''),
    hint: 'a site starts with keys such as `site:` and `users:`',
  });
  return undefined;
}

/** Presets lie beneath the site: the site's own words win. A name that is no preset is left to validation of `site.presets`. */
function withPresets(
  root: Document,
  sources: Map<string, SourceFile>,
  report: (diagnostic: Diagnostic) => void,
): Document {
  const names = isMap(root.site ?? null) ? (root.site as Document).presets : undefined;
  if (!Array.isArray(names)) return root;
  let base: Document | undefined;
  for (const name of names) {
    const file = typeof name === 'string' ? readPreset(name) : undefined;
    if (file === undefined) continue;
    sources.set(file.name, file);
    const preset = documentOf(file, report);
    if (preset !== undefined) base = base === undefined ? preset : overlay(base, preset);
  }
  return base === undefined ? root : overlay(base, root);
}

function unknownEnvironment(name: string, known: readonly string[]): Diagnostic {
  const hint = known.length === 0 ? 'this site has no `environments/` folder' : `there are: ${known.join(', ')}`;
  return { rule: 'dangling-reference', severity: 'error', message: `there is no environment "${name}"`, hint };
}
