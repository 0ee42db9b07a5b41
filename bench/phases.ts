import { performance } from 'node:perf_hooks';
import { lower } from '../compiler/dialplan/lower.ts';
import { declaredNames } from '../compiler/model/declared.ts';
import { link } from '../compiler/model/link.ts';
import { checkRules } from '../compiler/rules/check.ts';
import { readSite } from '../compiler/source/read-site.ts';
import { validate } from '../compiler/validate/validate.ts';
import { apply, plan, readTarget, resolveSecrets } from '../deploy/index.ts';
import { emit } from '../targets/index.ts';

// What `pbxc apply SITE --root DIR` does, step by step, once, in a process of its own. The last line of the output is the
// milliseconds of each step and the most memory that was held, as JSON.
const [site = '.', root = '.'] = process.argv.slice(2);
const milliseconds: Record<string, number> = {};
let last = performance.now();

function done(phase: string): void {
  const now = performance.now();
  milliseconds[phase] = now - last;
  last = now;
}

const tree = readSite(site);
const declared = declaredNames(tree.root);
done('read');
const validated = validate(tree);
done('validate');
if (validated.site === undefined) throw new Error('The site is not valid');
const linked = link(validated.site, declared, tree);
done('link');
const dialplans = lower(linked.model);
done('lower');
const findings = checkRules(linked.model, dialplans);
done('rules');
for (const { message } of [...tree.diagnostics, ...validated.diagnostics, ...linked.diagnostics, ...findings]) {
  throw new Error(`The site has a problem: ${message}`);
}
const artifacts = emit({ model: linked.model, dialplans });
done('emit');
const { values } = resolveSecrets(artifacts, site);
const target = readTarget({ root });
const [host = ''] = linked.model.hosts.keys();
const outcome = await apply(plan(host, artifacts, target, values), artifacts, values, target);
done('fill and write');
if (outcome.status !== 'done') throw new Error(`The site was not applied: ${outcome.failures.join('; ')}`);
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
