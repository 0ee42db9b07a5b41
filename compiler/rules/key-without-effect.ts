import { calledKey } from '../keys/called-key.ts';
import { keysOf } from '../keys/keys-of.ts';
import type { Key } from '../model/key.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/object.ts';
import { usersOf } from '../model/people.ts';
import type { User } from '../model/user.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const keyWithoutEffect: Rule = {
  name: 'key-without-effect',
  severity: 'warning',
  summary: 'Its user presses a function key in vain.',
  why: 'Some keys are only for those who may do what they are for: who has no `online_call_recording` cannot record, who may not transfer cannot transfer, a filter is switched by its boss and its secretaries, agents log in on phones with a number, and the keys of SCCP phones press nothing in a call.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, keys: { 1: { onlinerec: yes } } }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      for (const key of keysOf(model, user)) {
        const reason = reasonOf(model, user, key);
        if (reason !== undefined)
          report({ message: `${calledKey(user, key)} does nothing: ${reason}`, at: key.origin });
      }
    }
  },
};

function reasonOf(model: Model, user: User, { target }: Key): string | undefined {
  const isPressed = target.type === 'onlinerec' || target.type === 'transfer';
  if (isPressed && user.line === 'sccp') return 'keys of an SCCP phone dial, and press nothing in a call';
  switch (target.type) {
    case 'onlinerec':
      return user.onlineRecording ? undefined : `${called(user)} has no \`online_call_recording: yes\``;
    case 'transfer':
      return user.callTransfer ? undefined : `${called(user)} has \`call_transfer: no\``;
    case 'agent':
      return user.number === undefined
        ? `agents log in on phones with a number, and ${called(user)} has none`
        : undefined;
    case 'bsfilter': {
      const filter = model.filters.get(target.name);
      const secretary = filter?.secretaries.find(({ code }) => code === target.code);
      if (filter === undefined || secretary === undefined) return undefined;
      if (user.name === filter.boss || user.name === secretary.user) return undefined;
      return `the filter is switched by user "${filter.boss}" and user "${secretary.user}" only`;
    }
    case 'paging': {
      const callers = model.pagings.get(target.name)?.callers;
      const mayCall = callers === undefined || usersOf(model, callers).includes(user.name);
      return mayCall ? undefined : `${called(user)} is none of the \`callers\` of the paging`;
    }
    case 'service':
      return target.service === 'voicemail' && user.mailbox === undefined
        ? `${called(user)} has no mailbox`
        : undefined;
    default:
      return undefined;
  }
}
