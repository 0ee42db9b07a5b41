import { isWatched } from '../../keys/watched.ts';
import type { Group } from '../../model/group.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import { application, gosub } from '../application.ts';
import type { Builder } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import { enter, keepDialled } from '../dialled.ts';
import { queueDevices } from '../lamps.ts';
import { entryOf } from '../library/enter-queue.ts';
import { contextOf, extensionFor } from '../names.ts';
import { languageSteps } from './language.ts';
import { scheduleSteps } from './schedule.ts';

/** A group: its members ring by its section of queues.conf; the caller hears ringing, or music where the group has some. */
export function addGroup(builder: Builder, model: Model, group: Group): void {
  const { name, number, origin } = group;
  const extension = extensionFor(name);
  const answer = group.musicOnHold === undefined ? [] : [gosub('xivo-pickup')];
  const options = group.musicOnHold === undefined ? 'tr' : 't';
  builder.context(contextOf.group).add({
    pattern: extension,
    origin,
    steps: [
      ...scheduleSteps(group.schedule, group, 'schedule'),
      ...languageSteps(group),
      ...answer,
      gosub(
        'pbxc-enter-group',
        entryOf(group),
        name,
        options,
        group.ring,
        ...(group.preprocess === undefined ? [] : [`group:${extension}`]),
      ),
      ...(group.noAnswer === undefined ? [application('Hangup', 19)] : stepsTo(model, group.noAnswer)),
    ],
  });
  if (number !== undefined)
    builder.context(group.context).add({
      pattern: number,
      hint: isWatched(model, group) ? queueDevices([name]) : undefined,
      origin,
      steps: [keepDialled(model), enter({ context: contextOf.group, extension, priority: 1 })],
    });
  if (group.preprocess !== undefined)
    builder.context('pbxc-preprocess').add({
      pattern: `group:${extension}`,
      origin: fieldOf(group, 'preprocess'),
      steps: [gosub(group.preprocess), application('Return')],
    });
}
