import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../didyoumean.ts';
import { quoted } from '../quoted.ts';
import { compose, type Value } from './compose.ts';
import { readUsersCsv } from './csv/users.ts';
import { directory } from './directory.ts';
import type { FileTree } from './file-tree.ts';
import { listFiles } from './list-files.ts';
import type { MediaFile } from './media.ts';
import { isMap, joinFiles, overlay } from './merge.ts';
import type { Origin } from './origin.ts';
import type { SourceFile } from './place.ts';
import { presetNames, readPreset } from './presets.ts';
import { readMedia } from './read-media.ts';
import { readText } from './read-text.ts';
import { expandShorthand } from './shorthand.ts';
import { placeAt, placeOf } from './spans.ts';

type Document = { [key: string]: Value };
type Report = (diagnostic: Diagnostic) => void;

/** A site directory as it was read: one document with presets beneath and the environment on top, not yet validated. */
export interface SourceTree {
  readonly root: Document;
  readonly diagnostics: readonly Diagnostic[];
  /** False when something could not be read: then nobody knows what the site has and has not. */
  readonly isWhole: boolean;
  /** Every file that was read, by name, for showing lines. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** What each YAML file of the site says, by name; the document is put together of them. */
  readonly documents: ReadonlyMap<string, Document>;
  /** The site's own dialplan, `dialplan/*.conf`, in the order of their names. */
  readonly dialplan: readonly SourceFile[];
  /** Templates of phones' files that lie above ours, `templates/**.njk`, in the order of their names. */
  readonly templates: readonly SourceFile[];
  /** What hosts play: `sounds/` and `moh/`, in the order of their names. */
  readonly media: readonly MediaFile[];
}

export interface ReadOptions {
  /** The name of an overlay in `environments/`. */
  readonly environment?: string | undefined;
}

/** Reads a site: a directory, or a tree of files. The only part of the compiler that touches the file system. */
export function readSite(site: string | FileTree, options: ReadOptions = {}): SourceTree {
  const tree = typeof site === 'string' ? directory(site) : site;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    diagnostics.push(diagnostic);
  };
  const sources = new Map<string, SourceFile>();
  const byFile = new Map<string, Document>();
  const files = listFiles(tree, report);

  let isWhole = diagnostics.length === 0;
  const lost = (): undefined => {
    isWhole = false;
    return undefined;
  };
  const read = (name: string): SourceFile | undefined => {
    const file = readText(tree, name, report);
    if (file === undefined) return lost();
    sources.set(name, file);
    return file;
  };
  const readDocument = (name: string): Document | undefined => {
    const file = read(name);
    if (file === undefined) return undefined;
    const { document, isRead } = documentOf(file, report);
    if (document !== undefined) byFile.set(name, document);
    return isRead ? document : lost();
  };

  const readUsers = (name: string): Document | undefined => {
    const file = read(name);
    if (file === undefined) return undefined;
    const users = readUsersCsv(file);
    for (const diagnostic of users.diagnostics) report(diagnostic);
    sources.set(name, users.shown);
    if (!users.isWhole) lost();
    return users.document;
  };

  const documents = [...files.yaml.map(readDocument), ...files.csv.map(readUsers)].filter(
    (document) => document !== undefined,
  );
  if (files.yaml.length === 0 && isWhole) {
    const hint = '`pbxc init DIR` makes a site to start from';
    report({ rule: 'unreadable-file', severity: 'error', message: `there is no .yaml file in ${tree.name}`, hint });
    lost();
  }
  let root = documents.length === 0 ? {} : joinFiles(documents, report);

  const { environment } = options;
  if (environment !== undefined) {
    const name = files.environments.get(environment);
    const over = name === undefined ? lost() : readDocument(name);
    if (name === undefined) report(unknownEnvironment(environment, [...files.environments.keys()].sort()));
    if (over !== undefined) root = overlay(root, over);
  }
  root = withPresets(root, sources, report);
  expandShorthand(root);
  const dialplan = files.dialplan.map(read).filter((file) => file !== undefined);
  const templates = files.templates.map(read).filter((file) => file !== undefined);
  const media = readMedia(tree, report);
  return { root, diagnostics, isWhole, sources, documents: byFile, dialplan, templates, media };
}

/** A file's sections; none for an empty one. `isRead` is false for what is no YAML or holds something else. */
function documentOf(file: SourceFile, report: Report): { document: Document | undefined; isRead: boolean } {
  const { value, diagnostics } = compose(file);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (value === undefined || value === null) return { document: undefined, isRead: diagnostics.length === 0 };
  if (isMap(value)) return { document: value, isRead: true };
  report({
    rule: 'wrong-type',
    severity: 'error',
    message: `${file.name} holds no sections`,
    place: placeAt(file, 0, 1, ''),
    hint: 'a site starts with keys such as `site:` and `users:`',
  });
  return { document: undefined, isRead: false };
}

/** Presets lie beneath the site: the site's own words win. What is no list of texts is left to validation. */
function withPresets(root: Document, sources: Map<string, SourceFile>, report: Report): Document {
  const site = root.site ?? null;
  const names = isMap(site) ? site.presets : undefined;
  if (!Array.isArray(names)) return root;
  let base: Document | undefined;
  for (const [key, name] of names.entries()) {
    if (typeof name !== 'string') continue;
    const file = readPreset(name);
    if (file === undefined) {
      report(unknownPreset(name, { container: names, key }));
      continue;
    }
    sources.set(file.name, file);
    const { document } = documentOf(file, report);
    if (document !== undefined) base = base === undefined ? document : overlay(base, document);
  }
  return base === undefined ? root : overlay(base, root);
}

function unknownPreset(name: string, origin: Origin): Diagnostic {
  const near = nearest(name, presetNames());
  const hint = near === undefined ? `there are: ${presetNames().join(', ')}` : `did you mean "${near}"?`;
  const message = `there is no preset ${quoted(name)}`;
  return { rule: 'dangling-reference', severity: 'error', message, place: placeOf(origin), hint };
}

function unknownEnvironment(name: string, known: readonly string[]): Diagnostic {
  const hint = known.length === 0 ? 'this site has no `environments/` folder' : `there are: ${known.join(', ')}`;
  return { rule: 'dangling-reference', severity: 'error', message: `there is no environment ${quoted(name)}`, hint };
}
