/** The least that a site needs; what a test is about comes in another file. */
export const office = `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
`;
