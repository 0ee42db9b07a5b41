/** The smallest site with these lines as its own dialplan. */
export function exampleWith(...lines: readonly string[]): Record<string, string> {
  return {
    'site.yaml': SITE,
    'dialplan/own.conf': `${lines.join('\n')}\n`,
  };
}

const SITE = `version: 1
site: { name: acme, domain: acme.example, country: fr, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx] } }
`;
