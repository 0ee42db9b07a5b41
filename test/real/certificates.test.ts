import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { certificatesOf } from '../../compiler/network/certificates.ts';
import { certificateFindings } from '../../deploy/certificates/certificate-findings.ts';
import { localHost, serve } from '../../deploy/index.ts';
import type { Answer } from '../../deploy/remote/protocol.ts';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import { certificatesFor } from './lib/certificates.ts';
import { selfSignedPair } from './lib/self-signed.ts';
import { requires } from './requires.ts';

requires('openssl', 'network namespaces', 'dnsmasq');

const real = suite('certificates that a site names');

const root = mkdtempSync(join(tmpdir(), 'pbxc-certificates-'));
real.after(() => rmSync(root, { recursive: true, force: true }));

const site = {
  'site.yaml': `version: 1
site: { name: acme }
hosts:
  pbx1:
    address: pbx.acme.example
    sip:
      external_address: 203.0.113.10
      tls:
        certificate: /etc/keys/sip.pem
        private_key: /etc/keys/sip.key
        ca: /etc/keys/ca.pem
contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
};

const day = 24 * 3600 * 1000;
const good = selfSignedPair('pbx', { days: 90, names: 'DNS:pbx.acme.example' });
const other = selfSignedPair('pbx', { days: 90, names: 'DNS:pbx.acme.example' });

/** Puts files below the root; without a text they go. */
function put(files: Readonly<Record<string, string | undefined>>, mode = 0o600): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    if (text !== undefined) writeFileSync(file, text);
    if (text !== undefined) chmodSync(file, mode);
  }
}

function wellPut(): void {
  put({
    'etc/keys/sip.pem': good.certificate,
    'etc/keys/sip.key': good.privateKey,
    'etc/keys/ca.pem': good.certificate,
  });
}

const line = ({ severity, message, place, hint }: Diagnostic) =>
  `${place?.line}:${place?.column} ${severity}: ${message}${hint === undefined ? '' : ` (${hint})`}`;

function found(text = site['site.yaml'], after = 0): string[] {
  const { model } = siteOf({ 'site.yaml': text });
  const host = model?.hosts.get('pbx1');
  assert.ok(model !== undefined && host !== undefined);
  return certificateFindings(certificatesOf(model, host), root, new Date(Date.now() + after)).map(line);
}

const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const certificate = 'the certificate of SIP over TLS on pbx1, /etc/keys/sip.pem,';
const key = 'the key of SIP over TLS on pbx1, /etc/keys/sip.key,';

real('are nothing to speak of when they are well, also where nobody but themselves vouches for them', () => {
  wellPut();
  assert.deepEqual(found(), []);
});

real('that are not there are told at the path that names them', () => {
  put({ 'etc/keys/sip.pem': undefined, 'etc/keys/sip.key': undefined, 'etc/keys/ca.pem': undefined });
  assert.deepEqual(found(), [
    `9:22 error: ${certificate} cannot be read: no such file or directory (ENOENT)`,
    `10:22 error: ${key} cannot be read: no such file or directory (ENOENT)`,
    '11:13 error: the authorities of SIP over TLS on pbx1, /etc/keys/ca.pem, cannot be read: no such file or directory (ENOENT)',
  ]);
});

real('that are something else are told, and nothing of what it is', () => {
  put({ 'etc/keys/sip.pem': 'hunter2\n', 'etc/keys/sip.key': 'hunter2\n', 'etc/keys/ca.pem': 'hunter2\n' });
  assert.deepEqual(found(), [
    `9:22 error: ${certificate} is no certificate in PEM`,
    `10:22 error: ${key} is no private key in PEM`,
    '11:13 error: the authorities of SIP over TLS on pbx1, /etc/keys/ca.pem, has no certificate in PEM',
  ]);
});

real('of which the key is of another one are told', () => {
  wellPut();
  put({ 'etc/keys/sip.key': other.privateKey });
  assert.deepEqual(found(), [`10:22 error: ${key} does not belong to the certificate`]);
});

real('of which the key is encrypted are told', () => {
  wellPut();
  const args = ['pkey', '-aes256', '-passout', 'pass:hunter2'];
  put({ 'etc/keys/sip.key': execFileSync('openssl', args, { input: good.privateKey, encoding: 'utf8' }) });
  assert.deepEqual(found(), [`10:22 error: ${key} is encrypted, and nobody is there to give its passphrase`]);
});

real('that are for another name are told', () => {
  wellPut();
  const { certificate: text, privateKey } = selfSignedPair('pbx', {
    days: 90,
    names: 'DNS:pbx.old.example,IP:192.0.2.10',
  });
  put({ 'etc/keys/sip.pem': text, 'etc/keys/sip.key': privateKey });
  assert.deepEqual(found(), [
    `9:22 warning: ${certificate} is for DNS:pbx.old.example, IP Address:192.0.2.10 alone, and the host is reached as pbx.acme.example or 203.0.113.10 (name the host in the certificate, or give it the certificate's name as \`address\`)`,
  ]);
});

