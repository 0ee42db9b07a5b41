import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';

/** How much the compiling thread stands back, as nice(1) counts. */
const niceness = 10;

/**
 * Makes the calling thread give way to the one that serves: on a machine with few cores whoever asks for a file would else wait
 * for a turn of the compiler. Linux counts the priority of each thread by its own (setpriority(2), NOTES), and tells a thread
 * its number at /proc/thread-self. Elsewhere, and where a container forbids it, nothing changes.
 */
export function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), niceness);
  } catch {
    // Serving is as right without, only not as quick.
  }
}
