import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { timeOf } from '../../../../compiler/phones/vendors/technicolor/time.ts';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';
import { filesOfOffice } from './lib.ts';

const technicolor = suite('files of Technicolor phones');

const files = filesOfOffice(
  'mac: "00:1f:9f:23:74:29", vendor: technicolor, model: ST2030',
  ', keys: { 1: { user: bob, label: Bob } }',
);

technicolor('tell a plain user everything', () => {
  assert.equal(files.get('/srv/provisioning/ST2030S_001F9F237429.txt')?.split('\n'), [
    '[ipp]',
    'LanguageType=1',
    '',
    '[net]',
    'DNSSrv1=0.0.0.0',
    'VLAN=0',
    '',
    '[ntp]',
    'NTPFlag=1',
    'NtpIP=192.0.2.10',
    'NtpZoneNum=22',
    '',
    '[sip]',
    'CallPkupFlg=sc',
    'CallPkupSC=*8X',
    'TEL01Use=1',
    'TEL1Number=alice',
    'DisplayNumFlag1=1',
    'DisplayNum1=1000',
    'DisplayName1=Alice Wonderland',
    'regid1=alice',
    'regpwd1={secret users/alice/sip}',
    'ProxyServerMP1=192.0.2.10',
    'RegisterServerMP1=192.0.2.10',
    'sip_pxy_srv_portMP1=5060',
    'sip_reg_srv_portMP1=5060',
    'ProxyServerBK1=',
    'RegisterServerBK1=',
    'TransportFlgMP1=0',
    'TransportFlgBK1=0',
    'TEL02Use=0',
    'TEL2Number=',
    'DisplayNumFlag2=0',
    'DisplayNum2=',
    'DisplayName2=',
    'regid2=',
    'regpwd2=',
    'ProxyServerMP2=',
    'RegisterServerMP2=',
    'ProxyServerBK2=',
    'RegisterServerBK2=',
    'TEL03Use=0',
    'TEL3Number=',
    'DisplayNumFlag3=0',
    'DisplayNum3=',
    'DisplayName3=',
    'regid3=',
    'regpwd3=',
    'ProxyServerMP3=',
    'RegisterServerMP3=',
    'ProxyServerBK3=',
    'RegisterServerBK3=',
    'TEL04Use=0',
    'TEL4Number=',
    'DisplayNumFlag4=0',
    'DisplayNum4=',
    'DisplayName4=',
    'regid4=',
    'regpwd4=',
    'ProxyServerMP4=',
    'RegisterServerMP4=',
    'ProxyServerBK4=',
    'RegisterServerBK4=',
    'VoiceMailTelNum=',
    'subscribe_event=0',
    '',
    '[sys]',
    'config_sn=820271862461',
    'CountryCode=FR',
    'CodecPriority=g711a(1)g711mu(2)g722(3)',
    'dtmf_mode_flag=1',
    'Phonebook1_url=http://192.0.2.10:8667/phonebooks/default/technicolor.xml',
    'Phonebook1_name=Annuaire',
    '',
    'TelnetID=admin',
    'TelnetPWD={secret provisioning/admin}',
    'WebPWD={secret provisioning/admin}',
    'FeatureKeyExt01=S/<sip:1001>',
    'FeatureKeyExt02=L/<sip:>',
    'FeatureKeyExt03=L/<sip:>',
    'FeatureKeyExt04=L/<sip:>',
    'FeatureKeyExt05=L/<sip:>',
    'FeatureKeyExt06=L/<sip:>',
    'FeatureKeyExt07=L/<sip:>',
    'FeatureKeyExt08=L/<sip:>',
    'FeatureKeyExt09=L/<sip:>',
    'FeatureKeyExt10=L/<sip:>',
    'FeatureKeyExt11=L/<sip:>',
    'FeatureKeyExt12=L/<sip:>',
    'FeatureKeyExt13=L/<sip:>',
    'FeatureKeyExt14=L/<sip:>',
    'FeatureKeyExt15=L/<sip:>',
    'FeatureKeyExt16=L/<sip:>',
    'FeatureKeyExt17=L/<sip:>',
    'FeatureKeyExt18=L/<sip:>',
    'FeatureKeyExt19=L/<sip:>',
    'FeatureKeyExt20=L/<sip:>',
    'FeatureKeyExt21=L/<sip:>',
    'FeatureKeyExt22=L/<sip:>',
    'FeatureKeyExt23=L/<sip:>',
    'FeatureKeyExt24=L/<sip:>',
    'FeatureKeyExt25=L/<sip:>',
    'FeatureKeyExt26=L/<sip:>',
    'FeatureKeyExt27=L/<sip:>',
    'FeatureKeyExt28=L/<sip:>',
    'FeatureKeyExt29=L/<sip:>',
    'FeatureKeyExt30=L/<sip:>',
    'FeatureKeyExt31=L/<sip:>',
    'FeatureKeyExt32=L/<sip:>',
    'FeatureKeyExt33=L/<sip:>',
    'FeatureKeyExt34=L/<sip:>',
    'FeatureKeyExt35=L/<sip:>',
    'FeatureKeyExt36=L/<sip:>',
    'FeatureKeyExt37=L/<sip:>',
    'FeatureKeyExt38=L/<sip:>',
    'FeatureKeyExt39=L/<sip:>',
    'FeatureKeyExt40=L/<sip:>',
    'FeatureKeyExt41=L/<sip:>',
    'FeatureKeyExt42=L/<sip:>',
    'FeatureKeyExt43=L/<sip:>',
    'FeatureKeyExt44=L/<sip:>',
    'FeatureKeyExt45=L/<sip:>',
    'FeatureKeyExt46=L/<sip:>',
    'FeatureKeyExt47=L/<sip:>',
    'FeatureKeyExt48=L/<sip:>',
    'FeatureKeyExt49=L/<sip:>',
    'FeatureKeyExt50=L/<sip:>',
    'FeatureKeyExt51=L/<sip:>',
    'FeatureKeyExt52=L/<sip:>',
    'FeatureKeyExt53=L/<sip:>',
    'FeatureKeyExt54=L/<sip:>',
    'FeatureKeyExt55=L/<sip:>',
    'FeatureKeyExt56=L/<sip:>',
    'FeatureKeyExt57=L/<sip:>',
    'FeatureKeyExt58=L/<sip:>',
    'FeatureKeyExt59=L/<sip:>',
    'FeatureKeyExt60=L/<sip:>',
    'FeatureKeyExt61=L/<sip:>',
    'FeatureKeyExt62=L/<sip:>',
    'FeatureKeyExt63=L/<sip:>',
    'FeatureKeyExt64=L/<sip:>',
    'FeatureKeyExt65=L/<sip:>',
    'FeatureKeyExt66=L/<sip:>',
    '',
  ]);
});