real('that are for one of its names, an address or all of a domain are well', () => {
  for (const names of ['DNS:pbx.old.example,IP:203.0.113.10', 'DNS:*.acme.example']) {
    const { certificate: text, privateKey } = selfSignedPair('pbx', { days: 90, names });
    put({ 'etc/keys/sip.pem': text, 'etc/keys/sip.key': privateKey });
    assert.deepEqual(found(), []);
  }
});

real('that say the name only as their subject are told: nobody looks there', () => {
  const { certificate: text, privateKey } = selfSignedPair('pbx.acme.example', { days: 90 });
  put({ 'etc/keys/sip.pem': text, 'etc/keys/sip.key': privateKey });
  assert.deepEqual(found(), [
    `9:22 warning: ${certificate} has no alternative name (SAN), and the host is reached as pbx.acme.example or 203.0.113.10 (name the host in the certificate, or give it the certificate's name as \`address\`)`,
  ]);
});

real('are told when they expire within 30 days, and when they did', () => {
  wellPut();
  assert.deepEqual(found(site['site.yaml'], 59 * day), []);
  assert.deepEqual(found(site['site.yaml'], 61 * day), [
    `9:22 warning: ${certificate} expires on ${inDays(90)} (renew it)`,
  ]);
  assert.deepEqual(found(site['site.yaml'], 91 * day), [
    `9:22 error: ${certificate} expired on ${inDays(90)} (renew it)`,
  ]);
  assert.deepEqual(found(site['site.yaml'], -day), [`9:22 error: ${certificate} is not valid before ${inDays(0)}`]);
});

real('are told when one that comes with them expired', () => {
  wellPut();
  const { certificate: issuer } = selfSignedPair('Acme issuer', { days: 1 });
  put({ 'etc/keys/sip.pem': good.certificate + issuer });
  assert.deepEqual(found(site['site.yaml'], 2 * day), [
    `9:22 error: ${certificate} comes with that of CN=Acme issuer, which expired on ${inDays(1)} (renew it)`,
  ]);
});

real('of an authority of the site itself are well', () => {
  const made = certificatesFor('pbx.acme.example').get('pbx.acme.example');
  assert.ok(made !== undefined);
  put({
    'etc/keys/sip.pem': made.certificate + made.ca,
    'etc/keys/sip.key': made.privateKey,
    'etc/keys/ca.pem': made.ca,
  });
  assert.deepEqual(
    found().filter((each) => !each.includes('expires on')),
    [],
  );
});

real('of which everybody can read the key are told', () => {
  wellPut();
  chmodSync(join(root, 'etc/keys/sip.key'), 0o644);
  assert.deepEqual(found(), [
    `10:22 warning: ${key} is open to every account of the host (0644) (chmod o= /etc/keys/sip.key)`,
  ]);
});

real('of which Asterisk cannot read the key are told, with the command that helps', () => {
  wellPut();
  put({ 'etc/passwd': 'asterisk:x:4107:4112::/:/bin/false\n', 'etc/group': 'asterisk:x:4112:\n' });
  assert.deepEqual(found(), [
    `10:22 error: ${key} cannot be read by the account asterisk (0600) (chgrp asterisk /etc/keys/sip.key && chmod g+r /etc/keys/sip.key)`,
  ]);
  put({ 'etc/passwd': undefined, 'etc/group': undefined });
});

const everywhere = `version: 1
site: { name: acme }
hosts:
  pbx1:
    address: pbx.acme.example
    roles: [pbx, provisioning]
    http: { tls: { certificate: /etc/keys/web.pem } }
    webrtc: { dtls: { certificate: /etc/keys/media.pem } }
serve: { certificate: /etc/keys/serve.pem, private_key: /etc/keys/serve.key }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000, line: webrtc } }
`;

