import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { isSecretKey } from '../../compiler/secret-key.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';

const schema = suite('the JSON Schema of a site');

type Node = { readonly [key: string]: unknown };

const whole: unknown = JSON.parse(readFileSync(join(packageRoot(), 'schema', 'site.schema.json'), 'utf8'));

/** Every part of the schema with the path that leads to it. */
function* parts(node: unknown, path: readonly string[] = []): Generator<{ path: readonly string[]; node: Node }> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield { path, node: { ...node } };
  for (const [key, child] of Object.entries(node)) yield* parts(child, [...path, key]);
}

const propertiesOf = (node: Node): [string, Node][] => Object.entries({ ...Object(node.properties) });

schema('knows no object that takes any key', () => {
  const open = [...parts(whole)]
    .filter(({ node }) => node.type === 'object' && node.oneOf === undefined && node.additionalProperties === undefined)
    // What a union is chosen by.
    .filter(({ path }) => path.at(-1) !== 'if')
    .map(({ path }) => path.join('/'));
  assert.equal(open, []);
});

schema('says of every key what it is', () => {
  const silent = [...parts(whole)].flatMap(({ path, node }) =>
    propertiesOf(node)
      .filter(
        ([key, value]) =>
          value.description === undefined &&
          value.const === undefined &&
          path.at(-1) !== 'default' &&
          !path.includes('if') &&
          key !== 'type',
      )
      .map(([key]) => [...path, key].join('/')),
  );
  assert.equal(silent, []);
});

schema('has secrets only under keys that nothing shows the values of', () => {
  const secrets = [...parts(whole)].flatMap(({ node }) =>
    propertiesOf(node)
      .filter(([, value]) => value.$ref === '#/$defs/secret')
      .map(([key]) => key),
  );
  assert.ok(secrets.length > 5);
  assert.equal(
    secrets.filter((key) => !isSecretKey(key)),
    [],
  );
});

schema.run();
