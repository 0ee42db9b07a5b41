import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCommands } from '../cli/commands.ts';
import { commandReference } from '../cli/docs.ts';
import { packageRoot } from '../compiler/source/package-root.ts';
import { jsonSchema } from './generate/json-schema.ts';
import { languageDoc } from './generate/language-doc.ts';
import { rulesDoc } from './generate/rules-doc.ts';
import { usersCsvDoc } from './generate/users-csv-doc.ts';
import { validatorSource } from './generate/validator.ts';

/**
 * Makes every file that is made from another.
 *   (nothing)   writes them all
 *   --build     writes only what the program needs to run
 *   --check     writes nothing, and fails when a committed one is not current
 */
const mode = process.argv[2];
const schema = jsonSchema();
const forTheProgram = new Map([
  ['schema/site.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
  ['schema/generated/validate.ts', validatorSource(schema)],
]);
const committed = new Map([
  ['schema/site.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
  ['docs/cli.md', commandReference(await loadCommands())],
  ['docs/language.md', languageDoc(schema)],
  ['docs/rules.md', rulesDoc()],
  ['docs/users-csv.md', usersCsvDoc()],
]);

const wanted =
  mode === '--build' ? forTheProgram : mode === '--check' ? committed : new Map([...forTheProgram, ...committed]);
for (const [name, content] of wanted) {
  const file = join(packageRoot(), name);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (current === content) continue;
  if (mode === '--check') {
    console.error(`${name} is not current: run \`npm run generate\``);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