real(
  'are those of the web server, of media and of what serves phones as well, some with the key in the same file',
  () => {
    const pair = good.certificate + good.privateKey;
    const text = selfSignedPair('media', { days: 90 });
    put({ 'etc/keys/web.pem': pair, 'etc/keys/media.pem': text.certificate + text.privateKey });
    put({ 'etc/keys/serve.pem': good.certificate, 'etc/keys/serve.key': good.privateKey });
    assert.deepEqual(found(everywhere), []);
    put({ 'etc/keys/web.pem': good.certificate, 'etc/keys/media.pem': undefined, 'etc/keys/serve.key': undefined });
    assert.deepEqual(found(everywhere), [
      '7:33 error: the key of the web server of Asterisk on pbx1, /etc/keys/web.pem, is no private key in PEM',
      '8:36 error: the certificate of the media of browsers on pbx1, /etc/keys/media.pem, cannot be read: no such file or directory (ENOENT)',
      '9:57 error: the key of pbxc serve on pbx1, /etc/keys/serve.key, cannot be read: no such file or directory (ENOENT)',
    ]);
  },
);

real('that nothing uses are not asked for', () => {
  assert.deepEqual(found(everywhere.replace(', line: webrtc', '').replace(', provisioning', '')), []);
});

real('are told by `pbxc plan`, before anything is done, and in its document', async () => {
  put({
    'etc/keys/ca.pem': good.certificate,
    'etc/keys/sip.key': other.privateKey,
    'etc/keys/sip.pem': good.certificate,
  });
  const cwd = folder(site);
  const { err } = await pbxc(['plan', '--root', root], { cwd });
  assert.equal(
    err,
    [
      `error[certificate]: ${key} does not belong to the certificate`,
      '  site.yaml:10:22',
      '   10 |         private_key: /etc/keys/sip.key',
      '      |                      ^^^^^^^^^^^^^^^^^',
      '',
      '',
    ].join('\n'),
  );
  const { out } = await pbxc(['plan', '--root', root, '--format', 'json'], { cwd });
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(out);
  assert.deepEqual(
    diagnostics.map(({ rule, place }) => [rule, place?.line]),
    [['certificate', 10]],
  );
});

real('are looked at where they are, when the host is far away', async () => {
  const { model } = siteOf(site);
  const host = model?.hosts.get('pbx1');
  assert.ok(model !== undefined && host !== undefined);
  const request = {
    pbxc: '1',
    ask: 'plan',
    host: 'pbx1',
    artifacts: [],
    values: [],
    recover: false,
    certificates: certificatesOf(model, host),
  };
  const answers: Answer[] = [];
  await serve(
    JSON.stringify(request),
    '1',
    localHost({ root }, () => {}),
    (answer) => answers.push(answer),
  );
  const last = answers.at(-1);
  assert.ok(last?.say === 'planned');
  assert.deepEqual(last.findings.map(line), [`10:22 error: ${key} does not belong to the certificate`]);
});

real('are told by `pbxc verify` on the host that pbxc was applied to, and nowhere else', async () => {
  const cwd = folder({
    'site.yaml': `version: 1
site: { name: acme }
hosts: { phones: { address: 192.0.2.20, roles: [provisioning, dhcp] } }
contexts: { default: { kind: internal } }
serve: { certificate: /etc/keys/serve.pem }
dhcp:
  server: dnsmasq
  pools: { voice: { subnet: 192.0.2.0/24, range: 192.0.2.100-192.0.2.200 } }
`,
  });
  const elsewhere = await pbxc(['verify'], { cwd });
  assert.deepEqual([elsewhere.code, elsewhere.out], [0, 'dnsmasq has nothing to complain about on phones\n']);
  await pbxc(['apply', '--yes', '--root', 'root'], { cwd });
  const { code, out } = await pbxc(['verify', '--asterisk-root', 'root'], { cwd });
  assert.deepEqual(
    [code, out.split('\n')[0]],
    [
      3,
      'error[certificate]: the certificate of pbxc serve on phones, /etc/keys/serve.pem, cannot be read: no such file or directory (ENOENT)',
    ],
  );
});

real.run();
