import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('the rule about direct media');

const direct = 'direct_media: yes, call_transfer: no, dtmf_hangup: no';

/** What a user says, and why the media stays. */
const users = [
  [direct, undefined],
  ['direct_media: yes', '`call_transfer` listens for codes, `dtmf_hangup` listens for a code'],
  ['direct_media: yes, dtmf_hangup: no', '`call_transfer` listens for codes'],
  [`${direct}, online_call_recording: yes`, '`online_call_recording` listens for a code'],
  [`${direct}, call_recording: yes`, '`call_recording` records all calls'],
  [`${direct}, line: webrtc`, 'browsers encrypt their media'],
  [`${direct}, line: ua`, undefined],
  [`${direct}, line: custom, interface: Local/1000@default`, 'the line is not of SIP'],
] as const;

for (const [said, reason] of users) {
  test(`a user who says ${said}: ${reason ?? 'media may flow'}`, () => {
    const found = checkSite(`contexts: { default: { kind: internal } }\nusers: { bob: { number: 1001, ${said} } }\n`);
    const at = `site.yaml:5:45`;
    assert.deepEqual(
      found,
      reason === undefined
        ? []
        : [`${at} warning[direct-media-held]: \`direct_media\` of user "bob" does nothing: ${reason}`],
    );
  });
}

test('where nobody can press a code, nothing listens for one', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
in_call_codes: { blind_transfer: no, attended_transfer: no, disconnect: no }
users: { bob: { number: 1001, direct_media: yes } }
`);
  assert.deepEqual(found, []);
});

/** What a trunk says, and why the media stays. */
const trunks = [
  ['', undefined],
  [', dtmf: info', 'its digits travel as `info`, those of phones as `rfc4733`'],
  [', encryption: sdes, transport: tls', 'its media is encrypted'],
  [', t38: {}', '`t38` changes the media in the middle of a call'],
] as const;

for (const [said, reason] of trunks) {
  test(`a trunk that says direct_media${said}: ${reason ?? 'media may flow'}`, () => {
    const found = checkSite(`contexts: { from-extern: { kind: incoming } }
users: {}
trunks: { operator: { kind: sip, host: sip.example.net, direct_media: yes${said} } }
`).filter((message) => message.includes('direct-media'));
    assert.deepEqual(
      found,
      reason === undefined
        ? []
        : [`site.yaml:6:71 warning[direct-media-held]: \`direct_media\` of trunk "operator" does nothing: ${reason}`],
    );
  });
}

test.run();
