import { performance } from 'node:perf_hooks';
import { keptSite } from '../../compiler/changes/kept-site.ts';
import { compile } from '../../compiler/compile.ts';
import { localHost, resolveSecrets } from '../../deploy/index.ts';
import { keptBytes } from '../../deploy/kept-bytes.ts';
import { changesSince } from '../../deploy/valves/changes-since.ts';
import { emit } from '../../targets/index.ts';
import { largeSite } from '../large-site.ts';
import { writeSite } from '../write-site.ts';

// Applies a site of 10,000 users, then one in which a user has another name. The last line is what the second took after its
// compile, in milliseconds, and what was written and told, as JSON.
const [site = '.', root = '.'] = process.argv.slice(2);
const host = localHost({ root }, () => {});

async function applied(files: ReadonlyMap<string, string>) {
  writeSite(site, files);
  const compiled = compile(site);
  const start = performance.now();
  const artifacts = emit(compiled);
  const emitted = performance.now();
  const { values } = resolveSecrets(artifacts, site);
  const kept = keptSite(compiled);
  const { plan, site: before, diffs } = await host.plan('pbx1', artifacts, values);
  const planned = performance.now();
  const changes = changesSince(before, kept);
  const compared = performance.now();
  const texts = before === undefined ? [] : await diffs();
  const diffed = performance.now();
  const outcome = await host.apply(plan, artifacts, values, { site: keptBytes(kept) });
  const end = performance.now();
  if (outcome.status !== 'done') throw new Error(outcome.failures.join('; '));
  return {
    'making the files, milliseconds': emitted - start,
    plan: planned - emitted,
    'object diff': compared - planned,
    'text diff': diffed - compared,
    apply: end - diffed,
    'files written': outcome.written.length,
    'services told': plan.reloads.length,
    'objects that differ': changes.objects.length,
    'files with a diff': texts.length,
  };
}

const files = largeSite(10_000);
await applied(files);
const name = 'people/004.yaml';
const changed = new Map(files).set(name, (files.get(name) ?? '').replace(/ name: .*/, '$& Martin'));
const result = await applied(changed);
const again = await applied(changed);
console.log(JSON.stringify({ ...result, 'files that a second plan would write': again['files written'] }));
