/** Makers whose phones are usual, and a hardware address of each. */
const makes: readonly (readonly [vendor: string, model: string, prefix: string])[] = [
  ['yealink', 'T46G', '001565'],
  ['snom', 'D735', '000413'],
  ['polycom', 'VVX450', '0004f2'],
  ['grandstream', 'GXP2130', '000b82'],
];

/** A site of so many users, each with a phone that watches the next one's. The same every time. */
export function phonesText(count: number): string {
  const users: string[] = [];
  const devices: string[] = [];
  for (let at = 0; at < count; at++) {
    const [vendor, model, prefix] = makes[at % makes.length] ?? ['', '', ''];
    const next = (at + 1) % count;
    users.push(
      `  user${at}: { name: User ${at}, number: ${100_000 + at}, device: phone${at}, keys: { 1: { user: user${next} } } }`,
    );
    devices.push(
      `  phone${at}: { mac: "${prefix}${at.toString(16).padStart(6, '0')}", vendor: ${vendor}, model: ${model} }`,
    );
  }
  return `version: 1
site: { name: large, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users:
${users.join('\n')}
devices:
${devices.join('\n')}
`;
}
