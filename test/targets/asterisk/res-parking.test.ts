import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { fileOf, sectionsOf } from './file-of.ts';

const parking = suite('res_parking.conf');

parking('has no numbers unless the site parks', () => {
  assert.equal(fileOf('res_parking.conf', ''), '[general]\nparkeddynamic = no\n\n[default]\n');
});

parking('has a section for each lot', () => {
  const yaml = `parkings: { main: { number: 700, positions: 701-720 } }\n`;
  assert.equal(
    sectionsOf(fileOf('res_parking.conf', yaml), 'main'),
    `[main]
context = pbxc-parking-main
parkext = 700
parkpos = 701-720
findslot = next
parkedmusicclass = default
parkingtime = 45
comebacktoorigin = no
comebackcontext = pbxc-parked-main
parkedcalltransfers = no
parkedcallreparking = no
parkedcallhangup = no
parkedcallrecording = no
`,
  );
});

parking('says every choice of a lot, and takes raw options', () => {
  const yaml = `music_on_hold: { jazz: { directory: moh/jazz } }
parkings:
  default:
    number: "*7"
    positions: 10-19
    find_slot: first
    music_on_hold: jazz
    timeout: 2m
    courtesy_tone: beep
    courtesy_tone_to: both
    transfers: caller
    reparking: callee
    hangup: both
    recording: caller
    asterisk: { parking_lot: { parkext_exclusive: yes } }
`;
  assert.equal(
    fileOf('res_parking.conf', yaml),
    `[general]
parkeddynamic = no

[default]
context = pbxc-parking-default
parkext = *7
parkpos = 10-19
findslot = first
parkedmusicclass = jazz
parkingtime = 120
comebacktoorigin = no
comebackcontext = pbxc-parked-default
courtesytone = beep
parkedplay = both
parkedcalltransfers = caller
parkedcallreparking = callee
parkedcallhangup = both
parkedcallrecording = caller
parkext_exclusive = yes
`,
  );
});

parking.run();
