import type { Group } from '../../../model/group.ts';
import type { Model } from '../../../model/model.ts';
import type { User } from '../../../model/user.ts';
import { application, gosub, set } from '../../application.ts';
import type { Builder, ContextBuilder } from '../../builder.ts';
import { call, join, variable } from '../../expression.ts';
import { extensionFor } from '../../names.ts';
import { ringsThroughLocal } from '../user.ts';

const codes = ['group_toggle', 'group_join', 'group_leave'] as const;

/** The codes by which users come into groups and leave them: each and the number of a group. */
export function addGroupCodes(context: ContextBuilder, { featureCodes }: Model): void {
  for (const name of codes) {
    const code = featureCodes[name];
    if (code === undefined) continue;
    // Asterisk overlooks dashes in extensions, so a context's are another character there.
    const group = join(variable('EXTEN', code.digits.length), '*', call('REPLACE', 'CONTEXT', '-', '+'));
    context.add({
      pattern: `_${code.digits}X.`,
      origin: code.origin,
      steps: [gosub('pbxc-group-code', name, group, call('REPLACE', 'XIVO_USERID', '-', '+')), application('Hangup')],
    });
  }
}

export function hasGroupCodes({ featureCodes }: Model): boolean {
  return codes.some((name) => featureCodes[name] !== undefined);
}

/** A group by its number and context; its own members, who cannot be taken out of queues.conf and rest instead. */
export function addGroupOfCode(builder: Builder, { name, number, context, members, origin }: Group): void {
  if (number === undefined) return;
  builder.context('pbxc-group-of-code', 'The group of a number: number, context').add({
    pattern: `${number}*${extensionFor(context)}`,
    origin,
    steps: [set('PBXC_GROUP', name), set('PBXC_GROUP_KEY', extensionFor(name)), application('Return')],
  });
  for (const user of members)
    builder.context('pbxc-group-own', 'Members whom the site names: group, user').add({
      pattern: `${extensionFor(name)}*${extensionFor(user)}`,
      origin,
      steps: [application('Return')],
    });
}

/** A user as a member of groups. */
export function addGroupMember(builder: Builder, user: User): void {
  const extension = extensionFor(user.name);
  const channel = ringsThroughLocal(user) ? `Local/${extension}@pbxc-member/n` : user.interface;
  builder.context('pbxc-group-member', 'What a group calls to call a user: user').add({
    pattern: extension,
    origin: user.origin,
    steps: [set('PBXC_MEMBER', channel), set('PBXC_STATE', user.interface), application('Return')],
  });
}
