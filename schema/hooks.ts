import { z } from 'zod';
import { contextName, yesNo } from './scalars.ts';

/** A subroutine that calls of a kind pass, by a name that XiVO's dialplans know. */
const hook = (usual: string, when: string) =>
  contextName().default(usual).describe(`the subroutine ${when}; \`no\` for none`);

/** `xivo-subrfwd-*`: when a call is led to something of a kind. */
const forwardHooks = z
  .object({
    enabled: yesNo().default('yes').describe('`no`: none of them is called'),
    user: hook('xivo-subrfwd-user', 'before a call is led to a user'),
    group: hook('xivo-subrfwd-group', 'before a call is led to a group'),
    queue: hook('xivo-subrfwd-queue', 'before a call is led to a queue'),
    meetme: hook('xivo-subrfwd-meetme', 'before a call is led to a conference'),
    voicemail: hook('xivo-subrfwd-voicemail', 'before a call is led to a mailbox'),
    schedule: hook('xivo-subrfwd-schedule', 'when a schedule takes a call, before its own way on'),
    voicemenu: hook('xivo-subrfwd-voicemenu', 'before a call is led to an IVR'),
    sound: hook('xivo-subrfwd-sound', 'before a call is led to a sound'),
    custom: hook('xivo-subrfwd-custom', "before a call is led to the site's own dialplan"),
    extension: hook('xivo-subrfwd-extension', 'before a call is led to a number, also by a forward of a user'),
  })
  .strict();

/** Subroutines of the site's own dialplan that all calls of a kind pass. Each costs nothing where the dialplan has none. */
export const hooks = z
  .object({
    enabled: yesNo().default('yes').describe('`no`: none of those beside `forward` is called'),
    user: hook('xivo-subrgbl-user', 'before the phone of a user rings'),
    agent: hook('xivo-subrgbl-agent', 'before the phone of an agent rings for a queue'),
    group: hook('xivo-subrgbl-group', 'before a group rings'),
    queue: hook('xivo-subrgbl-queue', 'before a caller enters a queue'),
    meetme: hook('xivo-subrgbl-meetme', 'before somebody joins a conference'),
    did: hook('xivo-subrgbl-did', 'when a call comes in from outside'),
    outcall: hook('xivo-subrgbl-outcall', 'before a call goes to the outside'),
    paging: hook('xivo-subrgbl-paging', 'before phones are paged'),
    xds: hook('xivo-subrgbl-xds', 'before a call goes over a route with `internal`, instead of `outcall`'),
    forward: forwardHooks.default({}).describe('subroutines that calls pass on their way from one thing to another'),
  })
  .strict();
