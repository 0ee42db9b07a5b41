import type { Model } from '../model/model.ts';
import { fieldOf } from '../model/object.ts';
import type { User } from '../model/user.ts';
import { isWritten } from '../source/spans.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const settingWithoutEffect: Rule = {
  name: 'setting-without-effect',
  severity: 'warning',
  summary: 'A setting of a user does nothing, because of another.',
  why: 'Whoever may record needs a code to press, a lamp needs a number, a choice of devices needs two, and calls of a custom line cannot be counted. The site says something that its reader will believe, and that is not so.',
  example: exampleSite(`contexts: { default: { kind: internal } }
in_call_codes: { online_recording: no }
users:
  alice: { number: 1000, online_call_recording: yes }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      for (const [key, reason] of idleSettings(model, user)) {
        const at = fieldOf(user, key);
        if (isWritten(at)) report({ message: `\`${key}\` of user "${user.name}" does nothing: ${reason}`, at });
      }
    }
  },
};

function idleSettings(model: Model, user: User): [key: string, reason: string][] {
  const idle: [string, string][] = [];
  if (user.onlineRecording && model.inCallCodes.onlineRecording === undefined)
    idle.push(['online_call_recording', '`in_call_codes` has no `online_recording`']);
  // Not the default: to see that nobody wrote it, the file of every user would be read again.
  if (user.line !== 'ua' && user.preferredDevice === 'phone')
    idle.push(['preferred_device', 'only a line of kind ua has two devices']);
  if (user.line === 'custom' && user.simultaneousCalls !== undefined)
    idle.push(['simultaneous_calls', 'calls of a custom line are not counted']);
  if (user.number === undefined) idle.push(['supervision', 'without a number there is nothing to watch']);
  return idle;
}
