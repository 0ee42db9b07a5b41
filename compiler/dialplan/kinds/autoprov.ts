import { autoprovName } from '../../model/autoprov.ts';
import type { Model } from '../../model/model.ts';
import { application } from '../application.ts';
import type { Builder } from '../builder.ts';

/** Whatever is dialled from a phone that nobody described is told that it is not in service. */
export function addAutoprov(builder: Builder, { provisioning }: Model): void {
  const { autoprovision } = provisioning;
  if (autoprovision === undefined) return;
  builder.context(autoprovName, 'phones that nobody described').add({
    pattern: '_[0-9*#+]!',
    origin: autoprovision.origin,
    steps: [application('Answer'), application('Playback', 'ss-noservice'), application('Hangup')],
  });
}
