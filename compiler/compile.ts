import type { SiteDocument } from '../schema/document.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Dialplan } from './dialplan/dialplan.ts';
import { lower } from './dialplan/lower.ts';
import { declaredNames } from './model/declared.ts';
import { link } from './model/link.ts';
import type { Model } from './model/model.ts';
import { checkRules } from './rules/check.ts';
import { compareDiagnostics } from './sort-diagnostics.ts';
import type { FileTree } from './source/file-tree.ts';
import type { SourceFile } from './source/place.ts';
import { type ReadOptions, readSite, type SourceTree } from './source/read-site.ts';
import { addSwitchboards } from './source/switchboards.ts';
import { withoutConsequences } from './validate/consequences.ts';
import { validate } from './validate/validate.ts';

/** A site, read and checked. */
export interface Compiled {
  /** The document with its defaults; absent when so much is wrong that nothing can be made of it. */
  readonly site: SiteDocument | undefined;
  /** Absent when the document or its references are wrong: then there are errors among the diagnostics. */
  readonly model: Model | undefined;
  /** By host. */
  readonly dialplans: ReadonlyMap<string, Dialplan>;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, by name. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly fileCount: number;
}

export type CompileOptions = ReadOptions;

/** Reads, validates, links, lowers and checks a site: a directory, or a tree of files. What is wrong with it is in the diagnostics; nothing is thrown. */
export function compile(site: string | FileTree, options: CompileOptions = {}): Compiled {
  return compileWhole(site, options).compiled;
}

/** A compile with what came up on the way. */
export interface WholeCompile {
  readonly compiled: Compiled;
  readonly tree: SourceTree;
  /** Undefined when something is wrong with the document. */
  readonly linked: ReturnType<typeof link> | undefined;
}

/** Compiles, and shows the steps: what they read of the model goes through `view`. */
export function compileWhole(
  site: string | FileTree,
  options: CompileOptions,
  view: (model: Model) => Model = (model) => model,
): WholeCompile {
  const tree = readSite(site, options);
  const derived: Diagnostic[] = [];
  addSwitchboards(tree.root, (diagnostic) => derived.push(diagnostic));
  const declared = declaredNames(tree.root);
  const validated = validate(tree);
  let diagnostics = [...tree.diagnostics, ...derived, ...validated.diagnostics];
  const base = { site: validated.site, sources: tree.sources, fileCount: tree.sources.size };
  const finish = (rest: Pick<Compiled, 'model' | 'dialplans'>, linked?: ReturnType<typeof link>): WholeCompile => ({
    compiled: { ...base, ...rest, diagnostics: diagnostics.sort(compareDiagnostics) },
    tree,
    linked,
  });

  if (validated.site === undefined || !tree.isWhole) return finish({ model: undefined, dialplans: new Map() });
  const linked = link(validated.site, declared, tree);
  diagnostics = diagnostics.concat(withoutConsequences(linked.diagnostics, validated.diagnostics));
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error'))
    return finish({ model: undefined, dialplans: new Map() });

  const model = view(linked.model);
  const dialplans = lower(model);
  diagnostics = diagnostics.concat(checkRules(model, dialplans));
  return finish({ model, dialplans }, linked);
}
