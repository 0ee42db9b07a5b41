import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { load } from 'js-yaml';

// What everything else is compared with: js-yaml merely loading every file of a site, once, in a process of its own. The
// last line of the output is as that of phases.ts.
const [site = '.'] = process.argv.slice(2);
const start = performance.now();
for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.yaml')) load(readFileSync(join(site, name), 'utf8'));
}
const milliseconds = { load: performance.now() - start };
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
