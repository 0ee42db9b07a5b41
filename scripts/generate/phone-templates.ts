import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';

const folder = 'compiler/phones/vendors';

/** The module that holds the templates of every vendor as texts, by `VENDOR/NAME.njk`: compiling a site reads no file but the site's. */
export function phoneTemplatesSource(): string {
  const root = join(packageRoot(), folder);
  const rows = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.njk'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(readFileSync(join(root, name), 'utf8'))},`);
  return `// Made from ${folder}/*/*.njk by scripts/generate.ts.\nexport const phoneTemplates: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};\n`;
}
