import type { Model } from '../../model/model.ts';
import { lotOf } from '../../model/parking.ts';
import type { User } from '../../model/user.ts';
import { type Service, services } from '../../model/user-services.ts';
import { rightsKey } from '../../rights/key.ts';
import { rightsOf } from '../../rights/rights.ts';
import type { Application } from '../application.ts';
import { optionsOf } from '../call-options.ts';
import { type Expression, join, type Part, variable } from '../expression.ts';
import { forwardHookSteps } from '../forward-hook.ts';
import { extensionFor } from '../names.ts';
import { servicesOf } from '../service-state.ts';
import { isMarked, markOption } from './mark.ts';

/** What the library has to know to ring users. */
export interface RingSettings {
  readonly services: ReadonlySet<Service>;
  readonly withLimits: boolean;
  readonly withPreprocess: boolean;
  /** The subroutine that calls pass which are forwarded to a number. */
  readonly forwardHook: readonly Application[];
}

/** What the library of a host has to know to ring `users`, those of the host. */
export function ringSettingsOf(model: Model, users: readonly User[]): RingSettings {
  return {
    services: servicesOf(model),
    withLimits: users.some((user) => user.simultaneousCalls !== undefined),
    withPreprocess: users.some((user) => user.preprocess !== undefined),
    forwardHook: forwardHookSteps(model, 'extension'),
  };
}

/** The arguments of `pbxc-ring`, in their order; what the services start as follows. */
export const ringArgument = {
  user: variable('ARG1'),
  number: variable('ARG2'),
  channel: variable('ARG3'),
  seconds: variable('ARG4'),
  options: variable('ARG5'),
  context: variable('ARG6'),
  rights: variable('ARG7'),
  limit: variable('ARG8'),
  preprocess: variable('ARG9'),
} as const;

/** The argument that says what a service starts as. */
export function startArgument(service: Service): Expression {
  return variable(`ARG${10 + services.indexOf(service)}`);
}

/** The arguments for a user; those at the end that are empty are left out. */
export function ringArguments(model: Model, user: User, channel: Part): Part[] {
  const options = optionsOf(user, model.inCallCodes, lotOf(model, user));
  const args: Part[] = [
    user.name,
    user.number ?? '',
    channel,
    user.ring,
    isMarked(user) ? join(options, markOption(user)) : options,
    user.context,
    rightsKey(rightsOf(model, user)) ?? '',
    user.simultaneousCalls ?? '',
    user.preprocess === undefined ? '' : preprocessExtension(user),
    ...services.map((service) => user.starts[service] ?? ''),
  ];
  while (args.at(-1) === '') args.pop();
  return args;
}

/** Where `pbxc-preprocess` calls a user's subroutine. */
export function preprocessExtension(user: User): string {
  return `user:${extensionFor(user.name)}`;
}
