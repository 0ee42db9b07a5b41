// npm test [-- PATTERN...]: every test this machine can run, or those in files whose path contains a PATTERN.
//   --in FOLDER        looks for tests there instead of in test/
//   --timeout SECONDS  what a file may take (60; those in test/real 300)
import { requireNode } from './lib/require-node.mjs';

requireNode();
// Loaded afterwards: it imports what an older Node does not have.
await import('./lib/testing/run-tests.mjs');
