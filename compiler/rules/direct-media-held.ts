import type { Model } from '../model/model.ts';
import { called, fieldOf, type ModelObject } from '../model/object.ts';
import type { SipTrunk } from '../model/sip-trunk.ts';
import type { User } from '../model/user.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const directMediaHeld: Rule = {
  name: 'direct-media-held',
  severity: 'warning',
  summary: 'Media is to flow past Asterisk, and something of the same user or trunk makes it stay.',
  why: 'Asterisk keeps the media of a call in which it has to listen for digits (transfers, hanging up, recording by code), that it records, or that it translates between ways to send digits, encryption or addresses. `direct_media` is then believed by its reader, and not so. It takes both sides of a call: the users who are to speak directly all say `call_transfer: no` and `dtmf_hangup: no`.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, direct_media: yes, dtmf_hangup: no }
`),
  check({ model, report }) {
    const tell = (object: ModelObject, reasons: readonly string[]): void => {
      if (reasons.length === 0) return;
      report({
        message: `\`direct_media\` of ${called(object)} does nothing: ${reasons.join(', ')}`,
        at: fieldOf(object, 'direct_media'),
        hint: 'change that, or take `direct_media` away',
      });
    };
    for (const user of model.users.values()) if (user.directMedia) tell(user, reasonsOfUser(model, user));
    for (const trunk of model.trunks.values())
      if (trunk.technology === 'sip' && trunk.directMedia) tell(trunk, reasonsOfTrunk(trunk));
  },
};

function reasonsOfUser({ inCallCodes }: Model, user: User): string[] {
  const { blindTransfer, attendedTransfer, disconnect, onlineRecording } = inCallCodes;
  const transfers = blindTransfer !== undefined || attendedTransfer !== undefined;
  const reasons: string[] = [];
  if (user.line === 'custom') reasons.push('the line is not of SIP');
  if (user.line === 'webrtc') reasons.push('browsers encrypt their media');
  if (user.callTransfer && transfers) reasons.push('`call_transfer` listens for codes');
  if (user.dtmfHangup && disconnect !== undefined) reasons.push('`dtmf_hangup` listens for a code');
  if (user.onlineRecording && onlineRecording !== undefined) reasons.push('`online_call_recording` listens for a code');
  if (user.starts.call_recording !== undefined) reasons.push('`call_recording` records all calls');
  return reasons;
}

function reasonsOfTrunk({ dtmf, encryption, t38 }: SipTrunk): string[] {
  const reasons: string[] = [];
  if (dtmf !== 'rfc4733') reasons.push(`its digits travel as \`${dtmf}\`, those of phones as \`rfc4733\``);
  if (encryption !== 'no') reasons.push('its media is encrypted');
  if (t38 !== undefined) reasons.push('`t38` changes the media in the middle of a call');
  return reasons;
}
