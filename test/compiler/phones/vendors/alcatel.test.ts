import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { ipTouchTimeOf } from '../../../../compiler/phones/vendors/alcatel/time.ts';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';
import { filesOfOffice } from './lib.ts';

const alcatel = suite('files of Alcatel-Lucent phones');

const files = filesOfOffice(
  'mac: "00:80:9f:23:74:29", vendor: alcatel, model: M3',
  ', keys: { 1: { user: bob, label: Bob } }',
);

alcatel('tell a plain user everything', () => {
  assert.equal(files.get('/srv/provisioning/config.00809f237429.xml')?.split('\n'), [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<settings>',
    '  <setting id="Account1Enable" value="true"/>',
    '  <setting id="Account1RegName" value="alice"/>',
    '  <setting id="Account1UserName" value="alice"/>',
    '  <setting id="Account1Password" value="{secret users/alice/sip}"/>',
    '  <setting id="Account1Label" value="1000"/>',
    '  <setting id="Account1DisplayName" value="Alice Wonderland"/>',
    '  <setting id="Account1Server1Address" value="192.0.2.10"/>',
    '  <setting id="Account1Server1Port" value="5060"/>',
    '  <setting id="Account1Server1Transport" value="UDP"/>',
    '  <setting id="Account1Server2Address" value=""/>',
    '  <setting id="Account1DtmfMode" value="2"/>',
    '  <setting id="Account1AudioCodec" value="8;0;9"/>',
    '  <setting id="Account1VmNumber" value=""/>',
    '  <setting id="Account1MwiUri" value=""/>',
    '  <setting id="Account2Enable" value="false"/>',
    '  <setting id="Account2RegName" value=""/>',
    '  <setting id="Account2UserName" value=""/>',
    '  <setting id="Account2Password" value=""/>',
    '  <setting id="Account3Enable" value="false"/>',
    '  <setting id="Account3RegName" value=""/>',
    '  <setting id="Account3UserName" value=""/>',
    '  <setting id="Account3Password" value=""/>',
    '  <setting id="Account4Enable" value="false"/>',
    '  <setting id="Account4RegName" value=""/>',
    '  <setting id="Account4UserName" value=""/>',
    '  <setting id="Account4Password" value=""/>',
    '  <setting id="Account5Enable" value="false"/>',
    '  <setting id="Account5RegName" value=""/>',
    '  <setting id="Account5UserName" value=""/>',
    '  <setting id="Account5Password" value=""/>',
    '  <setting id="Account6Enable" value="false"/>',
    '  <setting id="Account6RegName" value=""/>',
    '  <setting id="Account6UserName" value=""/>',
    '  <setting id="Account6Password" value=""/>',
    '  <setting id="Account7Enable" value="false"/>',
    '  <setting id="Account7RegName" value=""/>',
    '  <setting id="Account7UserName" value=""/>',
    '  <setting id="Account7Password" value=""/>',
    '  <setting id="Account8Enable" value="false"/>',
    '  <setting id="Account8RegName" value=""/>',
    '  <setting id="Account8UserName" value=""/>',
    '  <setting id="Account8Password" value=""/>',
    '  <setting id="ProgramKey2Type" value="59"/>',
    '  <setting id="ProgramKey2Account" value="1"/>',
    '  <setting id="ProgramKey2Label" value="Bob"/>',
    '  <setting id="ProgramKey2Value" value="1001"/>',
    '  <setting id="ProgramKey2Extension" value="1001"/>',
    '  <setting id="ProgramKey3Type" value="0"/>',
    '  <setting id="ProgramKey3Account" value=""/>',
    '  <setting id="ProgramKey3Label" value=""/>',
    '  <setting id="ProgramKey3Value" value=""/>',
    '  <setting id="ProgramKey3Extension" value=""/>',
    '  <setting id="ProgramKey4Type" value="0"/>',
    '  <setting id="ProgramKey4Account" value=""/>',
    '  <setting id="ProgramKey4Label" value=""/>',
    '  <setting id="ProgramKey4Value" value=""/>',
    '  <setting id="ProgramKey4Extension" value=""/>',
    '  <setting id="ProgramKey5Type" value="0"/>',
    '  <setting id="ProgramKey5Account" value=""/>',
    '  <setting id="ProgramKey5Label" value=""/>',
    '  <setting id="ProgramKey5Value" value=""/>',
    '  <setting id="ProgramKey5Extension" value=""/>',
    '  <setting id="ProgramKey6Type" value="0"/>',
    '  <setting id="ProgramKey6Account" value=""/>',
    '  <setting id="ProgramKey6Label" value=""/>',
    '  <setting id="ProgramKey6Value" value=""/>',
    '  <setting id="ProgramKey6Extension" value=""/>',
    '  <setting id="ProgramKey7Type" value="0"/>',
    '  <setting id="ProgramKey7Account" value=""/>',
    '  <setting id="ProgramKey7Label" value=""/>',
    '  <setting id="ProgramKey7Value" value=""/>',
    '  <setting id="ProgramKey7Extension" value=""/>',
    '  <setting id="ProgramKey8Type" value="0"/>',
    '  <setting id="ProgramKey8Account" value=""/>',
    '  <setting id="ProgramKey8Label" value=""/>',
    '  <setting id="ProgramKey8Value" value=""/>',
    '  <setting id="ProgramKey8Extension" value=""/>',
    '  <setting id="ProgramKey9Type" value="0"/>',
    '  <setting id="ProgramKey9Account" value=""/>',
    '  <setting id="ProgramKey9Label" value=""/>',
    '  <setting id="ProgramKey9Value" value=""/>',
    '  <setting id="ProgramKey9Extension" value=""/>',
    '  <setting id="ProgramKey10Type" value="0"/>',
    '  <setting id="ProgramKey10Account" value=""/>',
    '  <setting id="ProgramKey10Label" value=""/>',
    '  <setting id="ProgramKey10Value" value=""/>',
    '  <setting id="ProgramKey10Extension" value=""/>',
    '  <setting id="ProgramKey11Type" value="0"/>',
    '  <setting id="ProgramKey11Account" value=""/>',
    '  <setting id="ProgramKey11Label" value=""/>',
    '  <setting id="ProgramKey11Value" value=""/>',
    '  <setting id="ProgramKey11Extension" value=""/>',
    '  <setting id="ProgramKey12Type" value="0"/>',
    '  <setting id="ProgramKey12Account" value=""/>',
    '  <setting id="ProgramKey12Label" value=""/>',
    '  <setting id="ProgramKey12Value" value=""/>',
    '  <setting id="ProgramKey12Extension" value=""/>',
    '  <setting id="ProgramKey13Type" value="0"/>',
    '  <setting id="ProgramKey13Account" value=""/>',
    '  <setting id="ProgramKey13Label" value=""/>',
    '  <setting id="ProgramKey13Value" value=""/>',
    '  <setting id="ProgramKey13Extension" value=""/>',
    '  <setting id="DeviceProvisionServerUrl" value="http://192.0.2.10:8667"/>',
    '  <setting id="DeviceProvisionFileFirst" value="config.$model.xml"/>',
    '  <setting id="DeviceProvisionFileSecond" value="config.$mac.xml"/>',
    '  <setting id="DeviceSecurityAdminName" value="admin"/>',
    '  <setting id="DeviceSecurityAdminPwd" value="{secret provisioning/admin}"/>',
    '  <setting id="DeviceNetworkDns1" value=""/>',
    '  <setting id="DeviceNetworkLanVlanEnable" value="false"/>',
    '  <setting id="DeviceNetworkPcVlanEnable" value="false"/>',
    '  <setting id="SettingSntpServer" value="192.0.2.10"/>',
    '  <setting id="SettingTimeZone" value="+01:00"/>',
    '  <setting id="SettingTimeZoneLocation" value="Europe/Paris"/>',
    '  <setting id="SettingDstEnable" value="2"/>',
    '  <setting id="SettingLanguage" value="1"/>',
    '  <setting id="RemotePhoneBook1Url" value=""/>',
    '</settings>',
    '',
  ]);
});

