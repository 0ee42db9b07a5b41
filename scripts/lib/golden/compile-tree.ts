import { compile } from '../../../compiler/compile.ts';
import { emit } from '../../../targets/index.ts';
import type { Tree } from './tree.ts';

/** What `pbxc build` writes for a site: `<host>/<absolute path>`, secrets as references. A site with errors has none. */
export function compileTree(site: string): Tree {
  const compiled = compile(site);
  const errors = compiled.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map(({ rule, message, place }) => {
      const at = place ? `${place.file}:${place.line}:${place.column}: ` : '';
      return `  ${at}${message} [${rule}]`;
    });
    throw new Error(`${site} has errors:\n${lines.join('\n')}`);
  }
  return new Map(emit(compiled).map(({ host, path, content }) => [`${host}${path}`, content]));
}
