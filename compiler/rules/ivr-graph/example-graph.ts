import { exampleSite } from '../example-site.ts';

/** The smallest site with an IVR of these lines. */
export function exampleGraph(lines: string): string {
  const indented = lines.trimEnd().replaceAll(/^/gm, '    ');
  return exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
ivrs:
  main:
    number: 8000
${indented}
`);
}
