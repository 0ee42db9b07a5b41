import type { Model } from '../../model/model.ts';
import { application, gosub } from '../application.ts';
import type { Builder } from '../builder.ts';
import { join, variable } from '../expression.ts';
import { addAgentCodes } from './features/agents.ts';
import { addGroupCodes } from './features/groups.ts';
import { addListeningCode } from './features/listening.ts';
import { addMailboxCodes } from './features/mailboxes.ts';
import { addSoundCode } from './features/sounds.ts';
import { addServiceCodes } from './features/user-services.ts';

/** What people dial for a service, in the context that every internal one includes. */
export function addFeatures(builder: Builder, model: Model): void {
  const context = builder.context('xivo-features', 'Codes that people dial for a service');
  const { echo_test, voicemail, voicemail_of, directed_pickup, group_pickup } = model.featureCodes;
  const withNumber = (digits: string) => ({ pattern: `_${digits}X.`, number: variable('EXTEN', digits.length) });

  addAgentCodes(context, model);
  addServiceCodes(context, model);
  addSoundCode(context, model);
  addMailboxCodes(context, model);
  addListeningCode(context, model);
  addGroupCodes(context, model);
  if (echo_test !== undefined) {
    context.add({
      pattern: echo_test.digits,
      origin: echo_test.origin,
      steps: [
        gosub('xivo-pickup'),
        application('Playback', 'demo-echotest'),
        application('Echo'),
        application('Hangup'),
      ],
    });
  }
  if (voicemail !== undefined) {
    context.add({
      pattern: voicemail.digits,
      origin: voicemail.origin,
      steps: [gosub('xivo-pickup'), gosub('pbxc-own-voicemail', 's', variable('CONTEXT')), application('Hangup')],
    });
  }
  if (voicemail_of !== undefined) {
    const { pattern, number } = withNumber(voicemail_of.digits);
    context.add({
      pattern,
      origin: voicemail_of.origin,
      steps: [
        gosub('xivo-pickup'),
        application('VoiceMailMain', join(number, '@', variable('CONTEXT'))),
        application('Hangup'),
      ],
    });
  }
  if (group_pickup !== undefined) {
    context.add({
      pattern: group_pickup.digits,
      origin: group_pickup.origin,
      steps: [application('Pickup'), application('Hangup')],
    });
  }
  if (directed_pickup !== undefined) {
    const { pattern, number } = withNumber(directed_pickup.digits);
    context.add({
      pattern,
      origin: directed_pickup.origin,
      steps: [application('Pickup', join(number, '%', variable('CONTEXT'), '@PICKUPMARK')), application('Hangup')],
    });
  }
}
