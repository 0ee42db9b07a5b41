/** Fields whose effect no change of a document shows, and where it is tested. */
export const notInTheDocument: Readonly<Record<string, string>> = {
  // About the way to a host, not about what is on it.
  'hosts.NAME.ssh': 'test/real/hosts.test.ts',
  'hosts.NAME.after': 'test/deploy/host-order.test.ts',
  'hosts.NAME.sudo': 'test/cli/plan/reach.test.ts',
  // Merged beneath the document when it is read.
  'site.presets': 'test/compiler/presets/',
  // Opened where the site is applied.
  'secret.age': 'test/real/secrets.test.ts',
  'site.age_recipients': 'test/real/secrets.test.ts',
  // Which changes an apply makes.
  'site.valves.removal': 'test/cli/plan/valves.test.ts',
  'site.valves.empty_site': 'test/cli/plan/valves.test.ts',
  'site.valves.emergency': 'test/cli/plan/valves.test.ts',
  'site.valves.permission': 'test/cli/plan/valves.test.ts',
  'site.valves.trunk_credential': 'test/cli/plan/valves.test.ts',
  'site.valves.line_kind': 'test/cli/plan/valves.test.ts',
  // Another value where it is applied.
  'site.rotations': 'test/cli/command/secrets.test.ts',
  // The third form of a secret: `no` is refused.
  'secret.auto': 'test/compiler/model/objects.test.ts',
  // Said to the server, of which no file is made.
  'phone_services.reports': 'test/server/cisco/services.test.ts',
  'phone_services.information': 'test/server/cisco/services.test.ts',
  'serve.bind': 'test/server/settings/settings.test.ts',
  'serve.http_port': 'test/server/settings/settings.test.ts',
  'serve.https_port': 'test/server/settings/settings.test.ts',
  'serve.tftp_port': 'test/server/settings/settings.test.ts',
  'serve.names': 'test/server/settings/settings.test.ts',
  'serve.directory_port': 'test/server/settings/settings.test.ts',
  'serve.directory_https_port': 'test/server/settings/settings.test.ts',
  'serve.confgend_bind': 'test/server/settings/settings.test.ts',
  'serve.confgend_port': 'test/server/settings/settings.test.ts',
  'serve.certificate': 'test/server/settings/settings.test.ts',
  'serve.private_key': 'test/server/settings/settings.test.ts',
  'serve.client_ca': 'test/server/settings/settings.test.ts',
  'serve.trusted': 'test/server/settings/settings.test.ts',
  'serve.phones': 'test/server/settings/settings.test.ts',
  'serve.tokens': 'test/server/settings/settings.test.ts',
};
