#!/usr/bin/env node
import { processIo } from './process-io.ts';
import { run } from './run.ts';

// The exit code is set, the process not ended: output that is still on its way gets out.
process.exitCode = await run(process.argv.slice(2), processIo());
