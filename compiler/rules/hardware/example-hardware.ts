import { exampleSite } from '../example-site.ts';

/** The smallest site with these cards in its host, and what else it needs. */
export function exampleHardware(cards: string, more = ''): string {
  return exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000 }
hardware:
  pbx1:
${cards}trunks:
  operator: { kind: dahdi, group: 0 }
routes:
  incoming:
    reception: { number: X., to: user:alice }
  outgoing:
    world: { patterns: [112, 00.], trunks: [operator], emergency: yes }
${more}`);
}
