// npm run build: the JSON Schema, its compiled validator and dist/. What is current is left alone.
//   --types   the declarations of dist/, too
import { ensureBuilt, ensureDeclared } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { requireNode } from './lib/require-node.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
if (process.argv.includes('--types')) ensureDeclared();
