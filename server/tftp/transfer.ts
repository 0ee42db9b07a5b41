import type { Terms } from './negotiate.ts';
import { dataPacket, optionsPacket } from './packet.ts';

/** One file on its way to one client. */
export interface Transfer {
  /** Sends what comes first: the agreed options, or the first window. */
  start(): void;
  /** The client has everything up to this block; the number is the low 16 bits of it. */
  acknowledge(block: number): void;
  /** What the timer does: sends what was not acknowledged once more, or gives up. */
  resend(): void;
  /** Whether it goes on by itself: the client has not acknowledged anything yet, or did a moment ago. */
  isUnderWay(): boolean;
  /** Ends it without a word. */
  stop(): void;
}

export type TransferEnd = 'done' | 'gave-up' | 'stopped';

/** How often a window is sent again before the client is taken to be gone; each wait is twice as long as the last. */
const tries = 6;

/** A client that has said nothing for so long may have started anew; milliseconds. */
const moment = 800;

/** Waits no longer than this between two tries, whatever was agreed; milliseconds. */
const longestWait = 8000;

/**
 * Sends a body block by block. Blocks are counted without a bound; on the wire their number wraps from 65535 to 0, and an
 * acknowledgement is of the block in the window that has its low bits. A late acknowledgement of an earlier block is
 * dropped: answering it would send everything twice from there on (the Sorcerer's Apprentice of RFC 1123).
 */
export function transfer(
  body: Uint8Array,
  terms: Terms,
  send: (packet: Buffer) => void,
  onEnd: (end: TransferEnd) => void,
): Transfer {
  const { blockSize, timeout, windowSize, agreed } = terms;
  // A body that fills its last block is followed by an empty one: what ends a transfer is a block that is not full.
  const lastBlock = Math.floor(body.length / blockSize) + 1;
  let acknowledged = agreed.size > 0 ? -1 : 0;
  let sent = acknowledged;
  let failures = 0;
  let heardAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  function end(how: TransferEnd): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    onEnd(how);
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(resend, Math.min(longestWait, timeout * 2 ** failures));
  }

  function resend(): void {
    if (isOver) return;
    failures++;
    sent = acknowledged;
    if (failures >= tries) end('gave-up');
    else sendWindow();
  }

  /** Sends what the window has room for, from the first block that was not sent: at first the options, as block 0. */
  function sendWindow(): void {
    if (acknowledged < 0) {
      send(optionsPacket(agreed));
      sent = 0;
      wait();
      return;
    }
    const to = Math.min(lastBlock, acknowledged + windowSize);
    for (let block = sent + 1; block <= to; block++) {
      send(dataPacket(block, body.subarray((block - 1) * blockSize, block * blockSize)));
    }
    sent = to;
    wait();
  }

  return {
    start: sendWindow,
    acknowledge(low) {
      // From -1, the options, the distance to block 0 is 1: they are acknowledged like any block.
      const distance = (low - acknowledged) & 0xffff;
      if (isOver || distance === 0 || acknowledged + distance > sent) return;
      acknowledged += distance;
      heardAt = performance.now();
      failures = 0;
      // A client that lost a block of a window says what it has: the rest is sent again from there (RFC 7440).
      sent = acknowledged;
      if (acknowledged === lastBlock) end('done');
      else sendWindow();
    },
    resend,
    isUnderWay: () => heardAt === undefined || performance.now() - heardAt < moment,
    stop: () => end('stopped'),
  };
}
