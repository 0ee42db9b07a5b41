import { equal } from 'uvu/assert';
import { settingsOf } from '../../../server/settings/settings.ts';
import { toSiteSettings } from '../../../server/settings/to-site-settings.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const settings = suite('Settings of the server');

const site = `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
`;

const served = `${site}serve:
  bind: 192.0.2.5
  http_port: 80
  https_port: 443
  tftp_port: 6969
  directory_port: 9500
  directory_https_port: 9501
  confgend_bind: 192.0.2.6
  confgend_port: 8670
  certificate: /etc/pbxc/server.pem
  private_key: /etc/pbxc/server.key
  client_ca: /etc/pbxc/makers.pem
  trusted: [192.0.2.0/28]
  phones: [192.0.2.128/25, "2001:db8::/64"]
  names: [phones.example.org]
  tokens: [{ env: PBXC_TEST_TOKEN }]
`;

settings('are those of the site, tokens by their values', () => {
  process.env['PBXC_TEST_TOKEN'] = 'a-token-of-some-length';
  const { settings: found, diagnostics } = toSiteSettings(siteOf({ 'site.yaml': served }).model, '/nowhere');
  equal(diagnostics, []);
  equal(settingsOf({}, found), {
    bind: '192.0.2.5',
    httpPort: 80,
    httpsPort: 443,
    tftpPort: 6969,
    confgendBind: '192.0.2.6',
    confgendPort: 8670,
    directoryPort: 9500,
    directoryHttpsPort: 9501,
    certificate: '/etc/pbxc/server.pem',
    privateKey: '/etc/pbxc/server.key',
    clientCa: '/etc/pbxc/makers.pem',
    trusted: ['192.0.2.0/28'],
    phones: ['192.0.2.128/25', '2001:db8::/64'],
    names: ['phones.example.org', '192.0.2.10'],
    tokens: ['a-token-of-some-length'],
  });
});

settings('are loopback and no phones where nobody says anything', () => {
  const { settings: found } = toSiteSettings(siteOf({ 'site.yaml': site }).model, '/nowhere');
  equal(settingsOf({}, found), {
    bind: '127.0.0.1',
    httpPort: 8667,
    httpsPort: 8668,
    tftpPort: 69,
    confgendBind: '127.0.0.1',
    confgendPort: 8669,
    directoryPort: 9498,
    directoryHttpsPort: 9499,
    certificate: undefined,
    privateKey: undefined,
    clientCa: undefined,
    trusted: ['127.0.0.0/8', '::1'],
    phones: [],
    names: ['192.0.2.10'],
    tokens: [],
  });
});

settings('of flags and the environment win over those of the site, and tokens add up', () => {
  const { settings: found } = toSiteSettings(siteOf({ 'site.yaml': served }).model, '/nowhere');
  const said = { bind: '198.51.100.1', trusted: ['198.51.100.0/24'], tokens: ['one-more-token-of-ours'] };
  const { bind, trusted, tokens, httpPort } = settingsOf(said, found);
  equal(
    { bind, trusted, tokens, httpPort },
    {
      bind: '198.51.100.1',
      trusted: ['198.51.100.0/24'],
      tokens: ['one-more-token-of-ours', 'a-token-of-some-length'],
      httpPort: 80,
    },
  );
});

settings('say which token has no value', () => {
  delete process.env['PBXC_TEST_TOKEN'];
  const { diagnostics } = toSiteSettings(siteOf({ 'site.yaml': served }).model, '/nowhere');
  equal(
    diagnostics.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`),
    ['20:12 secret "serve/tokens/1" comes from the environment variable PBXC_TEST_TOKEN, which is not set'],
  );
});

settings.run();
