import { isSecretKey } from '../../compiler/secret-key.ts';
import type { GoodSite } from './compile-round.ts';

/** The site as the compiler sees it, defaults filled in. Secrets that stand in it in the clear are not shown. */
export function siteJson(good: GoodSite | undefined): string | undefined {
  if (good?.compiled.site === undefined) return undefined;
  return JSON.stringify(good.compiled.site, shown);
}

function shown(key: string, value: unknown): unknown {
  const isInTheClear = isSecretKey(key) && value !== 'auto' && (typeof value === 'string' || typeof value === 'number');
  return isInTheClear ? '(not shown)' : value;
}
