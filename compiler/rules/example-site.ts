/** The smallest site with these lines in it; `host` is what it says of its host. */
export function exampleSite(body: string, host = '{}'): string {
  return `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: ${host} }
${body}`;
}
