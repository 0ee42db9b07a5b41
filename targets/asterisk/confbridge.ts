import type { Conference } from '../../compiler/model/conference.ts';
import type { Host } from '../../compiler/model/host.ts';
import { isOnHost } from '../../compiler/model/is-on-host.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';
import { type Put, section } from './section.ts';

const templates = { bridge: 'pbxc-bridge', user: 'pbxc-user' } as const;

/**
 * confbridge.conf: for each conference a bridge `pbxc-bridge-NAME` and a profile `pbxc-user-NAME`, and where it has an admin
 * PIN a profile `pbxc-admin-NAME`. With both PINs the dialplan finds out which was given; it reads them from this file.
 */
export function confbridgeConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  conf.section('general');
  writeTemplates(conf, model);
  for (const [role, keys] of Object.entries(menus)) {
    conf.section(`pbxc-menu-${role}`);
    conf.option('type', 'menu');
    for (const [key, action] of keys) conf.option(key, action);
  }
  for (const conference of model.conferences.values()) {
    if (isOnHost(model, conference.context, host.name)) writeConference(conf, conference);
  }
  return conf.finish();
}

function writeTemplates(conf: ConfWriter, model: Model): void {
  conf.section(templates.bridge, { template: true });
  conf.option('type', 'bridge');
  // What all hear is said in one language.
  conf.option('language', model.site.language, fieldOf(model.site, 'language'));
  conf.section(templates.user, { template: true });
  conf.option('type', 'user');
  conf.option('music_on_hold_when_empty', true);
  // Silence is not mixed: less work, and no murmur from twenty open microphones.
  conf.option('dsp_drop_silence', true);
}

/** What the keys do, as Asterisk's own recordings (`*` plays them) explain it. */
const menus = {
  user: [
    ['*', 'playback_and_continue(conf-usermenu)'],
    ['1', 'toggle_mute'],
    ['4', 'decrease_listening_volume'],
    ['5', 'participant_count'],
    ['6', 'increase_listening_volume'],
    ['7', 'decrease_talking_volume'],
    ['8', 'leave_conference'],
    ['9', 'increase_talking_volume'],
  ],
  admin: [
    ['*', 'playback_and_continue(conf-adminmenu)'],
    ['0', 'admin_toggle_mute_participants'],
    ['1', 'toggle_mute'],
    ['2', 'admin_toggle_conference_lock'],
    ['3', 'admin_kick_last'],
    ['4', 'decrease_listening_volume'],
    ['5', 'participant_count'],
    ['6', 'increase_listening_volume'],
    ['7', 'decrease_talking_volume'],
    ['8', 'no_op'],
    ['9', 'increase_talking_volume'],
  ],
} as const;

function writeConference(conf: ConfWriter, conference: Conference): void {
  const { name, origin, raw, pin, adminPin } = conference;
  const at = (key: string) => fieldOf(conference, key);
  section(conf, `pbxc-bridge-${name}`, { inherits: [templates.bridge], origin, raw: raw['bridge'] }, (put) => {
    if (conference.maxMembers > 0) put('max_members', conference.maxMembers, at('max_members'));
    if (conference.record) put('record_conference', true, at('record'));
  });
  section(conf, `pbxc-user-${name}`, { inherits: [templates.user], origin, raw: raw['user'] }, (put) => {
    if (pin !== undefined) put('pin', pin, pin.origin);
    if (conference.waitForAdmin) put('wait_marked', true, at('wait_for_admin'));
    if (conference.endWithAdmin) put('end_marked', true, at('end_with_admin'));
    if (conference.muteAtEntry) put('startmuted', true, at('mute_at_entry'));
    putCommon(put, conference);
  });
  if (adminPin === undefined) return;
  section(conf, `pbxc-admin-${name}`, { inherits: [templates.user], origin, raw: raw['user'] }, (put) => {
    put('pin', adminPin, adminPin.origin);
    put('admin', true, at('admin_pin'));
    put('marked', true, at('admin_pin'));
    putCommon(put, conference);
  });
}

function putCommon(put: Put, conference: Conference): void {
  const at = (key: string) => fieldOf(conference, key);
  put('music_on_hold_class', conference.musicOnHold, at('music_on_hold'));
  if (conference.announcement !== undefined) put('announcement', conference.announcement, at('announcement'));
  if (!conference.announceAlone) put('announce_only_user', false, at('announce_alone'));
  if (conference.announceCount) put('announce_user_count', true, at('announce_count'));
  if (conference.announceNames === 'yes') put('announce_join_leave', true, at('announce_names'));
  if (conference.announceNames === 'review') put('announce_join_leave_review', true, at('announce_names'));
  if (conference.quiet) put('quiet', true, at('quiet'));
  if (conference.maxDuration > 0) put('timeout', conference.maxDuration, at('max_duration'));
}
