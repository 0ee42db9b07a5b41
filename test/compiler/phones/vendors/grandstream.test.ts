import * as assert from 'uvu/assert';
import { timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { accountPlace } from '../../../../compiler/phones/vendors/grandstream/accounts.ts';
import { placeOf } from '../../../../compiler/phones/vendors/grandstream/keys.ts';
import { layouts } from '../../../../compiler/phones/vendors/grandstream/models.ts';
import { timeOf } from '../../../../compiler/phones/vendors/grandstream/time.ts';
import { suite } from '../../../lib/suite.ts';
import { filesOfOffice } from './lib.ts';

const grandstream = suite('files of Grandstream phones');

const files = filesOfOffice(
  'mac: "00:0b:82:23:74:29", vendor: grandstream, model: GXP2130',
  ', keys: { 1: { user: bob, label: Bob } }',
);

grandstream('tell a plain user everything', () => {
  assert.equal(files.get('/srv/provisioning/Grandstream/cfg000b82237429.xml')?.split('\n'), [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gs_provision version="1">',
    '  <mac>000b82237429</mac>',
    '  <config version="1">',
    '    <P212>1</P212>',
    '    <P237>192.0.2.10:8667/Grandstream</P237>',
    '    <P194>0</P194>',
    '    <P4428>1</P4428>',
    '',
    '    <P2>{secret provisioning/admin}</P2>',
    '    <P8469>0</P8469>',
    '    <P22174>0</P22174>',
    '    <P51>0</P51>',
    '    <P229>0</P229>',
    '    <P207></P207>',
    '    <P208>0</P208>',
    '    <P1362>fr</P1362>',
    '    <P144>0</P144>',
    '    <P30>192.0.2.10</P30>',
    '    <P143>0</P143>',
    '    <P64>customize</P64>',
    '    <P246>TZA-1TZB-2,M3.5.0/02:00:00,M10.5.0/03:00:00</P246>',
    '    <P102>2</P102>',
    '    <P122>1</P122>',
    '    <P271>1</P271>',
    '    <P270>1000</P270>',
    '    <P47>192.0.2.10:5060</P47>',
    '    <P2312></P2312>',
    '    <P35>alice</P35>',
    '    <P36>alice</P36>',
    '    <P34>{secret users/alice/sip}</P34>',
    '    <P3>Alice Wonderland</P3>',
    '    <P33></P33>',
    '    <P99>0</P99>',
    '    <P130>0</P130>',
    '    <P2329>0</P2329>',
    '    <P183>0</P183>',
    '    <P2301>0</P2301>',
    '    <P2302>1</P2302>',
    '    <P2303>0</P2303>',
    '    <P6752>1</P6752>',
    '    <P1347>*8</P1347>',
    '    <P57>8</P57>',
    '    <P58>0</P58>',
    '    <P59>9</P59>',
    '    <P60>9</P60>',
    '    <P61>9</P61>',
    '    <P62>9</P62>',
    '    <P46>9</P46>',
    '    <P98>9</P98>',
    '    <P401>0</P401>',
    '    <P404></P404>',
    '    <P405></P405>',
    '    <P406></P406>',
    '    <P501>0</P501>',
    '    <P504></P504>',
    '    <P505></P505>',
    '    <P506></P506>',
    '    <P330>1</P330>',
    '    <P331>192.0.2.10:8667/phonebooks/default/grandstream</P331>',
    '    <P1363>0</P1363>',
    '    <P1364>0</P1364>',
    '    <P1465>1000</P1465>',
    '    <P1466></P1466>',
    '    <P1365>11</P1365>',
    '    <P1366>0</P1366>',
    '    <P1467>Bob</P1467>',
    '    <P1468>1001</P1468>',
    '    <P1367>-1</P1367>',
    '    <P1368>0</P1368>',
    '    <P1469></P1469>',
    '    <P1470></P1470>',
    '    <P323>-1</P323>',
    '    <P301>0</P301>',
    '    <P302></P302>',
    '    <P303></P303>',
    '    <P324>-1</P324>',
    '    <P304>0</P304>',
    '    <P305></P305>',
    '    <P306></P306>',
    '    <P325>-1</P325>',
    '    <P307>0</P307>',
    '    <P308></P308>',
    '    <P309></P309>',
    '    <P326>-1</P326>',
    '    <P310>0</P310>',
    '    <P311></P311>',
    '    <P312></P312>',
    '    <P327>-1</P327>',
    '    <P313>0</P313>',
    '    <P314></P314>',
    '    <P315></P315>',
    '    <P328>-1</P328>',
    '    <P316>0</P316>',
    '    <P317></P317>',
    '    <P318></P318>',
    '    <P329>-1</P329>',
    '    <P319>0</P319>',
    '    <P320></P320>',
    '    <P321></P321>',
    '    <P353>-1</P353>',
    '    <P354>0</P354>',
    '    <P355></P355>',
    '    <P356></P356>',
    '  </config>',
    '</gs_provision>',
    '',
  ]);
});

grandstream('hold no password where any phone may read', () => {
  assert.not.match(files.get('/srv/provisioning/Grandstream/cfg.xml') ?? '', /secret|<P2>|<P34>/);
});

grandstream('count accounts as the phones do', () => {
  assert.equal(
    [1, 2, 3, 4, 5, 6].map((account) => accountPlace(account).password),
    [34, 406, 506, 606, 1706, 1806],
  );
  assert.equal(
    [1, 2, 6].map((account) => accountPlace(account).dtmf.info),
    [2303, 2403, 2803],
  );
});

grandstream('count keys as the phones do: those of lines, those with lamps, those of further pages', () => {
  const modesOf = (layout: keyof typeof layouts, positions: readonly number[]) =>
    positions.map((position) => placeOf(layouts[layout], position).mode);
  assert.equal(modesOf('GXP2160', [1, 6, 7, 13, 14, 24, 25, 30]), [1363, 1373, 323, 329, 353, 393, 1440, 1460]);
  assert.equal(modesOf('GXP2170', [6, 7, 12, 13, 48]), [1373, 23800, 23820, 23824, 23964]);
});

grandstream('put modes of lines before the others at line keys of the GXP series alone', () => {
  assert.is(placeOf(layouts.GXP2170, 12).offset, 10);
  assert.is(placeOf(layouts.GXP2170, 13).offset, 0);
  assert.is(placeOf(layouts.GRP2615, 1).offset, 0);
});

const zones: readonly [name: string, written: string][] = [
  ['Asia/Kolkata', 'TZA-5:30'],
  ['Etc/UTC', 'TZA+0'],
  ['America/New_York', 'TZA+5TZB+4,M3.2.0/02:00:00,M11.1.0/02:00:00'],
  ['Australia/Sydney', 'TZA-10TZB-11,M10.1.0/02:00:00,M4.1.0/03:00:00'],
];
for (const [name, written] of zones) {
  grandstream(`write ${name} as ${written}`, () => {
    const zone = timeZoneOf(name);
    assert.is(zone && timeOf(zone), written);
  });
}

grandstream.run();
