import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { fileOf } from './file-of.ts';

const manager = suite('manager.conf');

manager('lets nothing listen without managers', () => {
  assert.is(fileOf('manager.conf', ''), '[general]\nenabled = no\n');
});

manager('gives each manager its rights, from its addresses alone', () => {
  const yaml = `
managers:
  xuc: { secret: auto, permit: [192.0.2.20/32, "2001:db8::/64"], read: [system, call], write: [call] }
  watch: { permit: [192.0.2.30], read: [cdr] }
manager_interface: { bind: 192.0.2.10, port: 5039 }
`;
  assert.is(
    fileOf('manager.conf', yaml),
    `[general]
enabled = yes
bindaddr = 192.0.2.10
port = 5039
webenabled = no
displayconnects = no

[watch]
secret = <secret managers/watch/secret>
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 192.0.2.30
read = cdr

[xuc]
secret = <secret managers/xuc/secret>
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 192.0.2.20/32
permit = 2001:db8::/64
read = system,call
write = call
`,
  );
});

manager('lets the services of phones look at calls, from the hosts that phones get their files from', () => {
  const yaml = `
hosts: { files: { address: 192.0.2.20, roles: [provisioning] } }
phone_services: {}
`;
  assert.is(
    fileOf('manager.conf', yaml),
    `[general]
enabled = yes
bindaddr = 127.0.0.1
port = 5038
webenabled = no
displayconnects = no

[pbxc-services]
secret = <secret managers/pbxc-services/secret>
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 127.0.0.1/32
permit = 192.0.2.20/32
write = call
`,
  );
});

manager.run();
