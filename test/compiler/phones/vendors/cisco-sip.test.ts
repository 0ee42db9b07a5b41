import * as assert from 'uvu/assert';
import { timedTemplates } from '../../../../compiler/phones/vendors/cisco/dial-template.ts';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const sip = suite('The files of a Cisco phone with the SIP firmware of a call manager');

/** The files of Alice's phone, by what is said of it. */
function filesOf(device: string, user = ''): ReadonlyMap<string, string> {
  const site = `version: 1
site: { name: acme, country: fr, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning], sip: { tls: { certificate: /etc/ssl/pbx1.pem, private_key: /etc/ssl/pbx1.key } } } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk${user} }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { mac: "00:1b:d4:23:74:29", vendor: cisco, ${device} } }
provisioning: { ntp: 192.0.2.1 }
`;
  return new Map(
    emit(siteOf({ 'site.yaml': site })).map(({ path, content }) => [path.replace('/srv/provisioning/', ''), content]),
  );
}

const fileOf = (device: string, user?: string) => filesOf(device, user).get('SEP001BD4237429.cnf.xml') ?? '';

sip('are this for a plain user', () => {
  assert.is(
    fileOf('model: 7942G'),
    `<?xml version="1.0" encoding="UTF-8"?>
<device>
  <fullConfig>true</fullConfig>
  <deviceProtocol>SIP</deviceProtocol>
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
              <sipPort>5060</sipPort>
              <securedSipPort>5061</securedSipPort>
            </ports>
            <processNodeName>192.0.2.10</processNodeName>
          </callManager>
        </member>
      </members>
    </callManagerGroup>
  </devicePool>
  <sipProfile>
    <sipProxies>
      <registerWithProxy>true</registerWithProxy>
    </sipProxies>
    <sipCallFeatures>
      <cnfJoinEnabled>true</cnfJoinEnabled>
      <rfc2543Hold>false</rfc2543Hold>
      <localCfwdEnable>false</localCfwdEnable>
      <semiAttendedTransfer>true</semiAttendedTransfer>
      <remoteCcEnable>true</remoteCcEnable>
    </sipCallFeatures>
    <sipStack>
      <timerRegisterExpires>3600</timerRegisterExpires>
      <remotePartyID>true</remotePartyID>
    </sipStack>
    <transferOnhookEnabled>true</transferOnhookEnabled>
    <enableVad>false</enableVad>
    <preferredCodec>g711alaw</preferredCodec>
    <dtmfAvtPayload>101</dtmfAvtPayload>
    <dtmfOutofBand>avt</dtmfOutofBand>
    <phoneLabel>1000</phoneLabel>
    <natEnabled>false</natEnabled>
    <sipLines>
      <line button="1" lineIndex="1">
        <featureID>9</featureID>
        <featureLabel>1000</featureLabel>
        <proxy>USECALLMANAGER</proxy>
        <port>5060</port>
        <name>alice</name>
        <displayName>Alice Wonderland</displayName>
        <contact>alice</contact>
        <authName>alice</authName>
        <authPassword>{secret users/alice/sip}</authPassword>
        <sharedLine>false</sharedLine>
        <messageWaitingLampPolicy>3</messageWaitingLampPolicy>
        <messagesNumber></messagesNumber>
        <callWaiting>3</callWaiting>
        <maxNumCalls>4</maxNumCalls>
        <busyTrigger>4</busyTrigger>
      </line>
    </sipLines>
    <dialTemplate>dialplan-001BD4237429.xml</dialTemplate>
  </sipProfile>
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
  <deviceSecurityMode>1</deviceSecurityMode>
  <transportLayerProtocol>2</transportLayerProtocol>
  <advertiseG722Codec>1</advertiseG722Codec>
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

sip('are for SCCP where the user speaks it', () => {
  assert.match(fileOf('model: 7942G', ', line: sccp'), '<deviceProtocol>SCCP</deviceProtocol>');
  assert.not.ok(filesOf('model: 7942G', ', line: sccp').has('dialplan-001BD4237429.xml'));
});

sip('say that the connection is encrypted', () => {
  const file = fileOf('model: 9971, transport: tls');
  assert.match(file, '<securedSipPort>5061</securedSipPort>');
  assert.match(
    file,
    '<deviceSecurityMode>3</deviceSecurityMode>\n  <transportLayerProtocol>3</transportLayerProtocol>',
  );
});

sip('have watching and dialling keys beside the lines', () => {
  const file = fileOf('model: 7962G', ', keys: { 1: { user: bob }, 2: { number: 0123450000, label: Taxi } }');
  assert.match(
    file,
    `      <line button="2">
        <featureID>21</featureID>
        <featureLabel>Bob Brown</featureLabel>
        <speedDialNumber>1001</speedDialNumber>
      </line>
      <line button="3">
        <featureID>2</featureID>
        <featureLabel>Taxi</featureLabel>
        <speedDialNumber>0123450000</speedDialNumber>
      </line>
`,
  );
});

sip('say when a number is whole', () => {
  assert.is(
    filesOf('model: 7942G').get('dialplan-001BD4237429.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<DIALTEMPLATE>
  <TEMPLATE MATCH="1..." Timeout="0"/>
  <TEMPLATE MATCH="*" Timeout="5"/>
</DIALTEMPLATE>
`,
  );
});

const cases: readonly [title: string, patterns: readonly string[], expected: readonly string[]][] = [
  ['a number that is whole at once', ['1XXX', '7XX'], ['1... 0', '7.. 0']],
  ['a number that may be the start of another', ['1XX', '1XXX', '2XX'], ['1.. 3', '1... 0', '2.. 0']],
  ['a number of any length', ['0.'], ['0* 3']],
  ['the start of a number of any length', ['01', '0.'], ['01 3', '0* 3']],
  ['a number that no other begins with', ['[2-4]X', '1XX'], ['.. 0', '1.. 0']],
  ['digits of a range', ['[2-4]Z'], ['.. 0']],
  ['the star of a code', ['*98', '*9X'], ['\\*98 0', '\\*9. 0']],
];
for (const [title, patterns, expected] of cases) {
  sip(`wait as long as they must for ${title}`, () => {
    assert.equal(
      timedTemplates(patterns).map(({ match, timeout }) => `${match} ${timeout}`),
      expected,
    );
  });
}

sip('tell phones that nobody described where to register', () => {
  const files = emit(
    siteOf({
      'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
provisioning: { autoprovision: yes }
`,
    }),
  );
  assert.match(
    files.find(({ path }) => path === '/srv/provisioning/XMLDefault.cnf.xml')?.content ?? '',
    `      <member priority="0">
        <callManager>
          <ports>
            <sipPort>5060</sipPort>
          </ports>
          <processNodeName>192.0.2.10</processNodeName>
        </callManager>
      </member>
`,
  );
});

sip('tell phones that nobody described no server, where nobody wants them', () => {
  const files = emit(
    siteOf({
      'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:1b:d4:23:74:29", vendor: cisco, model: "7975" } }
`,
    }),
  );
  assert.is(
    files.find(({ path }) => path === '/srv/provisioning/XMLDefault.cnf.xml')?.content,
    `<?xml version="1.0" encoding="UTF-8"?>
<Default>
  <callManagerGroup>
    <members>
    </members>
  </callManagerGroup>
</Default>
`,
  );
});

sip.run();
