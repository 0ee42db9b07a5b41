import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../compiler/source/package-root.ts';
import { jsonSchema } from './generate/json-schema.ts';
import { validatorSource } from './generate/validator.ts';

/**
 * Makes every file that is made from another: the JSON Schema and its validator from the zod schema.
 *   (nothing)   writes them all
 *   --build     writes only what the program needs to run
 *   --check     writes nothing and fails when a committed one is not current
 */
const mode = process.argv[2];
const schema = jsonSchema();
const needed = new Map([
  ['schema/site.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
  ['schema/generated/validate.ts', validatorSource(schema)],
]);
const stale: string[] = [];

for (const [name, content] of needed) {
  const file = join(packageRoot(), name);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (current === content) continue;
  stale.push(name);
  if (mode === '--check') continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

if (mode === '--check') {
  for (const name of stale) console.error(`${name} is not current: run \`npm run generate\``);
  if (stale.length > 0) process.exitCode = 1;
}
