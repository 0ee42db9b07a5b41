import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import { type Linker, toSecret } from './linker.ts';

/** What the site says of `pbxc serve`; its tokens are secrets. No file is made of it. */
export type Serve = Omit<SiteDocument['serve'], 'tokens'> & {
  readonly origin: Origin;
  readonly tokens: readonly Secret[];
};

export function linkServe(linker: Linker): Serve {
  const { tokens, ...rest } = linker.site.serve;
  const secrets = tokens.map((value, key) =>
    toSecret(linker, value, `serve/tokens/${key + 1}`, 'password', { container: tokens, key }),
  );
  return { ...rest, origin: { container: linker.site, key: 'serve' }, tokens: secrets };
}