const zones: readonly [name: string, written: string][] = [
  ['Asia/Kolkata', 'UT::330:000000:000000'],
  ['America/New_York', 'UT::-300:000000:000000'],
];
for (const [name, written] of zones) {
  alcatel(`write ${name} as ${written}`, () => {
    const zone = timeZoneOf(name);
    assert.equal(zone && ipTouchTimeOf(zone), written);
  });
}

alcatel('of an IP Touch have the line and the keys that dial', () => {
  const touch = emit(
    siteOf({
      'site.yaml': `version: 1
site: { name: acme, country: fr, language: fr_FR, timezone: Africa/Tunis }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users: { alice: { name: Alice, number: 1000, device: alice-desk, keys: { 2: { number: 0123450000, label: "A = b" } } } }
devices: { alice-desk: { mac: "00:80:9f:23:74:29", vendor: alcatel-lucent, model: "4018" } }
`,
    }),
  ).find(({ path }) => path.endsWith('/sipconfig-00809f237429.txt'));
  assert.equal(
    touch?.content.split('\n').filter((line) => /^(user_name|authentication|speed|timezone|voice)/.test(line)),
    [
      'authentication_realm=192.0.2.10',
      'authentication_name=alice',
      'authentication_password={secret users/alice/sip}',
      'user_name=alice',
      'voice_mail_uri=',
      'timezone=UT::60:000000:000000',
      'speed_dial_1_first_name=',
      'speed_dial_1_uri=',
      'speed_dial_2_first_name=A = b',
      'speed_dial_2_uri=0123450000',
      'speed_dial_3_first_name=',
      'speed_dial_3_uri=',
      'speed_dial_4_first_name=',
      'speed_dial_4_uri=',
    ],
  );
});

alcatel.run();
