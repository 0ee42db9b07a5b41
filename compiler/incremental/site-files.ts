import { isSame } from '../same.ts';
import type { FileTree } from '../source/file-tree.ts';
import { listFiles } from '../source/list-files.ts';
import type { MediaFile } from '../source/media.ts';
import type { SourceFile } from '../source/place.ts';
import { readMedia } from '../source/read-media.ts';
import type { ReadOptions } from '../source/read-site.ts';
import { readText } from '../source/read-text.ts';

/** What a site is made of, as bytes. */
export interface SiteFiles {
  /** The description in YAML, by name. */
  readonly yaml: ReadonlyMap<string, SourceFile>;
  /** The environment, spreadsheets, the own dialplan and templates, by name. */
  readonly others: ReadonlyMap<string, string>;
  readonly media: readonly MediaFile[];
}

/** Undefined where something cannot be read, such as an environment that is not there. */
export function siteFiles(tree: FileTree, { environment }: ReadOptions): SiteFiles | undefined {
  let isWhole = true;
  const report = (): void => {
    isWhole = false;
  };
  const files = listFiles(tree, report);
  const overlay = environment === undefined ? [] : [files.environments.get(environment)];
  if (!overlay.every((name) => name !== undefined)) return undefined;
  const textsOf = (names: readonly string[]): SourceFile[] =>
    names.map((name) => readText(tree, name, report)).filter((file) => file !== undefined);
  const yaml = new Map(textsOf(files.yaml).map((file) => [file.name, file]));
  const others = textsOf([...overlay, ...files.csv, ...files.dialplan, ...files.templates]).map(
    ({ name, text }): [string, string] => [name, text],
  );
  const media = readMedia(tree, report);
  return isWhole ? { yaml, others: new Map(others), media } : undefined;
}

/** The YAML files that have another text; undefined where anything else is different. */
export function changedFiles(before: SiteFiles, now: SiteFiles): SourceFile[] | undefined {
  if (!isSame([...before.yaml.keys()], [...now.yaml.keys()])) return undefined;
  if (!isSame(before.others, now.others) || !isSame(before.media, now.media)) return undefined;
  return [...now.yaml.values()].filter(({ name, text }) => before.yaml.get(name)?.text !== text);
}
