import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../compiler/source/package-root.ts';
import { documentSchema, jsonSchema, planJsonSchema } from './generate/json-schema.ts';
import { phoneTemplatesSource } from './generate/phone-templates.ts';
import { validatorSource, validatorTypes } from './generate/validator.ts';

/**
 * Makes every file that is made from another.
 *   (nothing)   writes them all
 *   --build     writes only what the program needs to run
 *   --check     fails when a committed one is not current, and writes none of those
 */
const mode = process.argv[2];
for (const [schema, name, validator] of [
  [jsonSchema(), 'schema/site.schema.json', 'validator'],
  [planJsonSchema(), 'schema/plan.schema.json', 'plan-validator'],
] as const) {
  const published = `${JSON.stringify(schema, null, 2)}\n`;
  if (mode === '--check') compare(name, published);
  else write(name, published);
  write(`schema/generated/${validator}.js`, validatorSource(schema, name));
  write(`schema/generated/${validator}.d.ts`, validatorTypes);
}
write('compiler/phones/generated/templates.ts', phoneTemplatesSource());
if (mode !== '--build') {
  // Loaded only now: the documentation is made from the program itself, which needs the validator.
  const { documentation } = await import('./generate/documentation.ts');
  for (const [name, content] of await documentation(documentSchema())) {
    if (mode === '--check') compare(name, content);
    else write(name, content);
  }
}

function compare(name: string, content: string): void {
  if (read(name) === content) return;
  console.error(`${name} is not current: run \`npm run generate\``);
  process.exitCode = 1;
}

function write(name: string, content: string): void {
  if (read(name) === content) return;
  const file = join(packageRoot(), name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function read(name: string): string | undefined {
  const file = join(packageRoot(), name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
