import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';

/** A site with one host, which serves DHCP: `dhcp` is what its section says, `more` other sections. */
export function dhcpSite(dhcp: string, more = ''): string {
  return `version: 1
site: { name: acme, domain: acme.example }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, dhcp] } }
contexts: { default: { kind: internal } }
${more}dhcp:
  interfaces: [eth0]
${dhcp}`;
}

/** A file of the site's only host, line by line. */
export function linesOf(site: string, path: string): string[] {
  const compiled = siteOf({ 'site.yaml': site });
  const artifact = emit(compiled).find((each) => each.path === path);
  if (artifact === undefined) throw new Error(`no ${path}: ${JSON.stringify(compiled.diagnostics)}`);
  return artifact.content.split('\n');
}

/** The lines from the one that is `from` to the first that is `to`. */
export function part(lines: readonly string[], from: string, to: string): string[] {
  const start = lines.indexOf(from);
  return lines.slice(start, lines.indexOf(to, start) + 1);
}
