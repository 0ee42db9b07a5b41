/**
 * Makes compiler/sounds/stock-prompts.json from the folders of Asterisk's own prompts, one for each language:
 *
 *     node --import tsx scripts/extract-stock-prompts.ts en=/usr/share/asterisk/sounds/en fr=/usr/share/asterisk/sounds/fr
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StockPrompts } from '../compiler/sounds/stock-prompts.ts';
import { packageRoot } from '../compiler/source/package-root.ts';

/** Names without endings, each once: a prompt may be there in several formats. */
function promptsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^\/+/, ''));
  const sounds = names.filter((name) => /\.(?:alaw|g722|g729|gsm|sln16|ulaw|wav)$/.test(name));
  return [...new Set(sounds.map((name) => name.replace(/\.[^.]*$/, '')))].sort();
}

const folders = process.argv.slice(2).map((argument) => argument.split('='));
const listed = new Map(folders.map(([language = '', folder = '']) => [language, promptsIn(folder)]));
const everywhere = listed.get('en');
if (everywhere === undefined) throw new Error('wanted: en=FOLDER, and LANGUAGE=FOLDER for each other language');

const others: Record<string, { without: string[]; also: string[] }> = {};
for (const [language, prompts] of [...listed].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (language === 'en') continue;
  others[language] = {
    without: everywhere.filter((prompt) => !prompts.includes(prompt)),
    also: prompts.filter((prompt) => !everywhere.includes(prompt)),
  };
}
const stock: StockPrompts = { en: everywhere, others };
const path = join(packageRoot(), 'compiler/sounds/stock-prompts.json');
writeFileSync(path, `${JSON.stringify(stock, undefined, 1)}\n`);
console.log(`${path}: ${everywhere.length} prompts, ${Object.keys(others).length + 1} languages`);
