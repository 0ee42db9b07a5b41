import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../source/package-root.ts';

/** The prompts that come with Asterisk (Debian's asterisk-core-sounds-*); `scripts/extract-stock-prompts.ts` makes the file. */
export interface StockPrompts {
  readonly en: readonly string[];
  /** What each other language lacks of those, and has beside them. */
  readonly others: Readonly<Record<string, { readonly without: readonly string[]; readonly also: readonly string[] }>>;
}

let loaded: StockPrompts | undefined;
const sets = new Map<string, ReadonlySet<string> | undefined>();

/** The prompts of a language such as `fr`; undefined for one that Asterisk does not speak. Read when first asked for. */
export function stockPrompts(language: string): ReadonlySet<string> | undefined {
  if (!sets.has(language)) sets.set(language, promptsOf(language));
  return sets.get(language);
}

/** The languages that Asterisk speaks. */
export function stockLanguages(): string[] {
  return ['en', ...Object.keys(load().others)];
}

function promptsOf(language: string): ReadonlySet<string> | undefined {
  const { en, others } = load();
  if (language === 'en') return new Set(en);
  const other = others[language];
  if (other === undefined) return undefined;
  const prompts = new Set([...en, ...other.also]);
  for (const prompt of other.without) prompts.delete(prompt);
  return prompts;
}

function load(): StockPrompts {
  if (loaded === undefined) {
    const stock: StockPrompts = JSON.parse(
      readFileSync(join(packageRoot(), 'compiler/sounds/stock-prompts.json'), 'utf8'),
    );
    loaded = stock;
  }
  return loaded;
}
