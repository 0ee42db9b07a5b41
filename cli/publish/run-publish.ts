import type { Artifact } from '../../compiler/artifact.ts';
import { compile } from '../../compiler/compile.ts';
import type { FileTree } from '../../compiler/source/file-tree.ts';
import { publish } from '../../deploy/git/publish.ts';
import { readTree } from '../../deploy/git/read-tree.ts';
import { prefixOf, resolveRevision, shortHash } from '../../deploy/git/revision.ts';
import type { TreeFile } from '../../deploy/git/write-tree.ts';
import { emit } from '../../targets/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { countOf } from '../format/report.ts';
import { plural } from '../format/summary.ts';
import { text } from '../format/text.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { reportOf, siteAt } from '../site.ts';
import { version } from '../version.ts';

/** `pbxc publish`. */
export async function runPublish(input: Input, io: Io): Promise<number> {
  const site = siteAt(input.args[0], input, io);
  const branch = input.text('branch') ?? 'rendered';
  const revision = resolveRevision(site.dir, input.text('revision') ?? 'HEAD');
  const prefix = prefixOf(site.dir);
  const tree = readTree(site.dir, revision, prefix);
  if (tree === undefined) throw new Failure(`${revision.asked} has no ${prefix}`, exitCode.failed);
  const compiled = compile(tree, { environment: site.environment });
  if (countOf(compiled.diagnostics, 'error') > 0) {
    io.err.write(`${text(reportOf(site, compiled), paintFor(io.err, io.env))}\n`);
    throw new Failure(`${revision.asked} has errors, nothing was published`, exitCode.invalid);
  }
  const step = progress(io);
  const files = emit(compiled).map((artifact) => treeFile(artifact, tree));
  step('committing');
  const source = { revision, site: prefix, environment: site.environment, pbxc: version() };
  const published = publish(site.dir, branch, files, source, input.text('push'));
  if (input.text('format') === 'json') io.out.write(`${JSON.stringify({ branch, ...published }, undefined, 2)}\n`);
  else {
    const what = published.isNew
      ? `${plural(files.length, 'file')} of ${shortHash(revision.commit)}`
      : 'nothing is new';
    io.out.write(`${branch} is at ${shortHash(published.commit)}: ${what}\n`);
  }
  return exitCode.done;
}

/** As `HOST/absolute/path`, with references in place of secrets. */
function treeFile({ host, path, content, mode, file }: Artifact, tree: FileTree): TreeFile {
  const bytes = file === undefined ? Buffer.from(content) : tree.read(file.path, file.size).bytes;
  if (bytes === undefined) throw new Error(`${path} has no content`);
  return { path: `${host}${path}`, bytes, isExecutable: (mode & 0o100) !== 0 };
}
