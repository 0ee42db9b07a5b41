import * as assert from 'uvu/assert';
import { applications } from '../../../compiler/asterisk-options/applications.ts';
import { functions } from '../../../compiler/asterisk-options/functions.ts';
import { optionsOf } from '../../../compiler/asterisk-options/options-of.ts';
import { suite } from '../../lib/suite.ts';

const options = suite('the options of an Asterisk version');

const known: readonly [string, string, string][] = [
  ['pjsip.conf', 'endpoint', 'direct_media'],
  ['pjsip.conf', 'aor', 'max_contacts'],
  ['pjsip.conf', 'transport', 'external_signaling_hostname'],
  ['pjsip.conf', 'global', 'user_agent'],
  ['confbridge.conf', 'user', 'announce_join_leave'],
  ['confbridge.conf', 'bridge', 'max_members'],
  ['confbridge.conf', 'bridge', 'sound_begin'],
  ['features.conf', 'general', 'pickupexten'],
  ['queues.conf', 'queue', 'wrapuptime'],
  ['queues.conf', 'general', 'shared_lastcall'],
  ['voicemail.conf', 'mailbox', 'attach'],
  ['iax.conf', 'peer', 'qualify'],
  ['musiconhold.conf', 'class', 'directory'],
  ['manager.conf', 'user', 'permit'],
  ['rtp.conf', 'general', 'rtpstart'],
  ['cel.conf', 'general', 'apps'],
  ['ccss.conf', 'general', 'cc_max_requests'],
];

for (const [file, type, name] of known) {
  options(`of ${type} in ${file} include ${name}`, () => {
    assert.is(optionsOf('22', file, type)?.has(name), true);
    assert.is(optionsOf('22', file, type)?.has(`${name}x`), false);
  });
}

const unknown: readonly [string, string, string][] = [
  ['a file of no table', 'chan_mobile.conf', 'general'],
  ['a section of no table', 'pjsip.conf', 'endpiont'],
  ['the keys of a menu, which may be any', 'confbridge.conf', 'menu'],
  ['the names of feature applications, which may be any', 'features.conf', 'applicationmap'],
];

for (const [title, file, type] of unknown) {
  options(`are not known for ${title}`, () => {
    assert.is(optionsOf('22', file, type), undefined);
  });
}

options('come with all applications and functions', () => {
  assert.is(applications('22').length, 200);
  assert.is(applications('22').includes('Gosub'), true);
  assert.is(functions('22').length, 219);
  assert.is(functions('22').includes('PJSIP_HEADER'), true);
});

options.run();
