import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { type Compiled, compile } from '../../../compiler/compile.ts';
import { type MemoryEntry, memoryTree } from '../../../compiler/source/memory-tree.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { emit } from '../../../targets/index.ts';
import { filesBelow } from '../../lib/files-below.ts';
import { office } from '../../lib/office.ts';
import { type Files, inSiteDirectory } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('a tree in memory');

const file = (text: string): MemoryEntry => ({ kind: 'file', bytes: Buffer.from(text) });
const link = (target: string): MemoryEntry => ({ kind: 'link', target });

test('compiles to what the directory compiles to', () => {
  const folder = join(packageRoot(), 'site-config');
  const paths = filesBelow(folder).map((path): [string, MemoryEntry] => [
    path,
    { kind: 'file', bytes: readFileSync(join(folder, path)) },
  ]);
  const here = compile(folder);
  const there = compile(memoryTree('site-config at 1a2b3c4d5e6f', new Map(paths)));
  assert.equal(there.diagnostics, here.diagnostics);
  assert.equal(
    emit(there).map(({ path, content }) => ({ path, content })),
    emit(here).map(({ path, content }) => ({ path, content })),
  );
});

function errorsOf({ diagnostics }: Compiled): string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

/** The problems of a site with links, from memory and from a directory. */
function problemsOf(files: Files, links: Readonly<Record<string, string>>): { memory: string[]; disk: string[] } {
  const entries = new Map<string, MemoryEntry>(Object.entries(files).map(([path, text]) => [path, file(String(text))]));
  for (const [path, target] of Object.entries(links)) entries.set(path, link(target));
  const memory = errorsOf(compile(memoryTree('DIR', entries)));
  const disk = inSiteDirectory(files, (dir) => {
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(dir, path));
    return errorsOf(compile(dir)).map((message) => message.replaceAll(dir, 'DIR'));
  });
  return { memory, disk };
}

const people = 'users:\n  alice: { number: 1000 }\n';
const cases: readonly [title: string, files: Files, links: Readonly<Record<string, string>>, problems: string[]][] = [
  [
    'follows a link to another file',
    { 'site.yaml': office, 'shared/people.txt': people },
    { 'people.yaml': 'shared/people.txt' },
    [],
  ],
  [
    'follows no link out of the site',
    { 'site.yaml': office },
    { 'people.yaml': '../../etc/passwd' },
    ['people.yaml is a link that leads out of the site'],
  ],
  [
    'follows no link to an absolute path',
    { 'site.yaml': office },
    { 'people.yaml': '/etc/passwd' },
    ['people.yaml is a link that leads out of the site'],
  ],
  [
    'says of a link to a folder that it is no file',
    { 'site.yaml': office, 'shared/people.txt': people },
    { 'people.yaml': 'shared' },
    ['people.yaml is a link to what is no file'],
  ],
  [
    'says of links in a circle that they are',
    { 'site.yaml': office },
    { 'people.yaml': 'users.yaml', 'users.yaml': 'people.yaml' },
    ['people.yaml cannot be read: its links lead in a circle', 'users.yaml cannot be read: its links lead in a circle'],
  ],
];
for (const [title, files, links, problems] of cases) {
  test(title, () => assert.equal(problemsOf(files, links), { memory: problems, disk: problems }));
}

test('has no folder that no path is in', () => {
  const { diagnostics } = compile(memoryTree('office at 1a2b3c4d5e6f', new Map()));
  assert.is(diagnostics[0]?.message, 'there is no .yaml file in office at 1a2b3c4d5e6f');
});

test('says of another repository that it is no file', () => {
  const entries = new Map<string, MemoryEntry>([
    ['site.yaml', file(office)],
    ['people.yaml', { kind: 'other' }],
  ]);
  const { diagnostics } = compile(memoryTree('office', entries));
  assert.is(diagnostics[0]?.message, 'people.yaml is no file');
});

test.run();
