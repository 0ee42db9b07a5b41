/** The smallest site with these lines in it. */
export function exampleSite(body: string): string {
  return `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: {} }
${body}`;
}