technicolor('lead phones to their files', () => {
  assert.equal(files.get('/srv/provisioning/ST2030S.inf')?.split('\n'), [
    '[config]',
    'common_config=http://192.0.2.10:8667/ST2030S-common.txt',
    'config=http://192.0.2.10:8667/',
    '',
  ]);
});

const zones: readonly [name: string, written: number | undefined][] = [
  ['Europe/Paris', 22],
  ['Europe/Berlin', 22],
  ['America/Los_Angeles', 4],
  ['Asia/Kolkata', 41],
  ['Australia/Lord_Howe', undefined],
];
for (const [name, written] of zones) {
  technicolor(`write ${name} as ${written}`, () => {
    const zone = timeZoneOf(name);
    assert.equal(zone && timeOf(zone), written);
  });
}

technicolor('have a serial number of twelve digits that is another when something else is said', () => {
  const serials = ['Alice', 'Alice', 'Alicia'].map((name) => {
    const site = siteOf({
      'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users: { alice: { name: ${name}, number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:1f:9f:23:74:29", vendor: thomson, model: TB30 } }
`,
    });
    const file = emit(site).find(({ path }) => path.endsWith('/TB30S_001F9F237429.txt'));
    return /^config_sn=([0-9]{12})$/m.exec(file?.content ?? '')?.[1];
  });
  assert.type(serials[0], 'string');
  assert.is(serials[0], serials[1]);
  assert.is.not(serials[0], serials[2]);
});

technicolor.run();
