/** Fields that nothing is made of yet, and what they are there for. Take a field away once something is. */
export const withoutEffectYet: Readonly<Record<string, string>> = {
  'hosts.NAME.address': 'phones are told where the host is when they are provisioned',
  'devices.NAME.model': 'provisioning of phones',
  'users.NAME.keys.NAME.user': 'provisioning of phones',
  'users.NAME.keys.NAME.group': 'provisioning of phones',
  'users.NAME.keys.NAME.queue': 'provisioning of phones',
  'users.NAME.keys.NAME.conference': 'provisioning of phones',
  'users.NAME.keys.NAME.number': 'provisioning of phones',
  'users.NAME.keys.NAME.label': 'provisioning of phones',
};
