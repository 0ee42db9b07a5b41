import * as assert from 'uvu/assert';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const panasonic = suite('files of Panasonic phones');

/** The files of Alice's phone, by what is said of it. */
function filesOf(device: string, user = ''): ReadonlyMap<string, string> {
  const site = `version: 1
site: { name: acme, country: fr, language: fr_FR, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk${user} }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { mac: "00:80:f0:23:74:29", vendor: panasonic, ${device} } }
provisioning: { ntp: 192.0.2.1 }
`;
  return new Map(
    emit(siteOf({ 'site.yaml': site })).map(({ path, content }) => [path.replace('/srv/provisioning/', ''), content]),
  );
}

const fileOf = (device: string, user?: string) => filesOf(device, user).get('Panasonic/Config0080F0237429.cfg') ?? '';

panasonic('tell a plain user everything', () => {
  assert.is(
    fileOf('model: KX-HDV230'),
    [
      '# Panasonic SIP Phone Standard Format File # DO NOT CHANGE THIS LINE!',
      '',
      '',
      'CFG_STANDARD_FILE_PATH="http://192.0.2.10:8667/Panasonic/Config{MAC}.cfg"',
      'CFG_RESYNC_FROM_SIP="check-sync"',
      'FIRM_UPGRADE_ENABLE="N"',
      'FIRM_FILE_PATH=""',
      'ADMIN_ID="admin"',
      'ADMIN_PASS="{secret provisioning/admin}"',
      'NTP_ADDR="192.0.2.1"',
      'SYSLOG_ADDR=""',
      'VLAN_ENABLE="N"',
      'NUM_PLAN_PICKUP_DIRECT="*8"',
      'LINE_ENABLE_1="Enabled"',
      'DISPLAY_NAME_1="Alice Wonderland"',
      'PHONE_NUMBER_1="alice"',
      'SIP_URI_1="alice"',
      'SIP_AUTHID_1="alice"',
      'SIP_PASS_1="{secret users/alice/sip}"',
      'SIP_PRXY_ADDR_1="192.0.2.10"',
      'SIP_PRXY_PORT_1="5060"',
      'SIP_RGSTR_ADDR_1="192.0.2.10"',
      'SIP_RGSTR_PORT_1="5060"',
      'SIP_PRSNC_ADDR_1="192.0.2.10"',
      'SIP_PRSNC_PORT_1="5060"',
      'SIP_SVCDOMAIN_1="192.0.2.10"',
      'SIP_2NDPROXY_ADDR_1=""',
      'SIP_2NDRGSTR_ADDR_1=""',
      'SIP_TRANSPORT_1="0"',
      'OUTBANDDTMF_1="Y"',
      'CODEC_ENABLE0_1="Y"',
      'CODEC_PRIORITY0_1="3"',
      'CODEC_ENABLE1_1="Y"',
      'CODEC_PRIORITY1_1="1"',
      'CODEC_ENABLE3_1="N"',
      'CODEC_ENABLE4_1="Y"',
      'CODEC_PRIORITY4_1="2"',
      'VM_NUMBER_1=""',
      'LINE_ENABLE_2="Disabled"',
      'SIP_AUTHID_2=""',
      'SIP_PASS_2=""',
      'LINE_ENABLE_3="Disabled"',
      'SIP_AUTHID_3=""',
      'SIP_PASS_3=""',
      'LINE_ENABLE_4="Disabled"',
      'SIP_AUTHID_4=""',
      'SIP_PASS_4=""',
      'LINE_ENABLE_5="Disabled"',
      'SIP_AUTHID_5=""',
      'SIP_PASS_5=""',
      'LINE_ENABLE_6="Disabled"',
      'SIP_AUTHID_6=""',
      'SIP_PASS_6=""',
      'FLEX_BUTTON_FACILITY_ACT1="X_PANASONIC_IPTEL_LINE"',
      'FLEX_BUTTON_FACILITY_ARG1="1"',
      'FLEX_BUTTON_QUICK_DIAL1=""',
      'FLEX_BUTTON_LABEL1="1000"',
      'FLEX_BUTTON_FACILITY_ACT2=""',
      'FLEX_BUTTON_FACILITY_ARG2=""',
      'FLEX_BUTTON_QUICK_DIAL2=""',
      'FLEX_BUTTON_LABEL2=""',
      'FLEX_BUTTON_FACILITY_ACT3=""',
      'FLEX_BUTTON_FACILITY_ARG3=""',
      'FLEX_BUTTON_QUICK_DIAL3=""',
      'FLEX_BUTTON_LABEL3=""',
      'FLEX_BUTTON_FACILITY_ACT4=""',
      'FLEX_BUTTON_FACILITY_ARG4=""',
      'FLEX_BUTTON_QUICK_DIAL4=""',
      'FLEX_BUTTON_LABEL4=""',
      'FLEX_BUTTON_FACILITY_ACT5=""',
      'FLEX_BUTTON_FACILITY_ARG5=""',
      'FLEX_BUTTON_QUICK_DIAL5=""',
      'FLEX_BUTTON_LABEL5=""',
      'FLEX_BUTTON_FACILITY_ACT6=""',
      'FLEX_BUTTON_FACILITY_ARG6=""',
      'FLEX_BUTTON_QUICK_DIAL6=""',
      'FLEX_BUTTON_LABEL6=""',
      'FLEX_BUTTON_FACILITY_ACT7=""',
      'FLEX_BUTTON_FACILITY_ARG7=""',
      'FLEX_BUTTON_QUICK_DIAL7=""',
      'FLEX_BUTTON_LABEL7=""',
      'FLEX_BUTTON_FACILITY_ACT8=""',
      'FLEX_BUTTON_FACILITY_ARG8=""',
      'FLEX_BUTTON_QUICK_DIAL8=""',
      'FLEX_BUTTON_LABEL8=""',
      'FLEX_BUTTON_FACILITY_ACT9=""',
      'FLEX_BUTTON_FACILITY_ARG9=""',
      'FLEX_BUTTON_QUICK_DIAL9=""',
      'FLEX_BUTTON_LABEL9=""',
      'FLEX_BUTTON_FACILITY_ACT10=""',
      'FLEX_BUTTON_FACILITY_ARG10=""',
      'FLEX_BUTTON_QUICK_DIAL10=""',
      'FLEX_BUTTON_LABEL10=""',
      'FLEX_BUTTON_FACILITY_ACT11=""',
      'FLEX_BUTTON_FACILITY_ARG11=""',
      'FLEX_BUTTON_QUICK_DIAL11=""',
      'FLEX_BUTTON_LABEL11=""',
      'FLEX_BUTTON_FACILITY_ACT12=""',
      'FLEX_BUTTON_FACILITY_ARG12=""',
      'FLEX_BUTTON_QUICK_DIAL12=""',
      'FLEX_BUTTON_LABEL12=""',
      'FLEX_BUTTON_FACILITY_ACT13=""',
      'FLEX_BUTTON_FACILITY_ARG13=""',
      'FLEX_BUTTON_QUICK_DIAL13=""',
      'FLEX_BUTTON_LABEL13=""',
      'FLEX_BUTTON_FACILITY_ACT14=""',
      'FLEX_BUTTON_FACILITY_ARG14=""',
      'FLEX_BUTTON_QUICK_DIAL14=""',
      'FLEX_BUTTON_LABEL14=""',
      'FLEX_BUTTON_FACILITY_ACT15=""',
      'FLEX_BUTTON_FACILITY_ARG15=""',
      'FLEX_BUTTON_QUICK_DIAL15=""',
      'FLEX_BUTTON_LABEL15=""',
      'FLEX_BUTTON_FACILITY_ACT16=""',
      'FLEX_BUTTON_FACILITY_ARG16=""',
      'FLEX_BUTTON_QUICK_DIAL16=""',
      'FLEX_BUTTON_LABEL16=""',
      'FLEX_BUTTON_FACILITY_ACT17=""',
      'FLEX_BUTTON_FACILITY_ARG17=""',
      'FLEX_BUTTON_QUICK_DIAL17=""',
      'FLEX_BUTTON_LABEL17=""',
      'FLEX_BUTTON_FACILITY_ACT18=""',
      'FLEX_BUTTON_FACILITY_ARG18=""',
      'FLEX_BUTTON_QUICK_DIAL18=""',
      'FLEX_BUTTON_LABEL18=""',
      'FLEX_BUTTON_FACILITY_ACT19=""',
      'FLEX_BUTTON_FACILITY_ARG19=""',
      'FLEX_BUTTON_QUICK_DIAL19=""',
      'FLEX_BUTTON_LABEL19=""',
      'FLEX_BUTTON_FACILITY_ACT20=""',
      'FLEX_BUTTON_FACILITY_ARG20=""',
      'FLEX_BUTTON_QUICK_DIAL20=""',
      'FLEX_BUTTON_LABEL20=""',
      'FLEX_BUTTON_FACILITY_ACT21=""',
      'FLEX_BUTTON_FACILITY_ARG21=""',
      'FLEX_BUTTON_QUICK_DIAL21=""',
      'FLEX_BUTTON_LABEL21=""',
      'FLEX_BUTTON_FACILITY_ACT22=""',
      'FLEX_BUTTON_FACILITY_ARG22=""',
      'FLEX_BUTTON_QUICK_DIAL22=""',
      'FLEX_BUTTON_LABEL22=""',
      'FLEX_BUTTON_FACILITY_ACT23=""',
      'FLEX_BUTTON_FACILITY_ARG23=""',
      'FLEX_BUTTON_QUICK_DIAL23=""',
      'FLEX_BUTTON_LABEL23=""',
      'FLEX_BUTTON_FACILITY_ACT24=""',
      'FLEX_BUTTON_FACILITY_ARG24=""',
      'FLEX_BUTTON_QUICK_DIAL24=""',
      'FLEX_BUTTON_LABEL24=""',
      '',
      '',
    ].join('\r\n'),
  );
});

