/** `1 error`, `2 errors`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A section of the site as the title of a page: `routes.incoming` is `Incoming routes`. */
export function sectionTitle(section: string): string {
  const words = section.startsWith('routes.')
    ? `${section.slice('routes.'.length)} routes`
    : section.replaceAll('_', ' ');
  const known = words.replace(/\b(?:ivrs|ari|cdr|cel|dhcp)\b/, (word) => shownAs[word] ?? word);
  return known.charAt(0).toUpperCase() + known.slice(1);
}

const shownAs: Readonly<Record<string, string>> = { ivrs: 'IVRs', ari: 'ARI', cdr: 'CDR', cel: 'CEL', dhcp: 'DHCP' };
