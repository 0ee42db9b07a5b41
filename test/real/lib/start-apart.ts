// What the test runner starts in place of a file that calls `inOwnNetwork`: to load all that such a file imports takes half a
// second of a processor, and outside of that network it would be for nothing.
import { pathToFileURL } from 'node:url';
import { programs } from '../../lib/programs.ts';
import { inOwnNetwork } from './own-network.ts';

const [, , program = ''] = process.argv;
// Without the means for one the file says itself that its tests are skipped.
if (programs['network namespaces']() === undefined) inOwnNetwork();
await import(pathToFileURL(program).href);
