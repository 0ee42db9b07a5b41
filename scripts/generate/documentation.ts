import { loadCommands } from '../../cli/commands.ts';
import { commandReference } from '../../cli/docs.ts';
import { featureCodesDoc } from './feature-codes-doc.ts';
import type { JsonSchema } from './json-schema.ts';
import { languageDoc } from './language-doc.ts';
import { rulesDoc } from './rules-doc.ts';
import { usersCsvDoc } from './users-csv-doc.ts';

/** Every page of `docs/` that is made from the program, by its file. */
export async function documentation(schema: JsonSchema): Promise<Map<string, string>> {
  return new Map([
    ['docs/cli.md', commandReference(await loadCommands())],
    ['docs/feature-codes.md', featureCodesDoc(schema)],
    ['docs/language.md', languageDoc(schema)],
    ['docs/rules.md', rulesDoc()],
    ['docs/users-csv.md', usersCsvDoc()],
  ]);
}
