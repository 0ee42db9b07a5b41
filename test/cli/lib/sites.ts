/** Two people and a queue, without a fault. */
export const office: Readonly<Record<string, string>> = {
  'site.yaml': `version: 1
site: { name: acme, country: fr }
hosts:
  pbx1: { address: 192.0.2.10 }
contexts:
  default: { kind: internal, ranges: { users: 1000-1999, queues: 3000-3099 } }
`,
  'people.yaml': `users:
  alice:
    name: Alice Wonderland
    number: 1000
  bob: { name: Bob Brown, number: 1001 }
queues:
  support: { number: 3000, members: [alice, bob] }
`,
};

/** The same with a member nobody knows. */
export const misspelt: Readonly<Record<string, string>> = {
  ...office,
  'people.yaml': office['people.yaml']?.replace('[alice, bob]', '[alice, bop]') ?? '',
};
