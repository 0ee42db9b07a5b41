/** What a phone is, where that is known: as sites write it. */
export interface PhoneSort {
  readonly vendor: string;
  readonly model: string;
}

/** The lines to paste into a site for a phone that nobody described: a device, named after its address. */
export function yamlForPhone(mac: string, sort: PhoneSort | undefined): string {
  const digits = mac.replaceAll(/[^0-9A-Fa-f]/g, '').toLowerCase();
  const shown = digits.match(/../g)?.join(':') ?? '';
  const what = sort === undefined ? '' : `, vendor: ${sort.vendor}, model: ${JSON.stringify(sort.model)}`;
  return `devices:\n  phone-${digits}: { mac: "${shown}"${what} }\n`;
}
