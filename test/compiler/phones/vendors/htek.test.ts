import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { accountPlace } from '../../../../compiler/phones/vendors/htek/accounts.ts';
import { keyPlace } from '../../../../compiler/phones/vendors/htek/keys.ts';
import { timeOf } from '../../../../compiler/phones/vendors/htek/time.ts';
import { suite } from '../../../lib/suite.ts';
import { filesOfOffice } from './lib.ts';

const htek = suite('files of Htek phones');

const files = filesOfOffice(
  'mac: "00:1f:c1:23:74:29", vendor: htek, model: UC912',
  ', keys: { 1: { user: bob, label: Bob } }',
);

htek('tell a plain user everything', () => {
  assert.equal(files.get('/srv/provisioning/cfg001fc1237429.xml')?.split('\n'), [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<hl_provision version="1">',
    '  <config version="1">',
    '    <P212 para="FirmwareUpGrade_UrgradeMode">1</P212>',
    '    <P237 para="FirmwareUpGrade_ConfigServerPath">http://192.0.2.10:8667/</P237>',
    '',
    '    <P8681 para="LogUser_Admin">admin</P8681>',
    '    <P2 para="AdminPassword">{secret provisioning/admin}</P2>',
    '    <P24053 para="Network_Advanced_Vlan_WANVlan">0</P24053>',
    '    <P51 para="Layer2QoS_802_1Q_VLANTag">0</P51>',
    '    <P87 para="Layer2QoS_802_1pPriorityValue">0</P87>',
    '    <P229 para="DataVLANTag">0</P229>',
    '    <P30 para="UrlOrIpAddress">192.0.2.10</P30>',
    '    <P143 para="Preference_DHCPTime">0</P143>',
    '    <P64 para="Preference_TimeZone">49</P64>',
    '    <P75 para="Preference_DaylightSavingTime">2</P75>',
    '    <P4401 para="RemotePhoneBook1_Url">http://192.0.2.10:8667/phonebooks/default/htek.xml</P4401>',
    '    <P3316 para="RemotePhoneBook1_Name">Annuaire</P3316>',
    '    <P47 para="Profile1_Sipserver">192.0.2.10:5060</P47>',
    '    <P967 para="Profile1_FailoverSipserver"></P967>',
    '    <P130 para="Profile1_SipTransport">0</P130>',
    '    <P31 para="Profile1_SipRegistration">1</P31>',
    '    <P20166 para="Profile1_DtmfMode">0</P20166>',
    '    <P99 para="Profile1_SubscribeForMWI">0</P99>',
    '    <P57 para="Profile1_Choice1">8</P57>',
    '    <P58 para="Profile1_Choice2">0</P58>',
    '    <P59 para="Profile1_Choice3">9</P59>',
    '    <P60 para="Profile1_Choice4">9</P60>',
    '    <P61 para="Profile1_Choice5">9</P61>',
    '    <P62 para="Profile1_Choice6">9</P62>',
    '    <P271>1</P271>',
    '    <P24082>0</P24082>',
    '    <P20000>1000</P20000>',
    '    <P35>alice</P35>',
    '    <P36>alice</P36>',
    '    <P34>{secret users/alice/sip}</P34>',
    '    <P3>Alice Wonderland</P3>',
    '    <P33></P33>',
    '    <P4705>*8</P4705>',
    '    <P4706></P4706>',
    '    <P401>0</P401>',
    '    <P735></P735>',
    '    <P736></P736>',
    '    <P734></P734>',
    '    <P501>0</P501>',
    '    <P504></P504>',
    '    <P505></P505>',
    '    <P506></P506>',
    '    <P601>0</P601>',
    '    <P604></P604>',
    '    <P605></P605>',
    '    <P606></P606>',
    '    <P41200>1</P41200>',
    '    <P20600>0</P20600>',
    '    <P41300></P41300>',
    '    <P41400>1000</P41400>',
    '    <P41500>0</P41500>',
    '    <P41600></P41600>',
    '    <P41201>3</P41201>',
    '    <P20601>0</P20601>',
    '    <P41301>1001</P41301>',
    '    <P41401>Bob</P41401>',
    '    <P41501>0</P41501>',
    '    <P41601>1001</P41601>',
    '    <P41202>0</P41202>',
    '    <P20602>0</P20602>',
    '    <P41302></P41302>',
    '    <P41402></P41402>',
    '    <P41502>255</P41502>',
    '    <P41602></P41602>',
    '    <P41203>0</P41203>',
    '    <P20603>0</P20603>',
    '    <P41303></P41303>',
    '    <P41403></P41403>',
    '    <P41503>255</P41503>',
    '    <P41603></P41603>',
    '    <P20200>0</P20200>',
    '    <P20604>0</P20604>',
    '    <P20201></P20201>',
    '    <P20202></P20202>',
    '    <P20203>255</P20203>',
    '    <P20204></P20204>',
    '    <P20205>0</P20205>',
    '    <P20605>0</P20605>',
    '    <P20206></P20206>',
    '    <P20207></P20207>',
    '    <P20208>255</P20208>',
    '    <P20209></P20209>',
    '    <P20210>0</P20210>',
    '    <P20606>0</P20606>',
    '    <P20211></P20211>',
    '    <P20212></P20212>',
    '    <P20213>255</P20213>',
    '    <P20214></P20214>',
    '    <P20215>0</P20215>',
    '    <P20607>0</P20607>',
    '    <P20216></P20216>',
    '    <P20217></P20217>',
    '    <P20218>255</P20218>',
    '    <P20219></P20219>',
    '    <P20220>0</P20220>',
    '    <P20608>0</P20608>',
    '    <P20221></P20221>',
    '    <P20222></P20222>',
    '    <P20223>255</P20223>',
    '    <P20224></P20224>',
    '    <P20225>0</P20225>',
    '    <P20609>0</P20609>',
    '    <P20226></P20226>',
    '    <P20227></P20227>',
    '    <P20228>255</P20228>',
    '    <P20229></P20229>',
    '    <P20230>0</P20230>',
    '    <P20610>0</P20610>',
    '    <P20231></P20231>',
    '    <P20232></P20232>',
    '    <P20233>255</P20233>',
    '    <P20234></P20234>',
    '    <P20235>0</P20235>',
    '    <P20611>0</P20611>',
    '    <P20236></P20236>',
    '    <P20237></P20237>',
    '    <P20238>255</P20238>',
    '    <P20239></P20239>',
    '  </config>',
    '</hl_provision>',
    '',
  ]);
});

htek('count accounts as the phones do', () => {
  assert.equal(
    [1, 2, 3, 5, 6, 7, 16].map((account) => accountPlace(account).password),
    [34, 734, 506, 1706, 1806, 24130, 24139],
  );
});

htek('count keys as the phones do: four in columns, the others in rows', () => {
  assert.equal(
    [1, 4, 5, 36].map((key) => keyPlace(key).label),
    [41400, 41403, 20202, 20357],
  );
  assert.equal(
    [1, 36].map((key) => keyPlace(key).mode),
    [20600, 20635],
  );
});

htek('hold no password where any phone may read', () => {
  assert.not.match(files.get('/srv/provisioning/cfg0019.xml') ?? '', /secret|<P2 |<P34>/);
});

const zones: readonly [name: string, written: number | undefined][] = [
  ['Europe/Paris', 49],
  ['Asia/Kolkata', 84],
  ['Asia/Kathmandu', undefined],
];
for (const [name, written] of zones) {
  htek(`write ${name} as ${written}`, () => {
    const zone = timeZoneOf(name);
    assert.equal(zone && timeOf(zone), written);
  });
}

htek.run();
