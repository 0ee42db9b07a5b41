import ajvModule from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { JsonSchema } from './json-schema.ts';

/**
 * The source of a validator for exactly this schema: no schema is compiled when pbxc starts. It is JavaScript with types beside
 * it, since the compiler of TypeScript gives up on functions so long, and then on all others too.
 */
export function validatorSource(schema: JsonSchema, name: string): string {
  const ajv = new ajvModule.Ajv({
    allErrors: true,
    discriminator: true,
    useDefaults: true,
    allowUnionTypes: true,
    strictTypes: false,
    strict: true,
    inlineRefs: false,
    messages: false,
    // Lengths in UTF-16 units: what matters is that lines stay short, and no module is needed to count.
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: false },
  });
  const code = standaloneCode.default(ajv, ajv.compile(withoutProse(schema)));
  if (code.includes('require('))
    throw new Error('The validator needs a module of ajv at run time: the schema uses a keyword it should not');
  return `// Made from ${name} by scripts/generate.ts.\n${code.replace('"use strict";', '')}\n`;
}

/** What TypeScript has to know of it. */
export const validatorTypes = `import type { ErrorObject } from 'ajv';

export declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
`;

/** The schema without what only people read, which would otherwise be copied into the validator. */
function withoutProse(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value)),
  );
}
