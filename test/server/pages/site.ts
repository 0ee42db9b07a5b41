/** A site of which pages have something to show: an office, whose texts are hostile where `text` is. */
export const pagesSite = (text = 'Alice Wonderland', reports = '/nonexistent'): string => `version: 1
site: { name: acme }
hosts: { pbx1: { address: 127.0.0.1 } }
contexts:
  default: { kind: internal }
  workshop: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice:
    name: ${JSON.stringify(text)}
    number: 1000
    context: default
    email: alice@acme.example
    device: desk
    password: in-the-clear-of-alice
    voicemail: { pin: 47114712 }
    fallback: { no_answer: user:bob, busy: voicemail:alice }
  bob: { name: Bob Brown, number: 1001, context: default, description: ${JSON.stringify(text)} }
  wanda: { name: Wanda Works, number: 1000, context: workshop }
groups: { sales: { number: 2000, context: default, members: [alice, bob], fallback: { no_answer: user:alice } } }
routes: { incoming: { main: { number: 0123450000, context: from-extern, to: user:alice } } }
contacts: { plumber: { name: ${JSON.stringify(text)}, number: 1001, company: ${JSON.stringify(text)} } }
devices: { desk: { mac: "00:15:65:11:22:33", vendor: yealink, model: T46G, description: ${JSON.stringify(text)} } }
phone_services: { password: in-the-clear-of-phones, reports: ${reports} }
`;

/** Every page of that site. */
export const pages: readonly string[] = [
  '/',
  '/pages/numbers',
  '/pages/numbers?q=1000',
  '/pages/objects',
  '/pages/objects/users',
  '/pages/objects/users/alice',
  '/pages/objects/users/bob',
  '/pages/objects/groups/sales',
  '/pages/objects/devices/desk',
  '/pages/objects/contacts/plumber',
  '/pages/objects/phone_services',
  '/pages/objects/site',
  '/pages/routes/incoming',
  '/pages/routes/outgoing',
  '/pages/phones',
  '/pages/phones/undescribed',
  '/pages/directory',
  '/pages/directory?context=workshop',
  '/pages/hosts',
  '/pages/hosts/pbx1',
  '/pages/hosts/pbx1/files/etc/asterisk/pjsip.conf',
  '/pages/diagnostics',
  '/pages/reports',
];
