import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { fileOf, sectionsOf } from './file-of.ts';

const confbridge = suite('confbridge.conf');

confbridge('has templates and menus, and two sections for a conference', () => {
  assert.is(
    fileOf('confbridge.conf', 'conferences: { open: { number: 4000 } }'),
    `[general]

[pbxc-bridge](!)
type = bridge
language = en

[pbxc-user](!)
type = user
music_on_hold_when_empty = yes
dsp_drop_silence = yes

[pbxc-menu-user]
type = menu
* = playback_and_continue(conf-usermenu)
1 = toggle_mute
4 = decrease_listening_volume
5 = participant_count
6 = increase_listening_volume
7 = decrease_talking_volume
8 = leave_conference
9 = increase_talking_volume

[pbxc-menu-admin]
type = menu
* = playback_and_continue(conf-adminmenu)
0 = admin_toggle_mute_participants
1 = toggle_mute
2 = admin_toggle_conference_lock
3 = admin_kick_last
4 = decrease_listening_volume
5 = participant_count
6 = increase_listening_volume
7 = decrease_talking_volume
8 = no_op
9 = increase_talking_volume

[pbxc-bridge-open](pbxc-bridge)

[pbxc-user-open](pbxc-user)
music_on_hold_class = default
`,
  );
});

confbridge('gives admins a profile and a PIN of their own', () => {
  const content = fileOf(
    'confbridge.conf',
    `
conferences:
  board:
    number: 4000
    pin: auto
    admin_pin: auto
    wait_for_admin: yes
    max_members: 10
    music_on_hold: calm
    announce_count: yes
    announce_names: yes
    quiet: yes
    record: yes
    asterisk: { bridge: { mixing_interval: "40" }, user: { jitterbuffer: "yes" } }
music_on_hold: { calm: { directory: moh/calm } }
`,
  );
  const common = `music_on_hold_class = calm
announce_user_count = yes
announce_join_leave = yes
quiet = yes
jitterbuffer = yes
`;
  assert.is(
    sectionsOf(content, 'pbxc-bridge-board'),
    `[pbxc-bridge-board](pbxc-bridge)
max_members = 10
record_conference = yes
mixing_interval = 40
`,
  );
  assert.is(
    sectionsOf(content, 'pbxc-user-board'),
    `[pbxc-user-board](pbxc-user)\npin = <secret conferences/board/pin>\nwait_marked = yes\n${common}`,
  );
  assert.is(
    sectionsOf(content, 'pbxc-admin-board'),
    `[pbxc-admin-board](pbxc-user)\npin = <secret conferences/board/admin-pin>\nadmin = yes\nmarked = yes\n${common}`,
  );
});

confbridge('says of each profile what a conference asks of it', () => {
  const content = fileOf(
    'confbridge.conf',
    `
conferences:
  class:
    number: 4000
    pin: auto
    admin_pin: auto
    end_with_admin: yes
    mute_at_entry: yes
    max_duration: 90m
    announcement: welcome
    announce_alone: no
    announce_names: review
`,
  );
  const common = `music_on_hold_class = default
announcement = welcome
announce_only_user = no
announce_join_leave_review = yes
timeout = 5400
`;
  assert.is(
    sectionsOf(content, 'pbxc-user-class'),
    `[pbxc-user-class](pbxc-user)
pin = <secret conferences/class/pin>
end_marked = yes
startmuted = yes
${common}`,
  );
  assert.is(
    sectionsOf(content, 'pbxc-admin-class'),
    `[pbxc-admin-class](pbxc-user)
pin = <secret conferences/class/admin-pin>
admin = yes
marked = yes
${common}`,
  );
});

confbridge.run();
