// npm run build: the JSON Schema, its compiled validator and dist/. What is current is left alone.
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { requireNode } from './lib/require-node.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
