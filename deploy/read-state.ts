import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { errorText } from './error-text.ts';

/** What is found at a path of a host. A `problem` (the end of a sentence about the path) is a thing pbxc does not touch. */
export type FileState = { readonly kind: 'absent' } | FoundFile | { readonly kind: 'other'; readonly problem: string };

export interface FoundFile {
  readonly kind: 'file';
  readonly content: Buffer;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export function readState(file: string): FileState {
  try {
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return { kind: 'absent' };
    if (!stat.isFile()) return { kind: 'other', problem: `is ${kindOf(stat)}, and pbxc replaces only plain files` };
    return { kind: 'file', content: readFileSync(file), mode: stat.mode & 0o7777, uid: stat.uid, gid: stat.gid };
  } catch (error) {
    return { kind: 'other', problem: `cannot be read: ${errorText(error)}` };
  }
}

function kindOf(stat: Stats): string {
  if (stat.isSymbolicLink()) return 'a symbolic link';
  if (stat.isDirectory()) return 'a directory';
  return 'a device, pipe or socket';
}
