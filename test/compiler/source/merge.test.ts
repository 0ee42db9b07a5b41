import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../../compiler/diagnostic.ts';
import { compose, type Value } from '../../../compiler/source/compose.ts';
import { joinFiles, overlay } from '../../../compiler/source/merge.ts';
import { suite } from '../../lib/suite.ts';

const merging = suite('merging the files of a site');

type Document = { [key: string]: Value };

function documentOf(name: string, text: string): Document {
  const { value } = compose({ name, text });
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value));
  return value;
}

/** The files joined, and what is wrong as `file:line:column message (file:line:column message)`. */
function join(...texts: string[]): { joined: unknown; problems: string[] } {
  const documents = texts.map((text, index) => documentOf(`${'abcdef'[index]}.yaml`, text));
  const problems: string[] = [];
  const at = (place: Diagnostic['place']) => `${place?.file}:${place?.line}:${place?.column}`;
  const joined = joinFiles(documents, ({ message, place, related = [] }) => {
    const others = related.map((other) => ` (${at(other.place)} ${other.message})`);
    problems.push(`${at(place)} ${message}${others.join('')}`);
  });
  return { joined: JSON.parse(JSON.stringify(joined)), problems };
}

merging('puts sections together object by object', () => {
  const { joined, problems } = join(
    'users: { alice: { number: 1 } }',
    'users: { bob: {} }\ngroups: {}',
    'users: { eve: {} }',
  );
  assert.equal(joined, { users: { alice: { number: 1 }, bob: {}, eve: {} }, groups: {} });
  assert.equal(problems, []);
});

merging('puts routes together one level further in', () => {
  const { joined, problems } = join(
    'routes: { incoming: { a: { number: 1 } }, outgoing: { x: {} } }',
    'routes: { incoming: { b: {} } }',
  );
  assert.equal(joined, { routes: { incoming: { a: { number: 1 }, b: {} }, outgoing: { x: {} } } });
  assert.equal(problems, []);
});

merging('refuses the same object in two files, naming both places', () => {
  const { joined, problems } = join('users:\n  alice: { number: 1 }', 'users: { alice: { name: Alice }, bob: {} }');
  assert.equal(joined, { users: { alice: { number: 1 }, bob: {} } });
  assert.equal(problems, [
    'b.yaml:1:10 "alice" in users is declared twice (a.yaml:2:3 "alice" is declared here first)',
  ]);
});

merging('refuses the same route, the same setting and the same section that is no object', () => {
  assert.equal(join('routes: { incoming: { a: {} } }', 'routes: { incoming: { a: {} } }').problems, [
    'b.yaml:1:23 "a" in routes.incoming is declared twice (a.yaml:1:23 "a" is declared here first)',
  ]);
  assert.equal(join('site: { name: a }', 'site: { name: b }').problems, [
    'b.yaml:1:9 "name" in site is declared twice (a.yaml:1:9 "name" is declared here first)',
  ]);
  assert.equal(join('version: 1', 'version: 1').problems, [
    'b.yaml:1:1 "version" is declared twice (a.yaml:1:1 "version" is declared here first)',
  ]);
});

merging('names the first place for each of many', () => {
  assert.equal(join('users: { alice: 1 }', 'users: { alice: 2 }', 'users: { alice: 3 }').problems, [
    'b.yaml:1:10 "alice" in users is declared twice (a.yaml:1:10 "alice" is declared here first)',
    'c.yaml:1:10 "alice" in users is declared twice (a.yaml:1:10 "alice" is declared here first)',
  ]);
});

merging('takes names that every JavaScript object has for what they are', () => {
  const { joined, problems } = join('users: { constructor: { number: 1 } }', 'users: { toString: {} }\nvalueOf: 1');
  assert.equal(problems, []);
  assert.equal(JSON.stringify(joined), '{"users":{"constructor":{"number":1},"toString":{}},"valueOf":1}');
});

merging('lays an overlay on top without changing either', () => {
  const base = documentOf('a.yaml', 'a: { b: 1, c: { d: [1, 2] } }\nx: 1');
  const over = documentOf('b.yaml', 'a: { b: null, c: { d: [3], e: 5 } }\ny: { z: null }\nw: null');
  const before = JSON.stringify([base, over]);
  assert.is(JSON.stringify(overlay(base, over)), '{"a":{"c":{"d":[3],"e":5}},"x":1,"y":{"z":null}}');
  assert.is(JSON.stringify([base, over]), before);
});

merging.run();
