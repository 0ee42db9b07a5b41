import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { sccpTimeZone } from '../../../../compiler/phones/vendors/cisco/sccp-time-zone.ts';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const sccp = suite('The file of a Cisco phone that speaks SCCP');

/** The file of Alice's phone, by what is said of it. */
function fileOf(device: string, user = ''): string {
  const site = `version: 1
site: { name: acme, country: fr, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] }, pbx2: { address: 192.0.2.20, roles: [dhcp], sccp: { port: 2001 } } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, line: sccp, device: alice-desk${user} }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { mac: "00:1b:d4:23:74:29", vendor: cisco, ${device} } }
provisioning: { ntp: 192.0.2.1 }
`;
  const path = '/srv/provisioning/SEP001BD4237429.cnf.xml';
  return emit(siteOf({ 'site.yaml': site })).find((artifact) => artifact.path === path)?.content ?? '';
}

sccp('is this for a plain user', () => {
  assert.is(
    fileOf('model: 7942G'),
    `<?xml version="1.0" encoding="UTF-8"?>
<device>
  <deviceProtocol>SCCP</deviceProtocol>
  <sshUserId>admin</sshUserId>
  <sshPassword>{secret provisioning/admin}</sshPassword>
  <devicePool>
    <dateTimeSetting>
      <dateTemplate>D/M/Y</dateTemplate>
      <timeZone>Central Europe Standard/Daylight Time</timeZone>
      <ntps>
        <ntp>
          <name>192.0.2.1</name>
          <ntpMode>Unicast</ntpMode>
        </ntp>
      </ntps>
    </dateTimeSetting>
    <callManagerGroup>
      <members>
        <member priority="0">
          <callManager>
            <ports>
              <ethernetPhonePort>2000</ethernetPhonePort>
            </ports>
            <processNodeName>192.0.2.10</processNodeName>
          </callManager>
        </member>
      </members>
    </callManagerGroup>
    <srstInfo>
      <srstOption>Disable</srstOption>
    </srstInfo>
  </devicePool>
  <commonProfile>
    <phonePassword>{secret provisioning/admin}</phonePassword>
  </commonProfile>
  <loadInformation></loadInformation>
  <addOnModules>
  </addOnModules>
  <userLocale>
    <name>French_France</name>
    <langCode>fr</langCode>
  </userLocale>
  <networkLocale>France</networkLocale>
  <idleTimeout>0</idleTimeout>
  <authenticationURL></authenticationURL>
  <directoryURL>http://192.0.2.10:8667/phonebooks/default/cisco.xml</directoryURL>
  <idleURL></idleURL>
  <informationURL></informationURL>
  <messagesURL></messagesURL>
  <proxyServerURL></proxyServerURL>
  <servicesURL></servicesURL>
  <vendorConfig>
  </vendorConfig>
</device>
`,
  );
});

sccp('names the backup with its own port, after the first', () => {
  assert.match(
    fileOf('model: "7942", backup: pbx2'),
    `        <member priority="1">
          <callManager>
            <ports>
              <ethernetPhonePort>2001</ethernetPhonePort>
            </ports>
            <processNodeName>192.0.2.20</processNodeName>`,
  );
});

sccp('has the addresses, firmware and raw parameters in their places', () => {
  const file = fileOf(
    'model: "7942", phonebook: "http://192.0.2.10/book?a=1&b=2", services: "http://192.0.2.10/menu", firmware: { cisco: SCCP42.9-4-2SR3-1S.loads }, raw: { cisco: { idleURL: "http://192.0.2.10/idle", webAccess: 1 } }',
  );
  for (const line of [
    '  <directoryURL>http://192.0.2.10/book?a=1&amp;b=2</directoryURL>\n',
    '  <servicesURL>http://192.0.2.10/menu</servicesURL>\n',
    '  <loadInformation>SCCP42.9-4-2SR3-1S</loadInformation>\n',
    '  <idleURL>http://192.0.2.10/idle</idleURL>\n',
    '  <vendorConfig>\n    <webAccess>1</webAccess>\n  </vendorConfig>\n',
  ])
    assert.match(file, line);
});

sccp('names the modules that its keys are on', () => {
  assert.match(
    fileOf('model: 7962G, expansion_modules: 1', ', keys: { 6: { user: bob } }'),
    `  <addOnModules>
    <addOnModule idx="1">
      <deviceType>230</deviceType>
      <deviceLine>24</deviceLine>
    </addOnModule>
  </addOnModules>
`,
  );
});

sccp('says no time zone to the first phones, which know none', () => {
  assert.not.match(fileOf('model: 7960G'), 'timeZone');
});

sccp('calls zones of the same rule the same', () => {
  const name = (zone: string): string | undefined => {
    const known = timeZoneOf(zone);
    return known === undefined ? undefined : sccpTimeZone(known);
  };
  assert.is(name('Europe/Berlin'), 'Central Europe Standard/Daylight Time');
  assert.is(name('Europe/Dublin'), 'GMT Standard/Daylight Time');
  assert.is(name('Africa/Abidjan'), 'Greenwich Standard Time');
  assert.is(name('America/Toronto'), 'Eastern Standard/Daylight Time');
  assert.is(name('Asia/Kathmandu'), undefined);
});

sccp.run();
