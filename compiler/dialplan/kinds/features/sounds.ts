import type { Model } from '../../../model/model.ts';
import { application, gosub, set } from '../../application.ts';
import type { ContextBuilder } from '../../builder.ts';
import { join, variable } from '../../expression.ts';

/** The code by which a sound is recorded: until `#`, for five minutes at most, and played back. */
export function addSoundCode(context: ContextBuilder, { featureCodes: { record_sound } }: Model): void {
  if (record_sound === undefined) return;
  const file = variable('PBXC_FILE');
  context.add({
    pattern: record_sound.digits,
    origin: record_sound.origin,
    steps: [
      gosub('xivo-pickup'),
      set('PBXC_FILE', join(variable('ASTSPOOLDIR'), '/recording/sound-', variable('UNIQUEID'))),
      application('Record', join(file, '.wav'), 0, 300),
      application('Playback', file),
      application('Hangup'),
    ],
  });
}
