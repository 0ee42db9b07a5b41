/** A site with Cisco phones, whose reports go to `reports`. */
export const ciscoSite = (reports: string, password = 'a-password-of-phones'): string => `version: 1
site: { name: acme }
hosts: { pbx1: { address: 127.0.0.1 } }
contexts:
  default: { kind: internal }
  workshop: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { name: Alice & Co <one>, number: 1000, context: default, device: desk }
  anton: { name: Émile Zola, number: 1001, context: default }
${Array.from({ length: 12 }, (_, index) => `  b${index}: { name: Bob ${String.fromCharCode(65 + index)}, number: ${1100 + index}, context: default }\n`).join('')}  wanda: { name: Wanda Works, number: 1000, context: workshop, device: bench }
  num: { name: 4 Seasons, number: 1200, context: default }
contacts: { plumber: { name: Zoë Plumber, number: 1001 } }
devices:
  desk: { mac: "00:11:22:33:44:55" }
  bench: { mac: "00:11:22:33:44:66" }
phone_services:
  password: ${password}
  reports: ${reports}
  information: { 7: Press * and 25 to be left in peace. }
`;
