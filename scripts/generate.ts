import { writeFileSync } from 'node:fs';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { document } from '../schema/document.ts';

const s = zodToJsonSchema(document, { target: 'jsonSchema7', $refStrategy: 'none' });
writeFileSync('/tmp/schema.json', JSON.stringify(s, null, 1));
