import * as assert from 'uvu/assert';
import type { Artifact } from '../../../compiler/artifact.ts';
import { compile } from '../../../compiler/compile.ts';
import type { Diagnostic } from '../../../compiler/diagnostic.ts';
import { fill } from '../../../deploy/fill.ts';
import { resolveSecrets } from '../../../deploy/secrets/resolve.ts';
import { emit } from '../../../targets/index.ts';
import { type Files, inSiteDirectory } from '../../lib/site.ts';

/** What becomes of a site: its files, filled in as they go to the host, or why there are none. */
export interface Outcome {
  readonly refused: readonly Diagnostic[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Compiles, emits and fills in a site. Whatever is in it, nothing is thrown, and what is refused says where. */
export function outcomeOf(files: Files): Outcome {
  return inSiteDirectory(files, (dir) => {
    const compiled = compile(dir);
    const refused = compiled.diagnostics.filter(({ severity }) => severity === 'error');
    for (const diagnostic of compiled.diagnostics) readable(diagnostic);
    if (refused.length > 0) return { refused, files: [] };
    const artifacts = emit(compiled);
    const secrets = resolveSecrets(artifacts, dir, { PBXC_SITE_KEY: 'a site key for the tests, long enough' });
    const missing = secrets.diagnostics.filter(({ severity }) => severity === 'error');
    if (missing.length > 0) return { refused: missing, files: [] };
    return { refused: [], files: artifacts.map((artifact) => filled(artifact, secrets.values)) };
  });
}

function filled(artifact: Artifact, values: ReadonlyMap<string, string>): { path: string; text: string } {
  return { path: artifact.path, text: fill(artifact, values) };
}

/** A message is one line of a length that people read. */
function readable({ message, hint = '', place }: Diagnostic): void {
  assert.not.match(message + hint, /[\n\0]/);
  assert.ok(message.length < 500, message);
  assert.ok(place !== undefined || /^the site needs /.test(message), `no place: ${message}`);
}
