import type { Model } from '../../model/model.ts';
import type { PhoneServer } from '../phone.ts';
import type { PhonebookFormatName } from './formats/index.ts';

/** Ports of the directories that `pbxc serve` answers, those of xivo-dird-phoned (facts/a 21.3). */
export const directoryPort = 9498;
export const directoryHttpsPort = 9499;

/** What all paths of these directories begin with, as phones of XiVO and Wazo are told them. */
export const directoryPath = '/0.1/directories';

/**
 * How phones ask for whom they look for: on a screen that is fetched first (`input`; `menu` leads to one), or by themselves, with
 * what was typed in place of a word of the address. Vendors that are not here read whole files only.
 */
const firstAsked: { readonly [Name in PhonebookFormatName]?: (context: string) => string } = {
  aastra: (context) => `input/${context}/aastra`,
  cisco: (context) => `menu/${context}/cisco`,
  polycom: (context) => `input/${context}/polycom`,
  snom: (context) => `input/${context}/snom`,
  yealink: (context) => `lookup/${context}/yealink?term=#SEARCH`,
};

/** Whether phones that read this format search on the server, which the site has to want and the vendor's phones to be able to. */
export function isSearched({ provisioning }: Model, format: PhonebookFormatName): boolean {
  return provisioning.isPhonebookSearched && firstAsked[format] !== undefined;
}

/** Where a phone begins to search; undefined where it reads a file. */
export function searchUrl(
  model: Model,
  { host }: PhoneServer,
  context: string,
  format: PhonebookFormatName,
): string | undefined {
  if (!isSearched(model, format)) return undefined;
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${model.serve.directory_port ?? directoryPort}${directoryPath}/${firstAsked[format]?.(context)}`;
}
