import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { timeOf } from '../../../../compiler/phones/vendors/gigaset/time.ts';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const gigaset = suite('files of Gigaset phones');

/** The files of Alice's phone, by what is said of it. */
function filesOf(device: string, user = ''): ReadonlyMap<string, string> {
  const site = `version: 1
site: { name: acme, country: fr, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk${user} }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { mac: "7c:2f:80:23:74:29", vendor: gigaset, ${device} } }
provisioning: { ntp: 192.0.2.1 }
`;
  return new Map(
    emit(siteOf({ 'site.yaml': site })).map(({ path, content }) => [path.replace('/srv/provisioning/', ''), content]),
  );
}

const fileOf = (device: string, user?: string) => filesOf(device, user).get('7c2f80237429.xml') ?? '';

gigaset('tell a plain user everything', () => {
  assert.is(
    fileOf('model: N670 IP PRO'),
    `<?xml version="1.0" encoding="UTF-8"?>
<provisioning version="1.1" productID="e2">
  <nvm>
    <oper name="DeleteNotProvisionedHS"/>
    <param name="Provisioning.global.ProvisioningServer" value="http://192.0.2.10:8667"/>
    <param name="WebUIAccounts.1.Password" value="{secret provisioning/admin}"/>
    <param name="Telephony.0.ToneScheme" value="France"/>
    <param name="DmGlobal.0.NtpServer" value="192.0.2.1"/>
    <param name="DmGlobal.0.TimeZone" value="Europe/Paris"/>
    <param name="SipProvider.0.Name" value="pbxc0"/>
    <param name="SipProvider.0.Domain" value="192.0.2.10"/>
    <param name="SipProvider.0.ProxyServerAddress" value="192.0.2.10"/>
    <param name="SipProvider.0.ProxyServerPort" value="5060"/>
    <param name="SipProvider.0.RegServerAddress" value="192.0.2.10"/>
    <param name="SipProvider.0.RegServerPort" value="5060"/>
    <param name="SipProvider.0.OutboundProxyMode" value="2"/>
    <param name="SipProvider.0.DnsQuery" value="0"/>
    <param name="SipProvider.0.FailoverServerEnabled" value="0"/>
    <param name="SipProvider.0.TransportProtocol" value="1"/>
    <param name="SipProvider.0.UseSIPS" value="0"/>
    <param name="SipProvider.0.SRTP_Enabled" value="0"/>
    <param name="SipProvider.0.AcceptNonSRTPCalls" value="0"/>
    <param name="SipProvider.0.DTMFTransmission" value="2"/>
    <param name="SipProvider.0.MWISubscription" value="0"/>
    <oper name="add_hs" value="00001">
      <param name="hs.RegStatus" value="ToReg"/>
    </oper>
    <param name="hs.00001.DECT_AC" value="1000"/>
    <param name="SipAccount.00001.ProviderId" value="0"/>
    <param name="SipAccount.00001.UserName" value="alice"/>
    <param name="SipAccount.00001.AuthName" value="alice"/>
    <param name="SipAccount.00001.AuthPassword" value="{secret users/alice/sip}"/>
    <param name="SipAccount.00001.DisplayName" value="Alice Wonderland"/>
    <param name="SipAccount.00001.VoiceMailActive" value="0"/>
    <param name="SipAccount.00001.VoiceMailMailbox" value=""/>
    <param name="Netdir.1.Activated" value="0"/>
  </nvm>
</provisioning>
`,
  );
});

gigaset('say whether calls are encrypted', () => {
  const said = (srtp: string) =>
    /SRTP_Enabled" value="(.)".*\n.*AcceptNonSRTPCalls" value="(.)"/
      .exec(fileOf(`model: N670 IP PRO, srtp: ${srtp}`))
      ?.slice(1);
  assert.equal(['disabled', 'preferred', 'required'].map(said), [
    ['0', '0'],
    ['1', '1'],
    ['1', '0'],
  ]);
});

gigaset('name firmware by the version that is in its name, and none without', () => {
  const said = (file: string) => /<file [^>]*>/.exec(fileOf(`model: N670 IP PRO, firmware: { gigaset: ${file} }`))?.[0];
  assert.is(
    said('Gigaset-Nx70-V2.65.0.bin'),
    '<file version="2.65.0" url="http://192.0.2.10:8667/Gigaset-Nx70-V2.65.0.bin"/>',
  );
  assert.is(said('newest.bin'), undefined);
});

const zones: readonly [name: string, known: string | undefined][] = [
  ['Europe/Berlin', 'Europe/Paris'],
  ['America/Toronto', 'America/New_York'],
  ['Etc/UTC', 'Greenwich'],
  ['Asia/Kathmandu', undefined],
];
for (const [name, known] of zones) {
  gigaset(`know ${name} as ${known ?? 'nothing'}`, () => {
    const zone = timeZoneOf(name);
    assert.is(zone && timeOf(zone), known);
  });
}

gigaset.run();
