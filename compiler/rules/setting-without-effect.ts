import type { Model } from '../model/model.ts';
import { called, fieldOf, type ModelObject } from '../model/object.ts';
import type { Paging } from '../model/paging.ts';
import type { Parking } from '../model/parking.ts';
import type { User } from '../model/user.ts';
import { isWritten } from '../source/spans.ts';
import { exampleSite } from './example-site.ts';
import { idleAgentSettings, idleMemberSettings } from './idle-member-settings.ts';
import type { Rule } from './rule.ts';

export const settingWithoutEffect: Rule = {
  name: 'setting-without-effect',
  severity: 'warning',
  summary: 'A setting does nothing, because of another.',
  why: 'Whoever may record needs a code to press, a lamp needs a number, a choice of devices needs two, and calls of a custom line cannot be counted. The site says something that its reader will believe, and that is not so.',
  example: exampleSite(`contexts: { default: { kind: internal } }
in_call_codes: { online_recording: no }
users:
  alice: { number: 1000, online_call_recording: yes }
`),
  check({ model, report }) {
    const look = (object: ModelObject, idle: readonly IdleSetting[]): void => {
      for (const [key, reason] of idle) {
        const at = fieldOf(object, key);
        if (isWritten(at)) report({ message: `\`${key}\` of ${called(object)} does nothing: ${reason}`, at });
      }
    };
    for (const user of model.users.values()) look(user, idleSettings(model, user));
    for (const paging of model.pagings.values()) look(paging, idleOfPaging(paging));
    for (const parking of model.parkings.values()) look(parking, idleOfParking(model, parking));
    for (const queue of model.queues.values()) for (const idle of idleMemberSettings(model, queue)) report(idle);
    for (const idle of idleAgentSettings(model)) report(idle);
  },
};

type IdleSetting = readonly [key: string, reason: string];

function idleSettings(model: Model, user: User): IdleSetting[] {
  const idle: IdleSetting[] = [];
  if (user.onlineRecording && model.inCallCodes.onlineRecording === undefined)
    idle.push(['online_call_recording', '`in_call_codes` has no `online_recording`']);
  if (user.callListening && model.featureCodes.call_listening === undefined)
    idle.push(['call_listening', '`feature_codes` has no `call_listening`']);
  // Not the default: to see that nobody wrote it, the file of every user would be read again.
  if (user.line !== 'ua' && user.preferredDevice === 'phone')
    idle.push(['preferred_device', 'only a line of kind ua has two devices']);
  if (user.line === 'custom' && user.simultaneousCalls !== undefined)
    idle.push(['simultaneous_calls', 'calls of a custom line are not counted']);
  if (user.line === 'sccp')
    idle.push(['password', 'phones that speak SCCP have none'], ['max_contacts', 'a line of kind sccp has one phone']);
  if (user.line !== 'sip' && user.fax !== 'no') idle.push(['fax', 'a fax machine is behind a line of kind sip']);
  if (user.number === undefined) idle.push(['supervision', 'without a number there is nothing to watch']);
  if (user.parking !== undefined && model.inCallCodes.park === undefined)
    idle.push(['parking', '`in_call_codes` has no `park`']);
  return idle;
}

function idleOfPaging({ announcement, announceToCaller }: Paging): IdleSetting[] {
  const idle: IdleSetting[] = [];
  if (announcement === undefined && !announceToCaller)
    idle.push(['announce_to_caller', 'the paging has no `announcement`']);
  return idle;
}

function idleOfParking({ inCallCodes }: Model, parking: Parking): IdleSetting[] {
  const { blindTransfer, attendedTransfer, disconnect, onlineRecording, park } = inCallCodes;
  const idle: IdleSetting[] = [];
  if (!parking.comebackToOrigin) idle.push(['comeback_ring', '`comeback_to_origin` is `no`']);
  if (parking.courtesyTone === undefined) idle.push(['courtesy_tone_to', 'the lot has no `courtesy_tone`']);
  for (const [key, sides, code, name] of [
    ['transfers', parking.transfers, blindTransfer ?? attendedTransfer, 'blind_transfer` and no `attended_transfer'],
    ['reparking', parking.reparking, park, 'park'],
    ['hangup', parking.hangup, disconnect, 'disconnect'],
    ['recording', parking.recording, onlineRecording, 'online_recording'],
  ] as const) {
    if (sides !== 'no' && code === undefined) idle.push([key, `\`in_call_codes\` has no \`${name}\``]);
  }
  return idle;
}
