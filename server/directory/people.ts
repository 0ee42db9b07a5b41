import type { DirectoryEntry } from '../../compiler/directory/entry.ts';
import type { CompilerThread } from '../generation/compiler-thread.ts';
import type { Keeper } from '../generation/keeper.ts';
import { latest } from '../generation/latest.ts';
import type { KnownPhone, KnownPhones } from '../generation/phones.ts';

/** Who looks something up: what is known of the phone, and whom it may see. */
export interface Reader {
  /** Undefined for a phone that the site does not describe, and for people's programs. */
  readonly phone: KnownPhone | undefined;
  readonly context: string;
}

/** The directories of the site, by who reads them. */
export interface People {
  /** By the hardware address that a request names, or the address it comes from. Undefined where nothing is to be seen. */
  reader(mac: string | undefined, address: string): Promise<Reader | undefined>;
  /** What is known of the phones of the site, and where they look somebody up; undefined while there is no site. */
  site(): Promise<KnownPhones | undefined>;
  /** Whom that context reaches, by name. */
  entries(context: string): Promise<readonly DirectoryEntry[]>;
}

export function peopleOf(keeper: Keeper, compiler: CompilerThread): People {
  const phones = latest<KnownPhones>(keeper.generation, compiler, { ask: 'phones' });
  const directories = new Map<string, () => Promise<DirectoryEntry[] | undefined>>();
  return {
    site: phones,
    async reader(mac, address) {
      const known = await phones();
      if (known === undefined) return undefined;
      const named = mac ?? known.byAddress[address];
      const phone = named === undefined ? undefined : known.byMac[named];
      const context = phone?.context ?? known.context;
      return context === undefined ? undefined : { phone, context };
    },
    async entries(context) {
      let directory = directories.get(context);
      if (directory === undefined) {
        directory = latest<DirectoryEntry[]>(keeper.generation, compiler, { ask: 'directory', context });
        directories.set(context, directory);
      }
      return (await directory()) ?? [];
    },
  };
}
