import { setPriority } from 'node:os';

/** On the machine that carries the calls their voices come first: what pbxc does can take its time. */
export function makeWay(): void {
  setPriority(10);
}
