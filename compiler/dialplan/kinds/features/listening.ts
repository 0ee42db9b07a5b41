import type { Model } from '../../../model/model.ts';
import type { User } from '../../../model/user.ts';
import { application, gosub, goto, gotoIf, setFunction } from '../../application.ts';
import { type Builder, type ContextBuilder, labelled } from '../../builder.ts';
import { call, join, operation, variable, verbatim } from '../../expression.ts';
import { extensionFor } from '../../names.ts';

/** The code by which those who may listen to the calls of a phone. */
export function addListeningCode(context: ContextBuilder, { featureCodes: { call_listening } }: Model): void {
  if (call_listening === undefined) return;
  // Asterisk overlooks dashes in extensions, so a context's are another character there.
  const phone = join(variable('EXTEN', call_listening.digits.length), '*', call('REPLACE', 'CONTEXT', '-', '+'));
  context.add({
    pattern: `_${call_listening.digits}X.`,
    origin: call_listening.origin,
    steps: [
      gotoIf(operation(variable('PBXC_MAY_LISTEN'), '!=', 'yes'), { priority: 'refused' }),
      gotoIf(call('DIALPLAN_EXISTS', 'pbxc-listen', phone, 1), { priority: 'known' }, { priority: 'refused' }),
      labelled('known', goto({ context: 'pbxc-listen', extension: phone, priority: 1 })),
      labelled('refused', gosub('xivo-pickup')),
      application('Playback', 'pbx-invalid'),
      application('Hangup'),
    ],
  });
}

/** A phone that may be listened to, by its number and context; its lamp is lit meanwhile. */
export function addListenedPhone(builder: Builder, model: Model, { name, number, context, origin }: User): void {
  const { call_listening, agent_listened } = model.featureCodes;
  if (call_listening === undefined || number === undefined) return;
  const lamp = (state: string) => setFunction('DEVICE_STATE', `Custom:pbxc-agent-listened-${number}`, state);
  const phones = builder.context('pbxc-listen', 'Listens to the calls of a phone: number, context');
  const extension = `${number}*${extensionFor(context)}`;
  const dark = `${extension}*dark`;
  const light =
    agent_listened === undefined
      ? []
      : [
          lamp('INUSE'),
          setFunction('CHANNEL', 'hangup_handler_push', join(verbatim('pbxc-listen,'), dark, verbatim(',1'))),
        ];
  phones.add({
    pattern: extension,
    origin,
    // Nobody hears who listens, who hears the calls that are on and hangs up after the last.
    steps: [
      gosub('xivo-pickup'),
      ...light,
      application('ChanSpy', '', join(verbatim('bg('), name, verbatim(')qS'))),
      application('Hangup'),
    ],
  });
  if (agent_listened === undefined) return;
  phones.add({ pattern: dark, origin, steps: [lamp('NOT_INUSE'), application('Return')] });
}
