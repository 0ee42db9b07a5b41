import { gzipSync } from 'node:zlib';
import { equal, is } from 'uvu/assert';
import { compareDocuments } from '../../compiler/changes/compare-sites.ts';
import { keptSite } from '../../compiler/changes/kept-site.ts';
import { compile } from '../../compiler/compile.ts';
import { memoryTree } from '../../compiler/source/memory-tree.ts';
import { keptBytes, keptFrom } from '../../deploy/kept-bytes.ts';
import { changingOffice } from '../lib/changing-office.ts';
import { randomFrom } from '../lib/random.ts';
import { suite } from '../lib/suite.ts';

const kept = suite('A site that a host keeps');

function keptOf(files: ReadonlyMap<string, string>) {
  const entries = [...files].map(([name, text]) => [name, { kind: 'file', bytes: Buffer.from(text) }] as const);
  return keptSite(compile(memoryTree('the site', new Map(entries))));
}

const userOf = (site: object | undefined, name: string): unknown =>
  Reflect.get(Object(Reflect.get(Object(site), 'users')), name);

kept('is the same when it is read again', () => {
  const site = keptOf(changingOffice(randomFrom(1)).files);
  equal(keptFrom(keptBytes(site))?.site, JSON.parse(JSON.stringify(site.site)));
});

kept('is compared as if nothing had been taken from the other, whatever changed', () => {
  const { files, edit } = changingOffice(randomFrom(7));
  let changes = 0;
  for (let round = 0; round < 20; round++) {
    const before = keptOf(files);
    const mend = edit();
    const after = keptOf(files);
    mend();
    if (before.site === undefined || after.site === undefined) continue;
    const bytes = keptBytes(before);
    const shared = keptFrom(bytes, after);
    const alone = keptFrom(bytes);
    if (shared === undefined || alone === undefined) throw new Error('it cannot be read');
    equal(shared.site, alone.site);
    const found = compareDocuments(shared, after);
    equal(found, compareDocuments(alone, after));
    changes += found.length;
  }
  is(changes > 5, true);
});

kept('has the very objects of the other one where they are the same', () => {
  const { files } = changingOffice(randomFrom(1));
  const before = keptOf(files);
  const after = keptOf(
    new Map(files).set('people/0.yaml', (files.get('people/0.yaml') ?? '').replace('User 0', 'Zoë')),
  );
  const read = keptFrom(keptBytes(before), after);
  is(userOf(read?.site, 'user1'), userOf(after.site, 'user1'));
  equal(Reflect.get(Object(userOf(read?.site, 'user0')), 'name'), 'User 0');
});

kept('is not read where another version of pbxc kept it in its own way', () => {
  is(keptFrom(gzipSync(JSON.stringify({ version: 1, site: {} }))), undefined);
});

kept.run();
