import * as assert from 'uvu/assert';
import { emit } from '../../targets/index.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';

const emitting = suite('emit');

const twoHosts = {
  'site.yaml': `
version: 1
site: { name: acme }
hosts: { paris: {}, lyon: {} }
contexts:
  default: { kind: internal }
`,
};

const files = [
  'acl.conf',
  'asterisk.conf',
  'ccss.conf',
  'cdr.conf',
  'cel.conf',
  'confbridge.conf',
  'extensions.conf',
  'features.conf',
  'followme.conf',
  'http.conf',
  'iax.conf',
  'indications.conf',
  'logger.conf',
  'manager.conf',
  'modules.conf',
  'musiconhold.conf',
  'pjproject.conf',
  'pjsip.conf',
  'pjsip_notify.conf',
  'queuerules.conf',
  'queues.conf',
  'res_parking.conf',
  'rtp.conf',
  'stasis.conf',
  'udptl.conf',
  'voicemail.conf',
];

emitting('gives every file of every host, by host and path', () => {
  const paths = emit(siteOf(twoHosts)).map(({ host, path }) => `${host}:${path}`);
  assert.equal(paths, [
    ...files.map((file) => `lyon:/etc/asterisk/${file}`),
    ...files.map((file) => `paris:/etc/asterisk/${file}`),
  ]);
});

emitting('gives the files of one host alone', () => {
  const paths = emit(siteOf(twoHosts), { host: 'paris' }).map(({ host, path }) => `${host}:${path}`);
  assert.equal(
    paths,
    files.map((file) => `paris:/etc/asterisk/${file}`),
  );
});

emitting('gives nothing for a site with errors', () => {
  assert.equal(emit(siteOf({ 'site.yaml': 'version: 1\n' })), []);
});

emitting('keeps every file from other accounts, and from Asterisk itself to write', () => {
  for (const { path, mode, owner } of emit(siteOf(twoHosts))) {
    assert.equal({ path, mode, owner }, { path, mode: 0o640, owner: 'root:asterisk' });
  }
});

emitting('has an origin or none for every line', () => {
  for (const { path, content, origins } of emit(siteOf(twoHosts))) {
    assert.equal({ path, lines: origins.length }, { path, lines: content.split('\n').length - 1 });
  }
});

emitting('gives no file of Asterisk to a host that runs none', () => {
  const site = twoHosts['site.yaml'].replace('lyon: {}', 'lyon: { roles: [dhcp] }');
  assert.equal([...new Set(emit(siteOf({ 'site.yaml': site })).map(({ host }) => host))], ['paris']);
});

emitting.run();
