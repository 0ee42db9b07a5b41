import type { Model } from '../../../model/model.ts';
import { application, gosub } from '../../application.ts';
import type { ContextBuilder } from '../../builder.ts';
import { variable } from '../../expression.ts';
import { servicePrompts as prompts } from '../../service-prompts.ts';

/** The codes by which users switch their services on and off. */
export function addServiceCodes(context: ContextBuilder, { featureCodes }: Model): void {
  for (const service of ['do_not_disturb', 'incoming_call_filter', 'call_recording'] as const) {
    const code = featureCodes[service];
    if (code === undefined) continue;
    context.add({
      pattern: code.digits,
      origin: code.origin,
      steps: [gosub('pbxc-service', 'toggle', service, prompts[service]), application('Hangup')],
    });
  }
  const { voicemail_off } = featureCodes;
  if (voicemail_off !== undefined)
    context.add({
      pattern: voicemail_off.digits,
      origin: voicemail_off.origin,
      steps: [gosub('pbxc-service', 'unused', 'voicemail_off', 'vm-messages&'), application('Hangup')],
    });
  for (const service of ['forward_unconditional', 'forward_no_answer', 'forward_busy'] as const) {
    const code = featureCodes[service];
    if (code === undefined) continue;
    const { digits, origin } = code;
    const forward = (number: Parameters<typeof gosub>[2]) => [
      gosub('pbxc-service', 'forward', service, prompts[service], variable('CONTEXT'), number),
      application('Hangup'),
    ];
    context.add({ pattern: digits, origin, steps: forward('') });
    context.add({ pattern: `_${digits}X!`, origin, steps: forward(variable('EXTEN', digits.length)) });
  }
  const { undo_forwards } = featureCodes;
  if (undo_forwards !== undefined)
    context.add({
      pattern: undo_forwards.digits,
      origin: undo_forwards.origin,
      steps: [gosub('pbxc-service', 'undo'), application('Hangup')],
    });
  const { service_status } = featureCodes;
  if (service_status !== undefined)
    context.add({
      pattern: service_status.digits,
      origin: service_status.origin,
      steps: [gosub('pbxc-service', 'status'), application('Hangup')],
    });
}
