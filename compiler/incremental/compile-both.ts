import { type Compiled, type CompileOptions, compile } from '../compile.ts';
import type { FileTree } from '../source/file-tree.ts';
import { changesIn } from './changes-in.ts';
import { readOnce } from './read-once.ts';
import { siteCompiler } from './site-compiler.ts';
import { siteFiles } from './site-files.ts';

/** One of two revisions of a site, and what was made of it. */
export interface CompiledRevision<Made> {
  readonly compiled: Compiled;
  readonly made: Made;
}

/**
 * Compiles two revisions of a site and makes something of each, such as its files: where they differ in users alone, the second
 * from what it has in common with the first. Both are what `compile` gives; what is made of the first is to be plain then, since
 * its origins lead to the second.
 */
export function compileBoth<Made>(
  [before, after]: readonly [FileTree, FileTree],
  options: CompileOptions,
  make: (compiled: Compiled) => Made,
): readonly [CompiledRevision<Made>, CompiledRevision<Made>] {
  const trees = [readOnce(before), readOnce(after)] as const;
  const changing = changingUsers(trees, options);
  if (changing === undefined) {
    const made = (tree: FileTree): CompiledRevision<Made> => {
      const compiled = compile(tree, options);
      return { compiled, made: make(compiled) };
    };
    return [made(trees[0]), made(trees[1])];
  }
  const compiler = siteCompiler(changing);
  const made = (tree: FileTree): CompiledRevision<Made> => {
    const compiled = compiler.compile(tree, options);
    return { compiled, made: compiler.make(() => make(compiled)) };
  };
  const first = made(trees[0]);
  const second = made(trees[1]);
  return [{ ...first, compiled: compiler.former() ?? first.compiled }, second];
}

/** The users in which the two differ; undefined when they differ in something else. */
function changingUsers(
  [before, after]: readonly [FileTree, FileTree],
  options: CompileOptions,
): ReadonlySet<string> | undefined {
  const files = { before: siteFiles(before, options), after: siteFiles(after, options) };
  if (files.before === undefined || files.after === undefined) return undefined;
  const found = changesIn(files.before, files.after);
  return found && new Set(found.flatMap(({ users }) => users.map(({ name }) => name)));
}
