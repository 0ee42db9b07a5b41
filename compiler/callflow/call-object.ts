import type { Conference } from '../model/conference.ts';
import type { Fax } from '../model/fax.ts';
import type { Group } from '../model/group.ts';
import type { Ivr } from '../model/ivr.ts';
import type { Mailbox } from '../model/mailbox.ts';
import type { Paging } from '../model/paging.ts';
import type { Parking } from '../model/parking.ts';
import type { Queue } from '../model/queue.ts';
import type { IncomingRoute, OutgoingRoute } from '../model/route.ts';
import type { User } from '../model/user.ts';

/** What a call may be at. */
export type CallObject =
  | User
  | Group
  | Queue
  | Ivr
  | Conference
  | Fax
  | Mailbox
  | Paging
  | Parking
  | IncomingRoute
  | OutgoingRoute;
