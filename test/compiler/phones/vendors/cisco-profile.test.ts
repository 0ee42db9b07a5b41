import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { dialPlanOf } from '../../../../compiler/phones/vendors/cisco/dial-plan.ts';
import { profileTime } from '../../../../compiler/phones/vendors/cisco/profile-time.ts';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const profile = suite('The files of a Cisco phone with multiplatform firmware, or of the SPA series');

/** The files of Alice's phone, by what is said of it. */
function filesOf(device: string, user = ''): ReadonlyMap<string, string> {
  const site = `version: 1
site: { name: acme, country: fr, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] }, pbx2: { address: 192.0.2.20, roles: [dhcp] } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk${user} }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { mac: "d0:ec:35:23:74:29", ${device} } }
provisioning: { ntp: 192.0.2.1 }
`;
  return new Map(
    emit(siteOf({ 'site.yaml': site })).map(({ path, content }) => [path.replace('/srv/provisioning/', ''), content]),
  );
}

/** The value of a parameter in the file of Alice's phone. */
function saidIn(name: string, device: string, user?: string): string | undefined {
  return new RegExp(`<${name}>(.*)</${name}>`).exec(filesOf(device, user).get('d0ec35237429.xml') ?? '')?.[1];
}

profile('are this for a plain user', () => {
  assert.is(
    filesOf('vendor: cisco, model: 7821').get('d0ec35237429.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<flat-profile>
  <Provision_Enable>Yes</Provision_Enable>
  <Resync_On_Reset>Yes</Resync_On_Reset>
  <Resync_From_SIP>Yes</Resync_From_SIP>
  <Resync_Periodic>0</Resync_Periodic>
  <Upgrade_Enable>No</Upgrade_Enable>
  <Upgrade_Rule></Upgrade_Rule>
  <Admin_Password>{secret provisioning/admin}</Admin_Password>
  <User_Password></User_Password>
  <Primary_NTP_Server>192.0.2.1</Primary_NTP_Server>
  <Enable_VLAN>No</Enable_VLAN>
  <Syslog_Server></Syslog_Server>
  <Time_Zone>GMT+01:00</Time_Zone>
  <Daylight_Saving_Time_Enable>yes</Daylight_Saving_Time_Enable>
  <Daylight_Saving_Time_Rule>start=3/-1/7/2:0:0;end=10/-1/7/3:0:0;save=1:0:0</Daylight_Saving_Time_Rule>
  <Language_Selection>French</Language_Selection>
  <Locale>fr-FR</Locale>
  <Time_Format>24hr</Time_Format>
  <Date_Format>day/month</Date_Format>
  <Station_Name>Alice Wonderland</Station_Name>
  <Voice_Mail_Number></Voice_Mail_Number>
  <Call_Pickup_Code>*8</Call_Pickup_Code>
  <Group_Call_Pickup_Code></Group_Call_Pickup_Code>
  <Server_Type>Asterisk</Server_Type>
  <XML_Directory_Service_Name>Directory</XML_Directory_Service_Name>
  <XML_Directory_Service_URL>http://192.0.2.10:8667/phonebooks/default/cisco.xml</XML_Directory_Service_URL>
  <XML_Application_Service_Name></XML_Application_Service_Name>
  <XML_Application_Service_URL></XML_Application_Service_URL>
  <Secure_Call_Serv>No</Secure_Call_Serv>
  <Line_Enable_1_>Yes</Line_Enable_1_>
  <Proxy_1_>192.0.2.10:5060</Proxy_1_>
  <Use_DNS_SRV_1_>No</Use_DNS_SRV_1_>
  <Register_1_>Yes</Register_1_>
  <SIP_Transport_1_>UDP</SIP_Transport_1_>
  <Auth_Resync-Reboot_1_>No</Auth_Resync-Reboot_1_>
  <Display_Name_1_>Alice Wonderland</Display_Name_1_>
  <User_ID_1_>alice</User_ID_1_>
  <Password_1_>{secret users/alice/sip}</Password_1_>
  <Use_Auth_ID_1_>Yes</Use_Auth_ID_1_>
  <Auth_ID_1_>alice</Auth_ID_1_>
  <DTMF_Tx_Method_1_>AVT</DTMF_Tx_Method_1_>
  <Dial_Plan_1_>(1xxxS0|[x*#].)</Dial_Plan_1_>
  <Preferred_Codec_1_>G711a</Preferred_Codec_1_>
  <Second_Preferred_Codec_1_>G711u</Second_Preferred_Codec_1_>
  <Third_Preferred_Codec_1_>G722</Third_Preferred_Codec_1_>
  <G722_Enable_1_>Yes</G722_Enable_1_>
  <G729a_Enable_1_>No</G729a_Enable_1_>
  <iLBC_Enable_1_>No</iLBC_Enable_1_>
  <OPUS_Enable_1_>No</OPUS_Enable_1_>
  <Secure_Call_Option_1_>Optional</Secure_Call_Option_1_>
  <Line_Enable_2_>No</Line_Enable_2_>
  <User_ID_2_></User_ID_2_>
  <Auth_ID_2_></Auth_ID_2_>
  <Password_2_></Password_2_>
  <Extension_1_>1</Extension_1_>
  <Short_Name_1_>1000</Short_Name_1_>
  <Extended_Function_1_></Extended_Function_1_>
  <Extension_2_>Disabled</Extension_2_>
  <Short_Name_2_></Short_Name_2_>
  <Extended_Function_2_></Extended_Function_2_>
</flat-profile>
`,
  );
});

profile('begin with the file that the phone asks for unasked, which names its own', () => {
  const begins = `<?xml version="1.0" encoding="UTF-8"?>
<flat-profile>
  <Provision_Enable>Yes</Provision_Enable>
  <Resync_On_Reset>Yes</Resync_On_Reset>
  <Profile_Rule_B>http://192.0.2.10:8667/$MA.xml</Profile_Rule_B>
</flat-profile>
`;
  assert.is(filesOf('vendor: cisco, model: 8861').get('8861-3PCC.xml'), begins);
  assert.is(filesOf('vendor: cisco, model: SPA504G').get('spa504G.cfg'), begins);
  assert.is(filesOf('vendor: linksys, model: PAP2T').get('init.cfg'), begins);
  assert.is(filesOf('vendor: cisco, model: ATA192').get('ata192.cfg'), begins);
});

profile('name two servers as a name server would', () => {
  const device = 'vendor: cisco, model: SPA504G, backup: pbx2';
  assert.is(saidIn('Proxy_1_', device), 'pbxc1:SRV=192.0.2.10:5060:p=0|192.0.2.20:5060:p=1');
  assert.is(saidIn('Use_DNS_SRV_1_', device), 'Yes');
});

profile('say whether calls are encrypted', () => {
  const said = (srtp: string) =>
    ['Secure_Call_Serv', 'Secure_Call_Option_1_'].map((name) =>
      saidIn(name, `vendor: cisco, model: 8851, srtp: ${srtp}`),
    );
  assert.equal(['disabled', 'preferred', 'required'].map(said), [
    ['No', 'Optional'],
    ['Yes', 'Optional'],
    ['Yes', 'Required'],
  ]);
});

profile('keep a label together', () => {
  assert.is(
    saidIn('Extended_Function_2_', 'vendor: cisco, model: SPA504G', ', keys: { 1: { user: bob, label: "Bob; hall" } }'),
    'fnc=sd+blf+cp;sub=1001@$PROXY;nme=Bob, hall',
  );
});

const plans: readonly [patterns: readonly string[], plan: string][] = [
  [[], '([x*#].)'],
  [['1XXX', '7XX'], '(1xxxS0|7xxS0|[x*#].)'],
  [['1XX', '1XXX'], '(1xx|1xxxS0|[x*#].)'],
  [['0.', 'NXX', '*9Z'], '(0x.|[2-9]xxS0|*9[1-9]S0|[x*#].)'],
];
for (const [patterns, plan] of plans) {
  profile(`dial by ${plan}`, () => {
    assert.is(dialPlanOf(patterns), plan);
  });
}

const zones: readonly [name: string, zone: string, rule: string | undefined][] = [
  ['Europe/Paris', 'GMT+01:00', 'start=3/-1/7/2:0:0;end=10/-1/7/3:0:0;save=1:0:0'],
  ['America/New_York', 'GMT-05:00', 'start=3/8/7/2:0:0;end=11/1/7/2:0:0;save=1:0:0'],
  ['Asia/Kolkata', 'GMT+05:30', undefined],
  ['America/St_Johns', 'GMT-03:30', 'start=3/8/7/2:0:0;end=11/1/7/2:0:0;save=1:0:0'],
];
for (const [name, zone, rule] of zones) {
  profile(`write ${name} as ${zone}`, () => {
    const known = timeZoneOf(name);
    assert.equal(known && profileTime(known), { zone, rule });
  });
}

profile.run();
