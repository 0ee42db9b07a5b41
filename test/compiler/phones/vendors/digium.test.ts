import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { filesOfOffice } from './lib.ts';

const digium = suite('files of Digium phones');

const files = filesOfOffice(
  'mac: "00:0f:d3:23:74:29", vendor: digium, model: D50',
  ', keys: { 1: { user: bob, label: Bob } }',
);

digium('tell a plain user everything', () => {
  assert.equal(files.get('/srv/provisioning/Digium/000fd3237429.cfg')?.split('\n'), [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<config>',
    '',
    '  <setting id="login_password" value="{secret provisioning/admin}"/>',
    '  <setting id="time_zone" value="Europe/Paris"/>',
    '  <setting id="time_source" value="ntp"/>',
    '  <setting id="ntp_server" value="192.0.2.10"/>',
    '  <setting id="accept_local_calls" value="host"/>',
    '  <setting id="locale" value="fr_FR"/>',
    '  <setting id="network_vlan_id" value="0"/>',
    '  <setting id="network_vlan_qos" value="0"/>',
    '  <setting id="enable_blf_on_unused_line_keys" value="1"/>',
    '  <setting id="blf_contact_group" value="Default"/>',
    '  <contacts url="http://192.0.2.10:8667/phonebooks/default/digium.xml" id="directory"/>',
    '  <contacts url="http://192.0.2.10:8667/Digium/000fd3237429-contacts.xml" id="internal"/>',
    '  <accounts>',
    '    <account index="0" status="1" register="1" account_id="alice" username="alice" authname="alice" password="{secret users/alice/sip}" line_label="1000" dial_plan="x.T6" visual_voicemail="0" voicemail="" conflict="replace">',
    '      <host_primary server="192.0.2.10" port="5060" transport="udp"/>',
    '    </account>',
    '  </accounts>',
    '</config>',
    '',
  ]);
});

digium('have contacts for keys', () => {
  assert.equal(files.get('/srv/provisioning/Digium/000fd3237429-contacts.xml')?.split('\n'), [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<phonebooks>',
    '  <contacts group_name="Default" editable="0">',
    '    <contact first_name="Bob" last_name="" subscribe_to="sip:1001@192.0.2.10">',
    '      <numbers>',
    '        <number dial="1001" label="Extension" primary="1"/>',
    '      </numbers>',
    '    </contact>',
    '  </contacts>',
    '</phonebooks>',
    '',
  ]);
});

digium('hold no password where any phone may read', () => {
  assert.not.match(files.get('/srv/provisioning/Digium/000000000000.cfg') ?? '', /secret|login_password/);
});

digium.run();
