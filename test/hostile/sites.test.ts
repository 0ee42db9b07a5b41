import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import fc from '../lib/fast-check.ts';
import { suite } from '../lib/suite.ts';
import { keysOf, leavesOf, type Path, rename, replace } from './lib/change.ts';
import { filesOf, fullSite, type Json } from './lib/full-site.ts';
import { hostileText } from './lib/hostile-text.ts';
import { outcomeOf } from './lib/outcome.ts';
import { structureOf } from './lib/structure.ts';

/** `outcomeOf` fails for whatever is thrown and for messages nobody can read; `structureOf` for lines Asterisk would misread. */
const sites = suite('any site');

const leaves = leavesOf(fullSite());
const keys = keysOf(fullSite());

function check(site: Json): void {
  structureOf(outcomeOf(filesOf(site)));
}

const anyValue: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  fc.constantFrom<Json[]>(0, -1, 1, 22, 65536, 1e15, 1.5, true, false, [], {}),
  fc.array(hostileText, { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom('user', 'queue', 'number', 'env', 'file', 'auto', 'kind', 'to', '__proto__'),
    hostileText,
  ),
);

const change = fc.oneof(
  fc.record({ path: fc.constantFrom(...leaves), value: anyValue }),
  fc.record({ path: fc.constantFrom(...keys), value: anyValue }),
  fc.record({ path: fc.constantFrom(...keys), name: hostileText }),
);

sites('with any value in any place, and any name for any key, is refused or compiled', () => {
  fc.assert(
    fc.property(change, (one) => {
      const site = fullSite();
      if ('name' in one) rename(site, one.path, one.name);
      else replace(site, one.path, one.value);
      check(site);
    }),
    { numRuns: 120 },
  );
});

sites('may hold a value where another belongs', () => {
  const valueAt = (path: Path): Json => path.reduce<Json>((node, key) => Object(node)[key], fullSite());
  fc.assert(
    fc.property(fc.constantFrom(...keys, ...leaves), fc.constantFrom(...keys, ...leaves), (from, to) => {
      const site = fullSite();
      replace(site, to, valueAt(from));
      check(site);
    }),
    { numRuns: 60 },
  );
});

sites('may be no site at all', () => {
  const json: fc.Arbitrary<Json> = fc.letrec<{ node: Json }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      hostileText,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...new Set(keys.map((path) => String(path.at(-1))))), tie('node'), { maxKeys: 4 }),
    ),
  })).node;
  fc.assert(fc.property(json, check), { numRuns: 60 });
});

sites('may be any bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(bytes, bytes, fc.string({ unit: 'binary' }), (a, b, c) => {
      structureOf(outcomeOf({ 'a.yaml': a, 'b.yml': c, 'dialplan/own.conf': b }));
    }),
    { numRuns: 60 },
  );
});

sites('may be the default site with pieces torn out, doubled and moved', () => {
  const names = ['site.yaml', 'people.yaml', 'calls.yaml'];
  const texts = names.map((name) => readFileSync(join(packageRoot(), 'site-config', name), 'utf8'));
  const damage = fc.record({
    file: fc.nat({ max: names.length - 1 }),
    from: fc.nat({ max: 3000 }),
    length: fc.nat({ max: 60 }),
    put: fc.oneof(hostileText, fc.constantFrom('\n', '  ', ': ', '- ', '{', '}', '[', ']', '"', ',', '#', '&x ', '*x')),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const files = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
      for (const { file, from, length, put } of damages) {
        const name = names[file] ?? '';
        const text = files[name] ?? '';
        const start = from % text.length;
        files[name] = text.slice(0, start) + put + text.slice(start + length);
      }
      structureOf(outcomeOf(files));
    }),
    { numRuns: 100 },
  );
});

sites.run();
