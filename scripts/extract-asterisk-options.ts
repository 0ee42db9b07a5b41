/**
 * Makes compiler/asterisk-options/asterisk-<version>.json from an Asterisk's own documentation:
 *
 *     node --import tsx scripts/extract-asterisk-options.ts 22 /usr/share/asterisk/documentation/core-en_US.xml
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentedOptions } from '../compiler/asterisk-options/documented-options.ts';
import { packageRoot } from '../compiler/source/package-root.ts';

function extractOptions(xml: string): DocumentedOptions {
  const applications = new Set<string>();
  const functions = new Set<string>();
  const files: Record<string, Record<string, string[]>> = {};
  let file = '';
  let options: string[] = [];
  for (const [, tag, name] of xml.matchAll(NAMED_TAG)) {
    if (tag === undefined || name === undefined) continue;
    if (tag === 'application') applications.add(name);
    else if (tag === 'function') functions.add(name);
    else if (tag === 'configFile') file = name;
    else if (tag === 'configOption') options.push(name);
    else {
      const types = files[file] ?? {};
      files[file] = types;
      const type = sectionType(file, name);
      options = types[type] ?? [];
      types[type] = options;
    }
  }
  return {
    applications: [...applications].sort(),
    functions: [...functions].sort(),
    files: sorted(files, (types) => sorted(types, (names) => [...new Set(names)].sort())),
  };
}

/** The documentation names objects; people write sections: `[general]`, and `type = bridge`. */
function sectionType(file: string, object: string): string {
  if (file === 'confbridge.conf') return object.replace(/_profile$/, '').replace(/^global$/, 'general');
  const isType = file === 'pjsip.conf';
  return !isType && (object === 'global' || object === 'globals') ? 'general' : object;
}

function sorted<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)]));
}

/** Compact, but with a line for every list, so that a new version of Asterisk makes a readable diff. */
function onePerLine({ applications, functions, files }: DocumentedOptions): string {
  const lines = [
    '{',
    ` "applications": ${JSON.stringify(applications)},`,
    ` "functions": ${JSON.stringify(functions)},`,
  ];
  const types = Object.entries(files).map(([file, options]) => {
    const lists = Object.entries(options).map(
      ([type, names]) => `   ${JSON.stringify(type)}: ${JSON.stringify(names)}`,
    );
    return `  ${JSON.stringify(file)}: {\n${lists.join(',\n')}\n  }`;
  });
  lines.push(' "files": {', types.join(',\n'), ' }', '}');
  return `${lines.join('\n')}\n`;
}

/** Every element that counts, with its name, which may stand on the tag's second line. */
const NAMED_TAG = /<(configFile|configObject|configOption|application|function)\s(?:[^>]*?\s)?name="([^"]*)"/g;

const [version, xmlPath] = process.argv.slice(2);
if (version === undefined || xmlPath === undefined)
  throw new Error('wanted: the version of Asterisk and the path of core-en_US.xml');
const documented = extractOptions(readFileSync(xmlPath, 'utf8'));
const path = join(packageRoot(), 'compiler/asterisk-options', `asterisk-${version}.json`);
writeFileSync(path, onePerLine(documented));
console.log(`${path}: ${Object.keys(documented.files).length} files`);
