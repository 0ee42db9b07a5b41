// npm run bench: how long a site of 1,000, 10,000 and 100,000 users takes, phase by phase, and `check` on a small one.
//   --quick   without the largest, and fewer runs
//   --write   also writes the figures into docs/performance.md
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../compiler/source/package-root.ts';
import { compileBench } from './compile-bench.ts';
import { largeSite } from './large-site.ts';
import { type Measured, measure, measureCheck, programsIn } from './measure.ts';
import { report } from './report.ts';
import { writeSite } from './write-site.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' } } });
const sizes = values.quick === true ? [1000, 10_000] : [1000, 10_000, 100_000];
const runs = values.quick === true ? 3 : 5;

const root = packageRoot();
compileBench(root);
const programs = programsIn(root);
const folder = mkdtempSync(join(tmpdir(), 'pbxc-bench-'));
try {
  const all: Measured[] = [];
  for (const users of sizes) {
    console.error(`${users} users`);
    const site = join(folder, 'site');
    writeSite(site, largeSite(users));
    all.push(measure(programs, users, site, join(folder, 'root'), runs));
  }
  const figures = report(all, measureCheck(programs, join(root, 'site-config'), 4 * runs + 1), runs);
  console.log(figures);
  if (values.write === true) writeFigures(join(root, 'docs/performance.md'), figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Puts the figures in place of what follows the document's mark, up to the next section of the document. */
function writeFigures(file: string, figures: string): void {
  const mark = '<!-- npm run bench -- --write -->\n';
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`${file} has no line ${mark}`);
  const next = text.indexOf('\n## ', at);
  writeFileSync(file, `${text.slice(0, at)}${mark}\n${figures}${next < 0 ? '' : text.slice(next)}`);
}
