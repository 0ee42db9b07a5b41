import assert from 'node:assert/strict';
import type { Artifact } from '../../compiler/artifact.ts';
import { verifyFiles } from '../../deploy/verify/verify-files.ts';
import { emit } from '../../targets/index.ts';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import { requires } from './requires.ts';

requires('network namespaces', 'nft', 'chronyd', 'ifup', 'postfix', 'fail2ban-client', 'kea-dhcp4');

const real = suite('what the programs of a host say to their files');

const artifacts = emit(
  siteOf({
    'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts:
  pbx1:
    firewall: { phones: [192.0.2.0/24] }
    time: { servers: [192.0.2.1] }
    mail: { relay: smtp.acme.example, fallback: backup.acme.example }
    fail2ban: { tries: 3, never: [192.0.2.0/24] }
    network: { interfaces: { eth0: { address: 192.0.2.10/24 }, voice: { address: 10.0.7.2/24, vlan: { of: eth0, id: 7 } } } }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
  }),
);

real('is nothing where all is well', () => {
  assert.deepEqual(verifyFiles(artifacts, process.env), {
    asked: ['nft', 'chronyd', 'ifquery', 'postconf', 'fail2ban-client'],
    found: [],
  });
});

/** What is said once a text of the files is another. */
function saidTo(text: string, other: string): string[] {
  const spoilt: Artifact[] = artifacts.map((artifact) => ({
    ...artifact,
    content: artifact.content.replace(text, other),
  }));
  const { found } = verifyFiles(spoilt, process.env);
  return found.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);
}

const mistakes: readonly [title: string, text: string, other: string, said: readonly string[]][] = [
  [
    'nft',
    'udp dport 5060 accept',
    'udp dport fifty accept',
    ['4:3 nft: Could not resolve service: Servname not supported for ai_socktype'],
  ],
  ['chronyd', 'iburst', 'iburst maybe', ['6:22 chronyd: Could not parse server directive']],
  [
    'ifquery',
    'iface voice inet static',
    'iface voice inet statique',
    ['9:71 ifquery: unknown or no method and no inherits keyword specified'],
  ],
  [
    'postconf, of a parameter',
    'smtp_fallback_relay =',
    'smtp_fallback_really =',
    ['7:49 postconf: unused parameter: smtp_fallback_really=[backup.acme.example]:25'],
  ],
  [
    'postconf, of a line',
    'smtp_fallback_relay =',
    'smtp_fallback_relay',
    [`7:49 postconf: missing '=' after attribute name: "smtp_fallback_relay [backup.acme.example]:25"`],
  ],
  ['fail2ban, of a line', 'maxretry =', 'maxretry', [`8:24 fail2ban-client: 'maxretry 3\\n'`]],
  [
    'fail2ban, of a value',
    'maxretry = 3',
    'maxretry = many',
    [
      "8:24 fail2ban-client: Wrong value for 'maxretry' in 'asterisk'. Using default one: 'None'",
      "undefined:undefined fail2ban-client: Wrong value for 'maxmatches' in 'asterisk'. Using default one: 'None'",
    ],
  ],
];

for (const [title, text, other, said] of mistakes) {
  real(`leads back to what of the site made the line, by ${title}`, () => {
    assert.deepEqual(saidTo(text, other), said);
  });
}

const dhcpOnly = {
  'site.yaml': `version: 1
site: { name: acme }
hosts: { dhcp1: { address: 192.0.2.10, roles: [dhcp] } }
contexts: { default: { kind: internal } }
dhcp:
  server: kea
  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200 } }
`,
};

real('is asked of a host that has no Asterisk, where none is installed', async () => {
  assert.deepEqual(await pbxc(['verify'], { cwd: folder(dhcpOnly) }), {
    code: 0,
    out: 'kea-dhcp4 has nothing to complain about on dhcp1\n',
    err: '',
  });
});

real('is not known where none of them is installed', async () => {
  const cwd = folder({
    'site.yaml': `version: 1
site: { name: acme }
hosts: { phones: { address: 192.0.2.10, roles: [provisioning] } }
contexts: { default: { kind: internal } }
`,
  });
  assert.deepEqual(await pbxc(['verify'], { cwd }), {
    code: 1,
    out: '',
    err: 'pbxc: none of the programs that read the files of phones is on this machine\n',
  });
});

real.run();