panasonic('end lines as DOS does, and turn quotes into apostrophes', () => {
  const file = fileOf(`model: KX-UT113, raw: { panasonic: { DISPLAY_NAME_1: 'Alice "W"' } }`);
  assert.match(file, /^# Panasonic SIP Phone Standard Format File #[^\r\n]*\r\n\r\n\r\nDISPLAY_NAME_1="Alice 'W'"\r\n/);
  assert.not.match(file, /[^\r]\n/);
});

panasonic('call what keys do by the words of the series', () => {
  const said = (model: string) =>
    /^FLEX_BUTTON_FACILITY_ACT2="(.*)"/m.exec(fileOf(`model: ${model}`, ', keys: { 1: { user: bob } }'))?.[1];
  assert.is(said('KX-UT136'), 'X_PANASONIC_IPTEL_CONTACT');
  assert.is(said('KX-HDV430'), 'X_PANASONIC_IPTEL_BLF');
});

panasonic('begin with the file of the model, which names its own', () => {
  assert.is(
    filesOf('model: KX-UT136').get('KX-UT136.cfg'),
    [
      '# Panasonic SIP Phone Standard Format File # DO NOT CHANGE THIS LINE!',
      '',
      'CFG_STANDARD_FILE_PATH="http://192.0.2.10:8667/Panasonic/Config{MAC}.cfg"',
      'CFG_RESYNC_FROM_SIP="check-sync"',
      'NTP_ADDR="192.0.2.1"',
      '',
      '',
    ].join('\r\n'),
  );
});

panasonic.run();
