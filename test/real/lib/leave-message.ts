import { setTimeout as sleep } from 'node:timers/promises';
import type { Listener } from './listen.ts';
import type { Call } from './sip/call.ts';

/** Waits for the tone of a mailbox, talks for two seconds and hangs up. */
export async function leaveMessage(call: Call, caller: Listener): Promise<void> {
  await call.answered();
  await caller.hears('beep');
  await sleep(2_000);
  call.hangUp();
}
