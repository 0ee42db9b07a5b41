import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '../../../compiler/compile.ts';
import { exampleSite } from '../../../compiler/rules/example-site.ts';

/** What `compile` says about a site that is one file, or several by path: `site.yaml:4:3 error[number-taken]: …`. */
export function checkFiles(files: string | Readonly<Record<string, string>>): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-rules-'));
  try {
    for (const [name, text] of Object.entries(typeof files === 'string' ? { 'site.yaml': files } : files)) {
      const file = join(dir, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return compile(dir).diagnostics.map(({ rule, severity, message, place }) => {
      const at = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
      return `${at}${severity}[${rule}]: ${message.replaceAll(dir, 'DIR')}`;
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The same for a site of one file whose first three lines say its name, its time zone and its host. */
export function checkSite(body: string): string[] {
  return checkFiles(exampleSite(body));
}
