/**
 * The lists in which order means nothing, as the section and the list's key. Of all others it does: members of a group ring,
 * trunks are tried and codecs are preferred in the order they are written.
 */
export const unordered: ReadonlySet<string> = new Set([
  'hosts:roles',
  'hosts:prompts',
  'hosts:local_networks',
  'hosts:ice_deny',
  'hosts:ice_permit',
  'hosts:permit',
  ...['users', 'groups', 'queues', 'conferences', 'pagings', 'parkings', 'ivrs', 'numbers'].map(
    (key) => `contexts:${key}`,
  ),
  'users:labels',
  'users:permissions',
  'trunks:addresses',
  'routes.incoming:number',
  'routes.incoming:permissions',
  'routes.outgoing:patterns',
  'routes.outgoing:permissions',
  'schedules:open',
  'schedules:dates',
  'schedules:when',
  'groups:permissions',
  'queues:join_empty',
  'queues:leave_when_empty',
  'switchboards:incoming',
  ...['users', 'groups', 'queues'].flatMap((key) => [`pickups:${key}`, `pagings:${key}`]),
  'pagings:members',
  'faxes:mail',
  'permissions:deny',
  'permissions:allow',
  'managers:permit',
  'managers:read',
  'managers:write',
  'ari_users:permit',
  'ari_interface:allowed_origins',
  'dhcp:interfaces',
  'dhcp:relays',
  'serve:trusted',
  'serve:phones',
  'serve:tokens',
  'cel:events',
  'cel:apps',
]);

export function isUnordered(section: string, key: string): boolean {
  return unordered.has(`${section}:${key}`);
}
