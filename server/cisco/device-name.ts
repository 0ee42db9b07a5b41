/** The hardware address in what a Cisco phone calls itself, `SEP001122334455`; undefined for any other text. */
export function macOfDeviceName(name: string | null): string | undefined {
  return name !== null && /^SEP[0-9A-F]{12}$/.test(name) ? name.slice(3).toLowerCase() : undefined;
}
