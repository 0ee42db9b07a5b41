import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../file-of.ts';

const user = suite('a user in pjsip.conf');

user('with a phone and a browser has two endpoints, each with its own way in', () => {
  const content = fileOf('pjsip.conf', 'users: { alice: { name: Alice Wonderland, number: 1000, line: ua } }');
  const own = content.slice(content.indexOf('[alice]'));
  assert.is(
    own,
    `[alice](pbxc-phone)
context = default
callerid = "Alice Wonderland" <1000>
auth = alice
aors = alice
set_var = XIVO_USERID=alice
set_var = TRANSFER_CONTEXT=default
set_var = PICKUPMARK=1000%default

[alice](pbxc-auth)
username = alice
password = <secret users/alice/sip>

[alice](pbxc-aor)

[alice+webrtc](pbxc-webrtc)
context = default
callerid = "Alice Wonderland" <1000>
auth = alice+webrtc
aors = alice+webrtc
set_var = XIVO_USERID=alice
set_var = TRANSFER_CONTEXT=default
set_var = PICKUPMARK=1000%default

[alice+webrtc](pbxc-auth)
username = alice+webrtc
password = <secret users/alice/sip>

[alice+webrtc](pbxc-aor)
`,
  );
});

user('who is not enabled has no endpoint', () => {
  assert.is(fileOf('pjsip.conf', 'users: { alice: { number: 1000, enabled: no } }').includes('[alice]'), false);
});

/** The variables of the channels of a user who says this. */
function variablesOf(settings: string): string[] {
  const content = fileOf('pjsip.conf', `users: { alice: { number: 1000, ${settings} } }`);
  const usual = ['XIVO_USERID=alice', 'TRANSFER_CONTEXT=default', 'PICKUPMARK=1000%default'];
  return content
    .slice(content.indexOf('[alice]'))
    .split('\n')
    .flatMap((line) => (line.startsWith('set_var = ') ? [line.slice('set_var = '.length)] : []))
    .filter((variable) => !usual.includes(variable));
}

for (const [settings, variables] of [
  ['caller_id: anonymous', ['PBXC_ANONYMOUS=yes']],
  ['caller_id: 0123450000', ['PBXC_CALLERID=0123450000']],
  ['simultaneous_calls: 2', ['GROUP(pbxc-calls)=alice']],
  ['call_transfer: no', ['PBXC_MAY=H']],
  ['dtmf_hangup: no', ['PBXC_MAY=T']],
  ['call_transfer: no, dtmf_hangup: no', ['PBXC_MAY=']],
  ['online_call_recording: yes', ['PBXC_MAY=THX']],
  ['do_not_disturb: yes', ['PBXC_START_do_not_disturb=yes']],
  ['incoming_call_filter: yes', ['PBXC_START_incoming_call_filter=yes']],
  ['call_recording: yes', ['PBXC_START_call_recording=yes']],
  ['supervision: no', []],
] as const) {
  user(`says ${settings} to the dialplan`, () => {
    assert.equal(variablesOf(settings), variables);
  });
}

user('who takes so many calls is shown busy with them', () => {
  const content = fileOf('pjsip.conf', 'users: { alice: { number: 1000, simultaneous_calls: 2 } }');
  assert.ok(content.split('\n').includes('device_state_busy_at = 2'));
});

user('may press nothing of what the site has no code for', () => {
  const content = fileOf('pjsip.conf', 'in_call_codes: { blind_transfer: no, attended_transfer: no, disconnect: no }');
  assert.ok(content.split('\n').includes('set_var = PBXC_MAY='));
});

user('with a fax machine keeps to codecs for it, and has T.38 translated', () => {
  const yaml = `users:
  paper: { number: 1009, fax: t38 }
  old: { number: 1010, fax: sound, codecs: [ulaw] }
`;
  const content = fileOf('pjsip.conf', yaml);
  const about = (name: string) =>
    sectionsOf(content, name)
      .split('\n')
      .filter((line) => /^(?:allow|t38|set_var = FAX)/.test(line));
  assert.equal(about('paper'), [
    'allow = !all,alaw,ulaw',
    't38_udptl = yes',
    't38_udptl_ec = redundancy',
    'set_var = FAXOPT(gateway)=yes',
  ]);
  assert.equal(about('old'), ['allow = !all,ulaw', 'set_var = FAXOPT(gateway)=yes']);
  assert.ok(fileOf('modules.conf', yaml).includes('\nload = res_fax.so\n'));
});

user.run();
