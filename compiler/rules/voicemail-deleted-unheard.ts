import { fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const voicemailDeletedUnheard: Rule = {
  name: 'voicemail-deleted-unheard',
  severity: 'warning',
  summary: 'A mailbox deletes messages that nobody can have heard.',
  why: 'With `delete` a message is gone from the mailbox once its mail is sent. Without an address there is no mail, and without `attach` the mail has no sound, so what callers said is lost.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, voicemail: { delete: yes } }
`),
  check({ model, report }) {
    for (const mailbox of model.mailboxes.values()) {
      if (!mailbox.delete || (mailbox.email.length > 0 && mailbox.attach)) continue;
      const missing = mailbox.email.length === 0 ? 'it has no mail address' : 'its mails have no message attached';
      report({
        message: `mailbox "${mailbox.name}" deletes messages that nobody has heard: ${missing}`,
        at: fieldOf(mailbox, 'delete'),
        hint:
          mailbox.email.length === 0
            ? 'give it an `email`, or take `delete` away'
            : 'say `attach: yes`, or take `delete` away',
      });
    }
  },
};
