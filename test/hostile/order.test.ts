import * as assert from 'uvu/assert';
import fc from '../lib/fast-check.ts';
import { suite } from '../lib/suite.ts';
import { filesOf, fullSite, type Json, ownDialplan } from './lib/full-site.ts';
import { outcomeOf } from './lib/outcome.ts';

const order = suite('the order of files and keys');

/** Puts the keys of every object into another order. JavaScript sorts keys of digits, so the result is JSON. */
function shuffled(node: Json, next: () => number): string {
  if (typeof node !== 'object') return JSON.stringify(node);
  if (Array.isArray(node)) return `[${node.map((item) => shuffled(item, next)).join(', ')}]`;
  const entries = Object.entries(node).map(([key, value]) => `${JSON.stringify(key)}: ${shuffled(value, next)}`);
  for (let last = entries.length - 1; last > 0; last--) {
    const other = next() % (last + 1);
    [entries[last], entries[other]] = [entries[other] ?? '', entries[last] ?? ''];
  }
  return `{ ${entries.join(', ')} }`;
}

/** The sections of a site dealt out to three files, each object on its own. */
function dealt(site: { [key: string]: Json }, next: () => number): Record<string, { [key: string]: Json }> {
  const files: Record<string, { [key: string]: Json }> = { 'a.yaml': {}, 'b/c.yaml': {}, 'z.yml': {} };
  const names = Object.keys(files);
  for (const [section, value] of Object.entries(site)) {
    const canBeSplit = typeof value === 'object' && !Array.isArray(value) && !['site', 'routes'].includes(section);
    for (const [name, object] of canBeSplit ? Object.entries(value) : [['', value] as const]) {
      const file = files[names[next() % names.length] ?? ''] ?? {};
      if (!canBeSplit) file[section] = value;
      else file[section] = { ...Object(file[section]), [name]: object };
    }
  }
  return files;
}

order('changes no byte of any file', () => {
  const { files: expected, refused } = outcomeOf(filesOf(fullSite()));
  assert.equal(refused, []);
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const next = () => numbers.next().value ?? 0;
      const files = Object.entries(dealt(fullSite(), next)).map(([name, site]) => [name, shuffled(site, next)]);
      assert.equal(outcomeOf({ ...ownDialplan, ...Object.fromEntries(files) }).files, expected);
    }),
    { numRuns: 30 },
  );
});

order('of mistakes is that of their places, whatever the order in which they are found', () => {
  const site = {
    ...fullSite(),
    groups: { x: { members: ['eve'], ring: 5 }, y: {} },
    queues: { x: { members: ['eve'] } },
  };
  const { refused } = outcomeOf(filesOf(site));
  const columns = refused.map(({ place }) => place?.column ?? 0);
  assert.ok(columns.length > 3);
  assert.equal(
    columns,
    columns.toSorted((a, b) => a - b),
  );
});

order.run();
