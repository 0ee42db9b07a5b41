import { lstatSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OwnerIds } from '../accounts.ts';
import { flush, stage } from '../write-files.ts';

/** Puts a file in its place in one step, and returns when it is on the disk. */
export function writeDurably(file: string, content: Buffer | string, mode: number, owner?: OwnerIds): void {
  const { staged } = stage(file, content, mode, owner);
  try {
    flush([staged]);
    renameSync(staged, file);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
  flush([dirname(file)]);
}

/** Returns when the disk knows that the file is gone; it need not be there. */
export function removeDurably(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return;
  rmSync(file);
  flush([dirname(file)]);
}
