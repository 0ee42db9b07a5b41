import * as assert from 'uvu/assert';
import { type TimeZone, timeZoneOf } from '../../../../compiler/phones/time-zone/time-zone.ts';
import { timeOf } from '../../../../compiler/phones/vendors/patton/time.ts';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';
import { filesOfOffice } from './lib.ts';

const patton = suite('files of Patton gateways');

const files = filesOfOffice('mac: "00:a0:ba:23:74:29", vendor: patton, model: SN4112');

patton('tell a plain user everything', () => {
  assert.equal(files.get('/srv/provisioning/00a0ba237429.cfg')?.split('\n'), [
    'cli version 3.20',
    'clock local default-offset +01:00',
    'clock local dst-rule DSTRULE +02:00 from 02:00 mar last sunday until 03:00 oct last sunday',
    'timer PROVISIONING_CONFIG now + 1 minute "provisioning execute PF_PROVISIONING_CONFIG"',
    'sntp-client',
    'sntp-client server primary "192.0.2.10"',
    'administrator "admin" password "{secret provisioning/admin}"',
    '',
    'profile provisioning PF_PROVISIONING_CONFIG',
    '  destination configuration',
    '  location 1 $(dhcp.66)/$(system.mac).cfg',
    '  activation reload graceful',
    '',
    'actions',
    '  rule ACT_CHECK_SYNC',
    '    condition sip gateway:GW_SIP NOTIFY_CHECK_SYNC_RELOAD',
    '    action "provisioning execute PF_PROVISIONING_CONFIG"',
    '',
    'system',
    '  ic voice 0',
    '    low-bitrate-codec g729',
    '',
    'profile voip default',
    '  codec 1 g711alaw64k rx-length 20 tx-length 20',
    '  codec 2 g711ulaw64k rx-length 20 tx-length 20',
    '  dtmf-relay rtp',
    '  fax transmission 1 relay t38-udp',
    '  fax transmission 2 bypass g711alaw64k rx-length 20 tx-length 20',
    '',
    'context ip router',
    '  interface eth0',
    '    ipaddress dhcp',
    '    tcp adjust-mss rx mtu',
    '    tcp adjust-mss tx mtu',
    '',
    'port ethernet 0 0',
    '  medium auto',
    '  encapsulation ip',
    '  bind interface eth0 router',
    '',
    'port ethernet 0 0',
    '  no shutdown',
    '',
    'context cs switch',
    '  routing-table called-uri RT_FROM_SIP',
    '    route "sip:alice@.%" dest-interface IF_FXS0',
    '',
    '  interface sip IF_SIP_SERVER1',
    '    bind context sip-gateway GW_SIP',
    '    route call dest-table RT_FROM_SIP',
    '    remote "192.0.2.10" 5060',
    '',
    '  service hunt-group HG_FROM_FXS0',
    '    timeout 3',
    '    route call dest-interface IF_SIP_SERVER1',
    '',
    '  routing-table called-e164 RT_FROM_FXS0',
    '    route .T dest-service HG_FROM_FXS0',
    '',
    '  interface fxs IF_FXS0',
    '    route call dest-table RT_FROM_FXS0',
    '    call-transfer',
    '    subscriber-number "alice"',
    '',
    'context cs switch',
    '  no shutdown',
    '',
    'authentication-service AUTH',
    '  username "alice" password "{secret users/alice/sip}"',
    '',
    'location-service LOC_SERVER1',
    '  domain "192.0.2.10"',
    '',
    '  identity "alice"',
    '    authentication outbound',
    '      authenticate authentication-service AUTH username "alice"',
    '    call outbound',
    '      preferred-transport-protocol udp',
    '    message inbound',
    '      subscribe implicit',
    '    registration outbound',
    '      register auto',
    '      registrar "192.0.2.10" 5060',
    '      preferred-transport-protocol udp',
    '',
    'context sip-gateway GW_SIP',
    '  interface TRANSPORT_ETH0',
    '    bind interface eth0 port 5060',
    '',
    'context sip-gateway GW_SIP',
    '  bind location-service LOC_SERVER1',
    '  notify check-sync accept',
    '  no shutdown',
    '',
    'port fxs 0 0',
    '  encapsulation cc-fxs',
    '  bind interface IF_FXS0 switch',
    '  no shutdown',
    '',
  ]);
});

function said(zone: TimeZone): string {
  const { offset, saving, start, end } = timeOf(zone);
  return `${offset}, ${saving} from ${start} until ${end}`;
}

const zones: readonly [name: string, written: string][] = [
  ['Europe/Paris', '+01:00, +02:00 from 02:00 mar last sunday until 03:00 oct last sunday'],
  ['America/New_York', '-05:00, -04:00 from 02:00 mar second sunday until 02:00 nov first sunday'],
  ['Australia/Sydney', '+10:00, +11:00 from 02:00 oct first sunday until 03:00 apr first sunday'],
];
for (const [name, written] of zones) {
  patton(`write ${name} as ${written}`, () => {
    const zone = timeZoneOf(name);
    assert.equal(zone && said(zone), written);
  });
}

patton('register a line at its server and at the one that steps in, one after the other', () => {
  const both = emit(
    siteOf({
      'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts:
  pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] }
  pbx2: { address: 192.0.2.11, roles: [pbx] }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: gateway } }
devices: { gateway: { mac: "00:a0:ba:23:74:29", vendor: patton, model: SN4112, registrar: pbx1, backup: pbx2 } }
`,
    }),
  ).find(({ path }) => path.endsWith('/00a0ba237429.cfg'));
  assert.equal(
    both?.content.split('\n').filter((line) => /registrar|dest-interface IF_SIP/.test(line)),
    [
      '    route call dest-interface IF_SIP_SERVER1',
      '    route call dest-interface IF_SIP_SERVER2',
      '      registrar "192.0.2.10" 5060',
      '      registrar "192.0.2.11" 5060',
    ],
  );
});

patton.run();
