import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../../targets/asterisk/file-of.ts';

const user = suite('a user in the dialplan');

/** The lines of a context for a small office with `yaml` in it. */
function context(name: string, yaml: string, dialplan?: string): string[] {
  const files = dialplan === undefined ? {} : { 'dialplan/own.conf': dialplan };
  return sectionsOf(fileOf('extensions.conf', yaml, files), name)
    .split('\n')
    .filter((line) => /^(?:exten|same) /.test(line));
}

const withoutCodes = `
feature_codes:
  undo_forwards: no
  forward_unconditional: no
  forward_no_answer: no
  forward_busy: no
  do_not_disturb: no
  incoming_call_filter: no
in_call_codes: { blind_transfer: no, attended_transfer: no, disconnect: no, online_recording: no }
`;

user('takes two lines', () => {
  assert.equal(context('pbxc-user', 'users: { alice: { number: 1000 } }'), [
    'exten = alice,1,Gosub(pbxc-ring,s,1(alice,1000,PJSIP/alice,30,th,default))',
    'same = n,Goto(pbxc-end,${DIALSTATUS},1)',
  ]);
});

user('pays for nothing that no user of the site has', () => {
  const ring = context('pbxc-ring', `${withoutCodes}\nusers: { alice: { number: 1000 } }`);
  assert.equal(
    ring.filter((line) => /DB|GROUP|pbxc-record|pbxc-preprocess|FORWARD/.test(line)),
    [],
  );
  assert.equal(context('pbxc-service', withoutCodes), []);
  assert.equal(context('pbxc-record', withoutCodes), []);
});

user('says to the library what each service starts as, in its place', () => {
  const yaml = `
users:
  alice:
    number: 1000
    forward: { unconditional: 1001, no_answer: 1002, busy: 1003 }
    do_not_disturb: yes
    incoming_call_filter: yes
    call_recording: yes
  bob: { number: 1001 }
  carol: { number: 1002 }
  dora: { number: 1003 }
`;
  assert.is(
    context('pbxc-user', yaml)[0],
    'exten = alice,1,Gosub(pbxc-ring,s,1(alice,1000,PJSIP/alice,30,th,default,,,,1001,1002,1003,yes,yes,yes))',
  );
});

user('with a subroutine, a schedule and a mobile number has a line for each', () => {
  const yaml = `
users: { alice-b: { number: 1000, preprocess: greet, schedule: office, mobile: 0612345678 } }
schedules: { office: { open: [mon-fri 08:00-18:00], closed: { to: hangup } } }
`;
  const own = '[greet]\nexten = s,1,NoOp(${XIVO_MOBILEPHONENUMBER})\nsame = n,Return()\n';
  assert.equal(context('pbxc-user', yaml, own), [
    'exten = alice+b,1,Gosub(pbxc-schedule,office,1)',
    'same = n,Set(XIVO_MOBILEPHONENUMBER=0612345678)',
    'same = n,Gosub(pbxc-ring,preprocess,1(alice-b,1000,PJSIP/alice-b,30,th,default,,,user:alice+b))',
    'same = n,Goto(pbxc-end,${DIALSTATUS},1)',
  ]);
  assert.equal(context('pbxc-preprocess', yaml, own), ['exten = user:alice+b,1,Gosub(greet,s,1)', 'same = n,Return()']);
});

user('who is not enabled is unavailable at once', () => {
  assert.equal(context('pbxc-user', 'users: { alice: { number: 1000, enabled: no } }'), [
    'exten = alice,1,Set(DIALSTATUS=CHANUNAVAIL)',
    'same = n,Goto(pbxc-end,${DIALSTATUS},1)',
  ]);
});

for (const [preferred, condition] of [
  ['webrtc', '= "phone"'],
  ['phone', '!= "webrtc"'],
]) {
  user(`with a unique account that prefers ${preferred} rings one device`, () => {
    const yaml = `users: { alice: { number: 1000, line: ua, preferred_device: ${preferred} } }`;
    assert.is(
      context('pbxc-user', yaml)[0],
      `exten = alice,1,Gosub(pbxc-ring,s,1(alice,1000,\${IF($["\${DEVICE_STATE(PJSIP/alice+webrtc)}" = "UNAVAILABLE" | "\${DB(pbxc/user/alice/preferred_device)}" ${condition}]?PJSIP/alice:PJSIP/alice+webrtc)},30,th,default))`,
    );
  });
}

for (const [settings, hint] of [
  ['line: sip', 'exten = 1000,hint,PJSIP/alice'],
  ['line: ua', 'exten = 1000,hint,PJSIP/alice&PJSIP/alice+webrtc'],
  ['supervision: no', undefined],
] as const) {
  user(`with ${settings} is watched by ${hint ?? 'nobody'}`, () => {
    const lines = context('default', `users: { alice: { number: 1000, ${settings} } }`);
    assert.is(
      lines.find((line) => line.includes(',hint,')),
      hint,
    );
  });
}

for (const [settings, options] of [
  ['ring: 30s', 'th'],
  ['call_transfer: no', 'h'],
  ['dtmf_hangup: no', 't'],
  ['online_call_recording: yes', 'thx'],
] as const) {
  user(`with ${settings} is called with the options ${options}`, () => {
    const [line = ''] = context('pbxc-user', `users: { alice: { number: 1000, ${settings} } }`);
    assert.is(line, `exten = alice,1,Gosub(pbxc-ring,s,1(alice,1000,PJSIP/alice,30,${options},default))`);
  });
}

user('who dials a forward code has the number cleaned of all that is none', () => {
  const lines = context('pbxc-service', '').filter((line) => line.includes('PBXC_NUMBER='));
  assert.equal(lines, ['same = n,Set(PBXC_NUMBER=${FILTER(0-9*#,${ARG4})})']);
});

user.run();
