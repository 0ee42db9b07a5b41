import ajvModule from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { JsonSchema } from './json-schema.ts';

/** The TypeScript source of a validator for exactly this schema: no schema is compiled when pbxc starts. */
export function validatorSource(schema: JsonSchema): string {
  const ajv = new ajvModule.Ajv({
    allErrors: true,
    discriminator: true,
    useDefaults: true,
    allowUnionTypes: true,
    strictTypes: false,
    strict: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: false },
  });
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  const imports: string[] = [];
  // The standalone code asks for ajv's small runtime with `require`, which an ES module has not got.
  const body = code.replace(/const (\w+) = require\("([^"]+)"\)\.default;?/g, (_, variable: string, module: string) => {
    imports.push(`import ${variable}Module from '${module}.js';\nconst ${variable} = ${variable}Module.default;`);
    return '';
  });
  return `// @ts-nocheck\n// Made from schema/site.schema.json by scripts/generate.ts.\n${imports.join('\n')}\n${body.replace('"use strict";', '')}\n`;
}
