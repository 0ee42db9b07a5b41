/** The lines to paste into a site for a phone that nobody described: a device, named after its address. */
export function yamlForPhone(mac: string, vendor: string, model: string): string {
  const digits = mac.replaceAll(/[^0-9A-Fa-f]/g, '').toLowerCase();
  const shown = digits.match(/../g)?.join(':') ?? '';
  return `devices:\n  phone-${digits}: { mac: "${shown}", vendor: ${vendor}, model: ${JSON.stringify(model)} }\n`;
}
