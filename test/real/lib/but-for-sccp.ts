/** The warnings of a host but for one: chan_sccp is in no package of Debian, so a host with SCCP phones misses it here. */
export function butForSccp(warnings: readonly string[]): string[] {
  return warnings.filter((line) => !line.startsWith("ERROR loader.c: Error loading module 'chan_sccp.so': "));
}
