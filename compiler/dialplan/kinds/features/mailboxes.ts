import type { Model } from '../../../model/model.ts';
import { application, gosub } from '../../application.ts';
import type { ContextBuilder } from '../../builder.ts';
import { join, variable } from '../../expression.ts';

/** Codes that look people up by their mailboxes: the directory, which knows their names, and a message without ringing. */
export function addMailboxCodes(context: ContextBuilder, { featureCodes: { directory, leave_message } }: Model): void {
  const here = variable('CONTEXT');
  if (directory !== undefined)
    context.add({
      pattern: directory.digits,
      origin: directory.origin,
      // By the first name or the last.
      steps: [gosub('xivo-pickup'), application('Directory', here, here, 'b'), application('Hangup')],
    });
  if (leave_message !== undefined)
    context.add({
      pattern: `_${leave_message.digits}X.`,
      origin: leave_message.origin,
      steps: [
        gosub('xivo-pickup'),
        application('VoiceMail', join(variable('EXTEN', leave_message.digits.length), '@', here), 'u'),
        application('Hangup'),
      ],
    });
}
