import { exampleSite } from '../example-site.ts';

/** The smallest site with these lines as its own dialplan. */
export function exampleWith(...lines: readonly string[]): Record<string, string> {
  return {
    'site.yaml': exampleSite('contexts: { default: { kind: internal } }\n'),
    'dialplan/own.conf': `${lines.join('\n')}\n`,
  };
}
